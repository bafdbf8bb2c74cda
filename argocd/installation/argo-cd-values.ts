import type {
  IAffinity,
  IContainer,
  IEnvFromSource,
  IEnvVar,
  IHostAlias,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
  ITopologySpreadConstraint,
  IVolume,
  IVolumeMount,
} from "kubernetes-models/v1";
import * as z from "zod";

const texts = z.record(z.string(), z.string());
const amount = z.union([z.int(), z.string()]);
/** Values of argocd-cm and argocd-cmd-params-cm, which hold texts; the chart turns the others into them. */
const settings = z.record(z.string(), z.union([z.string(), z.boolean(), z.number()]));

const image = z
  .strictObject({
    repository: z.string(),
    tag: z.string(),
    imagePullPolicy: z.enum(["Always", "IfNotPresent", "Never"]),
  })
  .partial();

const metrics = z
  .strictObject({
    enabled: z.boolean().describe("Make a Service for the metrics."),
    service: z
      .strictObject({
        annotations: texts,
        labels: texts,
        portName: z.string(),
      })
      .partial(),
    serviceMonitor: z
      .strictObject({
        enabled: z.boolean(),
        selector: texts,
        additionalLabels: texts,
        honorLabels: z.boolean(),
      })
      .partial()
      .describe("Needs the definitions of prometheus-operator when the chart is installed."),
  })
  .partial();

const account = z
  .strictObject({
    create: z.boolean(),
    name: z.string(),
    annotations: texts,
    automountServiceAccountToken: z.boolean(),
  })
  .partial();

/** What every pod of the chart has. */
const pod = {
  image,
  extraArgs: z.array(z.string()),
  resources: z.custom<IResourceRequirements>(),
  containerSecurityContext: z.custom<ISecurityContext>(),
  podAnnotations: texts,
  podLabels: texts,
  priorityClassName: z.string(),
  nodeSelector: texts,
  tolerations: z.array(z.custom<IToleration>()),
  affinity: z.custom<IAffinity>(),
  serviceAccount: account,
};

/** What every pod has that keeps running. */
const component = {
  ...pod,
  metrics,
  networkPolicy: z.strictObject({ create: z.boolean() }).partial(),
  pdb: z.strictObject({ enabled: z.boolean(), minAvailable: amount, maxUnavailable: amount }).partial(),
  topologySpreadConstraints: z.array(z.custom<ITopologySpreadConstraint>()),
  terminationGracePeriodSeconds: z.int().min(0),
  initContainers: z.array(z.custom<IContainer>()),
  extraContainers: z.array(z.custom<IContainer>()),
};

/** Environment and volumes, as most components name them. */
const inputs = {
  env: z.array(z.custom<IEnvVar>()),
  envFrom: z.array(z.custom<IEnvFromSource>()),
  volumes: z.array(z.custom<IVolume>()),
  volumeMounts: z.array(z.custom<IVolumeMount>()),
};

/** Environment and volumes, as the two youngest components name them. */
const extraInputs = {
  extraEnv: inputs.env,
  extraEnvFrom: inputs.envFrom,
  extraVolumes: inputs.volumes,
  extraVolumeMounts: inputs.volumeMounts,
};

const autoscaling = z
  .strictObject({
    enabled: z.boolean(),
    minReplicas: z.int().min(1),
    maxReplicas: z.int().min(1),
    targetCPUUtilizationPercentage: z.int(),
    targetMemoryUtilizationPercentage: z.int(),
  })
  .partial();

const replicas = z.int().min(0);

