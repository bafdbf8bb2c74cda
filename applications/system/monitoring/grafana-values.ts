import type {
  IAffinity,
  IEnvVar,
  IPodSecurityContext,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
  IVolume,
  IVolumeMount,
} from "kubernetes-models/v1";
import * as z from "zod";

const texts = z.record(z.string(), z.string());

/** What the container for dashboards and the one for data sources both have. */
const sidecar = {
  enabled: z.boolean(),
  label: z.string().describe("Label that marks the objects to load."),
  labelValue: z.string(),
  searchNamespace: z.string().describe('A namespace, several with commas between, or "ALL".'),
  resource: z.enum(["configmap", "secret", "both"]),
  watchMethod: z.enum(["WATCH", "SLEEP", "LIST"]),
  annotations: texts,
};

/** Values of the chart grafana 13, as kube-prometheus-stack carries it. */
export const grafanaValues = z
  .strictObject({
    enabled: z.boolean(),
    fullnameOverride: z.string(),
    replicas: z.int().min(1),
    admin: z.strictObject({ existingSecret: z.string(), userKey: z.string(), passwordKey: z.string() }).partial(),
    "grafana.ini": z
      .record(z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])))
      .describe("Grafana's configuration file: section, key, value. Never a password."),
    defaultDashboardsEnabled: z.boolean(),
    defaultDashboardsTimezone: z.string(),
    defaultDashboardsEditable: z.boolean(),
    defaultDashboardsInterval: z.string(),
    sidecar: z
      .strictObject({
        resources: z.custom<IResourceRequirements>(),
        securityContext: z.custom<ISecurityContext>(),
        dashboards: z
          .strictObject({
            ...sidecar,
            folderAnnotation: z.string().describe("Annotation that names the folder of a dashboard."),
            provider: z.strictObject({ allowUiUpdates: z.boolean(), foldersFromFilesStructure: z.boolean() }).partial(),
          })
          .partial(),
        datasources: z
          .strictObject({
            ...sidecar,
            defaultDatasourceEnabled: z.boolean(),
            alertmanager: z.strictObject({ enabled: z.boolean() }).partial(),
          })
          .partial(),
      })
      .partial(),
    additionalDataSources: z.array(z.record(z.string(), z.unknown())),
    plugins: z.array(z.string()).describe("Downloaded at each start."),
    persistence: z
      .strictObject({
        enabled: z.boolean(),
        type: z.enum(["pvc", "sts"]),
        size: z.string(),
        storageClassName: z.string(),
        accessModes: z.array(z.string()),
        annotations: texts,
      })
      .partial(),
    initChownData: z.strictObject({ enabled: z.boolean() }),
    rbac: z
      .strictObject({
        create: z.boolean(),
        namespaced: z.boolean(),
        useExistingClusterRole: z.string(),
        useExistingRole: z.string(),
      })
      .partial(),
    serviceMonitor: z.strictObject({ enabled: z.boolean(), interval: z.string(), labels: texts }).partial(),
    testFramework: z.strictObject({ enabled: z.boolean() }).describe("Pods for helm test."),
    deploymentStrategy: z
      .strictObject({
        type: z.enum(["RollingUpdate", "Recreate"]),
        rollingUpdate: z.strictObject({ maxSurge: z.int().min(0), maxUnavailable: z.int().min(0) }),
      })
      .partial(),
    image: z.strictObject({ registry: z.string(), repository: z.string(), tag: z.string(), sha: z.string() }).partial(),
    env: texts.describe("Never a password."),
    envValueFrom: z.record(z.string(), z.custom<NonNullable<IEnvVar["valueFrom"]>>()),
    envFromSecret: z.string(),
    resources: z.custom<IResourceRequirements>(),
    securityContext: z.custom<IPodSecurityContext>(),
    containerSecurityContext: z.custom<ISecurityContext>(),
    extraVolumes: z.array(z.custom<IVolume>()),
    extraVolumeMounts: z.array(z.custom<IVolumeMount>()),
    nodeSelector: texts,
    affinity: z.custom<IAffinity>(),
    tolerations: z.array(z.custom<IToleration>()),
    podAnnotations: texts,
    podLabels: texts,
  })
  .partial();
