import type {
  IAffinity,
  IEnvVar,
  IPodSecurityContext,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
  ITopologySpreadConstraint,
  IVolume,
  IVolumeMount,
} from "kubernetes-models/v1";
import * as z from "zod";

const texts = z.record(z.string(), z.string());

const probe = z
  .strictObject({
    initialDelaySeconds: z.int(),
    periodSeconds: z.int(),
    timeoutSeconds: z.int(),
    successThreshold: z.int(),
    failureThreshold: z.int(),
  })
  .partial();

const oidc = z
  .strictObject({
    secret: z.strictObject({ create: z.boolean(), name: z.string() }).partial(),
    externalSecret: z
      .strictObject({ enabled: z.boolean(), name: z.string(), hasScopes: z.boolean() })
      .partial()
      .describe("A Secret that exists already, with the keys OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_ISSUER_URL."),
    clientID: z.string(),
    issuerURL: z.string(),
    scopes: z.string(),
    callbackURL: z.string(),
    validatorClientID: z.string(),
    validatorIssuerURL: z.string(),
    useAccessToken: z.boolean(),
    usePKCE: z.boolean(),
    useCookie: z.boolean(),
    meUserInfoURL: z.string(),
  })
  .partial();

/** Values of the chart headlamp 0.45. */
export const headlampValues = z
  .strictObject({
    replicaCount: z.int().min(1),
    nameOverride: z.string(),
    fullnameOverride: z.string(),
    image: z
      .strictObject({ registry: z.string(), repository: z.string(), tag: z.string(), pullPolicy: z.string() })
      .partial(),
    config: z
      .strictObject({
        inClusterContextName: z.string().describe("Name of the cluster, as people see it."),
        baseURL: z.string().describe("Path below which it answers."),
        sessionTTL: z.int().min(1).describe("Seconds until people have to sign in again."),
        oidc,
        pluginsDir: z.string(),
        staticPlugins: z.strictObject({ enabled: z.boolean() }).describe("The plugins that the image brings."),
        watchPlugins: z.boolean(),
        enableHelm: z.boolean(),
        podDebugImage: z.string(),
        nodeShellImage: z.string(),
        nodeShellNamespace: z.string(),
        extraArgs: z.array(z.string()),
      })
      .partial(),
    serviceAccount: z.strictObject({ create: z.boolean(), name: z.string(), annotations: texts }).partial(),
    clusterRoleBinding: z
      .strictObject({ create: z.boolean(), clusterRoleName: z.string(), annotations: texts })
      .partial()
      .describe("Rights of the pod itself."),
    env: z.array(z.custom<IEnvVar>()),
    podAnnotations: texts,
    podLabels: texts,
    podSecurityContext: z.custom<IPodSecurityContext>(),
    securityContext: z.custom<ISecurityContext>(),
    service: z.strictObject({ type: z.string(), port: z.int(), annotations: texts }).partial(),
    volumes: z.array(z.custom<IVolume>()),
    volumeMounts: z.array(z.custom<IVolumeMount>()),
    resources: z.custom<IResourceRequirements>(),
    nodeSelector: texts,
    affinity: z.custom<IAffinity>(),
    tolerations: z.array(z.custom<IToleration>()),
    topologySpreadConstraints: z.array(z.custom<ITopologySpreadConstraint>()),
    priorityClassName: z.string(),
    probes: z
      .strictObject({ scheme: z.enum(["HTTP", "HTTPS"]), livenessProbe: probe, readinessProbe: probe })
      .partial(),
    pluginsManager: z
      .strictObject({
        enabled: z.boolean(),
        configContent: z.string(),
        baseImage: z.string(),
        version: z.string(),
        resources: z.custom<IResourceRequirements>(),
        securityContext: z.custom<ISecurityContext>(),
      })
      .partial()
      .describe("A container that downloads plugins at each start."),
    podDisruptionBudget: z
      .strictObject({ enabled: z.boolean(), minAvailable: z.int(), maxUnavailable: z.int() })
      .partial(),
  })
  .partial();

export type HeadlampValues = z.input<typeof headlampValues>;
