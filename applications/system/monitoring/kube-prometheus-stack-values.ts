import type { IPrometheusRule } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1";
import type {
  IAffinity,
  IPersistentVolumeClaimSpec,
  IPodSecurityContext,
  IResourceRequirements,
  IToleration,
  ITopologySpreadConstraint,
} from "kubernetes-models/v1";
import * as z from "zod";
import { grafanaValues } from "./grafana-values.ts";
import { kubeStateMetricsValues } from "./kube-state-metrics-values.ts";
import { relabelings } from "./relabelings.ts";
import { ruleGroups } from "./rule-groups.ts";

const texts = z.record(z.string(), z.string());
const object = z.record(z.string(), z.unknown());
const toggle = z.strictObject({ enabled: z.boolean() });

const scheduling = {
  nodeSelector: texts,
  affinity: z.custom<IAffinity>(),
  tolerations: z.array(z.custom<IToleration>()),
};

const image = z
  .strictObject({ registry: z.string(), repository: z.string(), tag: z.string(), sha: z.string() })
  .partial();

const serviceMonitor = {
  enabled: z.boolean(),
  interval: z.string(),
  sampleLimit: z.int(),
  relabelings,
  metricRelabelings: relabelings,
  additionalLabels: texts,
};

/** A component of Kubernetes that has a metrics endpoint of its own, on clusters other than K3s. */
const controlPlane = z
  .strictObject({
    enabled: z.boolean(),
    endpoints: z.array(z.string()).describe("Addresses, where the component runs in no pod."),
    service: z.strictObject({ enabled: z.boolean(), port: z.int(), targetPort: z.int() }).partial(),
    serviceMonitor: z
      .strictObject({ ...serviceMonitor, port: z.string().describe("Name of the Service's port."), selector: object })
      .partial(),
  })
  .partial();

const storage = z.strictObject({
  volumeClaimTemplate: z.strictObject({ spec: z.custom<IPersistentVolumeClaimSpec>() }),
});

/** What Prometheus and Alertmanager both have. */
const server = {
  replicas: z.int().min(1),
  retention: z.string(),
  externalUrl: z.string(),
  routePrefix: z.string(),
  logLevel: z.enum(["debug", "info", "warn", "error"]),
  logFormat: z.enum(["logfmt", "json"]),
  image,
  resources: z.custom<IResourceRequirements>(),
  securityContext: z.custom<IPodSecurityContext>(),
  podAntiAffinity: z.enum(["", "soft", "hard"]),
  topologySpreadConstraints: z.array(z.custom<ITopologySpreadConstraint>()),
  priorityClassName: z.string(),
  podMetadata: z.strictObject({ annotations: texts, labels: texts }).partial(),
  secrets: z.array(z.string()).describe("Secrets of the namespace to mount."),
  configMaps: z.array(z.string()),
  ...scheduling,
};

const pdb = z.strictObject({ enabled: z.boolean(), minAvailable: z.int(), maxUnavailable: z.int() }).partial();
const serviceAccount = z.strictObject({ create: z.boolean(), name: z.string(), annotations: texts }).partial();

const alertmanager = z
  .strictObject({
    enabled: z.boolean(),
    config: object.describe(
      "Alertmanager's configuration: global, route, receivers, inhibit_rules. Secrets by file only.",
    ),
    templateFiles: texts,
    serviceAccount,
    podDisruptionBudget: pdb,
    alertmanagerSpec: z
      .strictObject({
        ...server,
        storage,
        useExistingSecret: z.boolean(),
        configSecret: z.string(),
        alertmanagerConfigSelector: object,
        alertmanagerConfigNamespaceSelector: object,
        alertmanagerConfigMatcherStrategy: z.strictObject({
          type: z.enum(["OnNamespace", "OnNamespaceExceptForAlertmanagerNamespace", "None"]),
        }),
      })
      .partial(),
  })
  .partial();

const prometheus = z
  .strictObject({
    enabled: z.boolean(),
    serviceAccount,
    podDisruptionBudget: pdb,
    additionalRulesForClusterRole: z.array(object),
    prometheusSpec: z
      .strictObject({
        ...server,
        retentionSize: z.string().describe('Like "18GB": the oldest blocks go first.'),
        storageSpec: storage,
        walCompression: z.boolean(),
        scrapeInterval: z.string(),
        scrapeTimeout: z.string(),
        evaluationInterval: z.string(),
        externalLabels: texts,
        enableFeatures: z.array(z.string()),
        enableAdminAPI: z.boolean(),
        enableRemoteWriteReceiver: z.boolean(),
        remoteWrite: z.array(object),
        additionalScrapeConfigs: z.array(object),
        serviceMonitorSelectorNilUsesHelmValues: z.boolean(),
        podMonitorSelectorNilUsesHelmValues: z.boolean(),
        probeSelectorNilUsesHelmValues: z.boolean(),
        ruleSelectorNilUsesHelmValues: z.boolean(),
        scrapeConfigSelectorNilUsesHelmValues: z.boolean(),
        arbitraryFSAccessThroughSMs: z.boolean(),
        tsdb: z.strictObject({ outOfOrderTimeWindow: z.string() }).partial(),
      })
      .partial(),
  })
  .partial();