/** Values of the chart argo-cd 10.10. */
export const argoCdValues = z
  .strictObject({
    nameOverride: z.string(),
    fullnameOverride: z.string(),
    createAggregateRoles: z.boolean().describe("Let Kubernetes' roles admin, edit and view reach Argo CD's kinds."),
    createClusterRoles: z.boolean(),
    crds: z
      .strictObject({ install: z.boolean(), keep: z.boolean(), annotations: texts, additionalLabels: texts })
      .partial(),
    global: z
      .strictObject({
        domain: z.string().describe("Host that people reach Argo CD by."),
        additionalLabels: texts,
        revisionHistoryLimit: z.int().min(0),
        image,
        imagePullSecrets: z.array(z.strictObject({ name: z.string() })),
        logging: z
          .strictObject({ format: z.enum(["text", "json"]), level: z.enum(["debug", "info", "warn", "error"]) })
          .partial(),
        podAnnotations: texts,
        podLabels: texts,
        addPrometheusAnnotations: z.boolean(),
        hostAliases: z.array(z.custom<IHostAlias>()),
        networkPolicy: z.strictObject({ create: z.boolean(), defaultDenyIngress: z.boolean() }).partial(),
        priorityClassName: z.string(),
        nodeSelector: texts,
        tolerations: z.array(z.custom<IToleration>()),
        topologySpreadConstraints: z.array(z.custom<ITopologySpreadConstraint>()),
        env: inputs.env,
        extraVolumes: inputs.volumes,
        extraVolumeMounts: inputs.volumeMounts,
      })
      .partial(),
    configs: z
      .strictObject({
        cm: settings.describe("Keys of argocd-cm."),
        params: settings.describe("Keys of argocd-cmd-params-cm, the components' flags."),
        rbac: z
          .strictObject({
            "policy.default": z.string(),
            "policy.csv": z.string(),
            "policy.matchMode": z.enum(["glob", "regex"]),
            scopes: z.string(),
          })
          .partial(),
        gpg: z.strictObject({ keys: texts }).partial(),
        ssh: z.strictObject({ knownHosts: z.string(), extraHosts: z.string() }).partial(),
        tls: z
          .strictObject({ certificates: texts.describe("Certificates that Git servers are trusted by, by host.") })
          .partial(),
        styles: z.string().describe("CSS of the web interface."),
      })
      .partial(),
    controller: z
      .strictObject({ ...component, ...inputs, replicas, dynamicClusterDistribution: z.boolean() })
      .partial(),
    dex: z.strictObject({ ...component, ...inputs, enabled: z.boolean().describe("Sign-on through Dex.") }).partial(),
    redis: z
      .strictObject({
        ...component,
        ...inputs,
        enabled: z.boolean(),
        exporter: z.strictObject({ enabled: z.boolean(), image, resources: pod.resources }).partial(),
      })
      .partial(),
    redisSecretInit: z
      .strictObject({ ...pod, enabled: z.boolean(), jobAnnotations: texts })
      .partial()
      .describe("The Job that makes the password of Redis, before an installation or upgrade."),
    server: z
      .strictObject({
        ...component,
        ...inputs,
        replicas,
        autoscaling,
        service: z
          .strictObject({
            annotations: texts,
            labels: texts,
            type: z.enum(["ClusterIP", "NodePort", "LoadBalancer"]),
            servicePortHttp: z.int(),
            servicePortHttps: z.int(),
          })
          .partial(),
      })
      .partial(),
    repoServer: z
      .strictObject({
        ...component,
        ...inputs,
        replicas,
        autoscaling,
        copyutil: z.strictObject({ extraArgs: z.string(), resources: pod.resources }).partial(),
        emptyDir: z.strictObject({ sizeLimit: z.string() }).partial(),
      })
      .partial(),
    applicationSet: z.strictObject({ ...component, ...extraInputs, replicas }).partial(),
    notifications: z
      .strictObject({
        ...component,
        ...extraInputs,
        enabled: z.boolean(),
        argocdUrl: z.string(),
        context: texts,
        secret: z.strictObject({ create: z.boolean(), name: z.string(), annotations: texts, labels: texts }).partial(),
        notifiers: texts.describe("Services by key, like service.slack."),
        templates: texts.describe("Templates by key, like template.app-sync-failed."),
        triggers: texts.describe("Triggers by key, like trigger.on-sync-failed."),
        subscriptions: z.array(
          z.strictObject({
            recipients: z.array(z.string()),
            triggers: z.array(z.string()),
            selector: z.string().optional(),
          }),
        ),
      })
      .partial(),
  })
  .partial();

/** Values of the chart as a person writes them. */
export type ArgoCdValues = z.input<typeof argoCdValues>;
