import type {
  IAffinity,
  IEnvVar,
  IResourceRequirements,
  IToleration,
  ITopologySpreadConstraint,
} from "kubernetes-models/v1";
import * as z from "zod";

const texts = z.record(z.string(), z.string());

/** What each of the three Deployments has. */
const component = {
  replicaCount: z.int().min(1),
  resources: z.custom<IResourceRequirements>(),
  nodeSelector: texts,
  affinity: z.custom<IAffinity>(),
  tolerations: z.array(z.custom<IToleration>()),
  topologySpreadConstraints: z.array(z.custom<ITopologySpreadConstraint>()),
  podAnnotations: texts,
  podLabels: texts,
  podDisruptionBudget: z
    .strictObject({
      enabled: z.boolean(),
      minAvailable: z.union([z.int(), z.string()]),
      maxUnavailable: z.union([z.int(), z.string()]),
    })
    .partial(),
  featureGates: z.string().describe('Like "AdditionalCertificateOutputFormats=true".'),
  extraArgs: z.array(z.string()),
  extraEnv: z.array(z.custom<IEnvVar>()),
  image: z.strictObject({ name: z.string(), repository: z.string(), tag: z.string(), digest: z.string() }).partial(),
};

const monitor = z
  .strictObject({
    enabled: z.boolean(),
    interval: z.string(),
    scrapeTimeout: z.string(),
    labels: texts,
    honorLabels: z.boolean(),
  })
  .partial();

/** Values of the chart cert-manager 1.21. */
export const certManagerValues = z
  .strictObject({
    ...component,
    global: z
      .strictObject({
        priorityClassName: z.string(),
        commonLabels: texts,
        logLevel: z.int().min(0).max(6),
        leaderElection: z.strictObject({ namespace: z.string() }),
      })
      .partial(),
    crds: z
      .strictObject({
        enabled: z.boolean(),
        keep: z.boolean().describe("Keep the definitions when the chart is removed."),
      })
      .partial(),
    imageRegistry: z.string(),
    imageNamespace: z.string(),
    clusterResourceNamespace: z.string().describe("Where Secrets of ClusterIssuers are looked for."),
    enableCertificateOwnerRef: z.boolean().describe("Delete the Secret together with its Certificate."),
    maxConcurrentChallenges: z.int().min(1),
    dns01RecursiveNameservers: z.string().describe('Like "1.1.1.1:53,9.9.9.9:53".'),
    dns01RecursiveNameserversOnly: z.boolean(),
    disableAutoApproval: z.boolean(),
    config: z.record(z.string(), z.unknown()).describe("The controller's ControllerConfiguration."),
    ingressShim: z
      .strictObject({ defaultIssuerName: z.string(), defaultIssuerKind: z.string(), defaultIssuerGroup: z.string() })
      .partial(),
    prometheus: z.strictObject({ enabled: z.boolean(), servicemonitor: monitor, podmonitor: monitor }).partial(),
    webhook: z.strictObject({ ...component, timeoutSeconds: z.int().min(1).max(30), securePort: z.int() }).partial(),
    cainjector: z.strictObject({ ...component, enabled: z.boolean() }).partial(),
    startupapicheck: z.strictObject({
      enabled: z.boolean().describe("A Job that runs as a hook after the installation."),
    }),
  })
  .partial();

export type CertManagerValues = z.input<typeof certManagerValues>;