const prometheusOperator = z
  .strictObject({
    enabled: z.boolean(),
    fullnameOverride: z.string(),
    tls: z.strictObject({ enabled: z.boolean(), tlsMinVersion: z.string() }).partial(),
    admissionWebhooks: z
      .strictObject({
        enabled: z.boolean(),
        failurePolicy: z.enum(["", "Fail", "Ignore"]),
        patch: toggle,
        certManager: toggle,
      })
      .partial(),
    kubeletService: z.strictObject({ enabled: z.boolean(), namespace: z.string() }).partial(),
    kubeletEndpointsEnabled: z.boolean(),
    kubeletEndpointSliceEnabled: z.boolean(),
    namespaces: z.strictObject({ releaseNamespace: z.boolean(), additional: z.array(z.string()) }).partial(),
    denyNamespaces: z.array(z.string()),
    prometheusInstanceNamespaces: z.array(z.string()),
    alertmanagerInstanceNamespaces: z.array(z.string()),
    thanosRulerInstanceNamespaces: z.array(z.string()),
    extraArgs: z.array(z.string()),
    resources: z.custom<IResourceRequirements>(),
    prometheusConfigReloader: z
      .strictObject({ image, resources: z.custom<IResourceRequirements>(), enableProbe: z.boolean() })
      .partial(),
    image,
    ...scheduling,
  })
  .partial();

/** Values of the chart kube-prometheus-stack 92.3. */
export const kubePrometheusStackValues = z
  .strictObject({
    nameOverride: z.string(),
    fullnameOverride: z.string(),
    cleanPrometheusOperatorObjectNames: z
      .boolean()
      .describe("Name the Prometheus and the Alertmanager like the release."),
    commonLabels: texts,
    crds: toggle,
    defaultRules: z
      .strictObject({
        create: z.boolean(),
        rules: z.partialRecord(z.enum(ruleGroups), z.boolean()).describe("Groups of rules, on or off."),
        disabled: z.record(z.string(), z.boolean()).describe("Single alerts that are left out."),
        appNamespacesTarget: z.string(),
        labels: texts,
        additionalRuleLabels: texts,
        additionalAggregationLabels: z.array(z.string()),
        node: z.strictObject({ fsSelector: z.string() }),
      })
      .partial(),
    additionalPrometheusRulesMap: z.record(
      z.string(),
      z.strictObject({ groups: z.custom<NonNullable<IPrometheusRule["spec"]["groups"]>>() }),
    ),
    alertmanager,
    grafana: grafanaValues,
    kubeApiServer: z
      .strictObject({ enabled: z.boolean(), serviceMonitor: z.strictObject(serviceMonitor).partial() })
      .partial(),
    kubelet: z
      .strictObject({
        enabled: z.boolean(),
        namespace: z.string(),
        serviceMonitor: z
          .strictObject({
            ...serviceMonitor,
            cAdvisor: z.boolean(),
            cAdvisorInterval: z.string(),
            cAdvisorRelabelings: relabelings,
            cAdvisorMetricRelabelings: relabelings,
            probes: z.boolean(),
            probesMetricRelabelings: relabelings,
            resource: z.boolean(),
          })
          .partial(),
      })
      .partial(),
    coreDns: controlPlane.omit({ endpoints: true }),
    kubeEtcd: controlPlane,
    kubeControllerManager: controlPlane,
    kubeScheduler: controlPlane,
    kubeProxy: controlPlane,
    kubeStateMetrics: toggle,
    "kube-state-metrics": kubeStateMetricsValues,
    nodeExporter: z
      .strictObject({
        enabled: z.boolean(),
        forceDeployDashboards: z.boolean(),
        operatingSystems: z.strictObject({ linux: toggle, aix: toggle, darwin: toggle }).partial(),
      })
      .partial(),
    prometheusOperator,
    prometheus,
    extraManifests: z.array(object),
  })
  .partial();

export type KubePrometheusStackValues = z.input<typeof kubePrometheusStackValues>;
