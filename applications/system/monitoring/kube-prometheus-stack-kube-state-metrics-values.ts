// Generated from the chart kube-prometheus-stack 88.5.3, the nearest to 92.3.0 at hand, by k3s-gitops charts types monitoring; do not edit.
import type {
  IAffinity,
  IContainer,
  IEnvVar,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
  ITopologySpreadConstraint,
  IVolume,
  IVolumeMount,
} from "kubernetes-models/v1";
import type { Mapping } from "../../../lib/charts/values/value-types.ts";

export interface KubePrometheusStackKubeStateMetricsValues {
  readonly prometheusScrape?: boolean | null;
  readonly image?: {
    readonly registry?: string | null;
    readonly repository?: string | null;
    readonly tag?: string | number | boolean | null;
    readonly sha?: string | number | boolean | null;
    readonly pullPolicy?: string | null;
  } | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly nameOverride?: string | number | boolean | null;
  readonly fullnameOverride?: string | number | boolean | null;
  readonly autosharding?: {
    readonly enabled?: boolean | null;
  } | null;
  readonly replicas?: string | number | null;
  readonly revisionHistoryLimit?: string | number | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly automountServiceAccountToken?: boolean | null;
  readonly service?: {
    readonly port?: string | number | null;
    readonly type?: string | null;
    readonly ipDualStack?: {
      readonly enabled?: boolean | null;
      readonly ipFamilies?: readonly (string | number)[] | null;
      readonly ipFamilyPolicy?: string | null;
    } | null;
    readonly nodePort?: string | number | null;
    readonly loadBalancerIP?: string | number | boolean | null;
    readonly loadBalancerSourceRanges?: readonly unknown[] | null;
    readonly clusterIP?: string | number | boolean | null;
    readonly annotations?: Mapping<string> | null;
  } | null;
  readonly customLabels?: Mapping<string> | null;
  readonly selectorOverride?: Mapping<unknown> | null;
  readonly releaseLabel?: boolean | null;
  readonly hostNetwork?: boolean | null;
  readonly hostUsers?: unknown;
  readonly rbac?: {
    readonly create?: boolean | null;
    readonly customResourceState?: {
      readonly createClusterRoleRules?: boolean | null;
    } | null;
    readonly useClusterRole?: boolean | null;
    readonly extraRules?: readonly unknown[] | null;
    readonly clusterRoleSelectors?: readonly unknown[] | null;
    readonly useExistingRole?: unknown;
  } | null;
  readonly authFilter?: {
    readonly enabled?: boolean | null;
  } | null;
  readonly kubeRBACProxy?: {
    readonly enabled?: boolean | null;
    readonly image?: {
      readonly registry?: string | null;
      readonly repository?: string | null;
      readonly tag?: string | null;
      readonly sha?: string | number | boolean | null;
      readonly pullPolicy?: string | null;
    } | null;
    readonly ignoreProbePaths?: boolean | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly port?: string | number | null;
    readonly proxyEndpointsPort?: string | number | null;
    readonly resources?: IResourceRequirements | null;
    readonly volumeMounts?: readonly IVolumeMount[] | null;
  } | null;
  readonly serviceAccount?: {
    readonly create?: boolean | null;
    readonly name?: unknown;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly annotations?: Mapping<string> | null;
    readonly automountServiceAccountToken?: boolean | null;
  } | null;
  readonly env?: readonly IEnvVar[] | null;
  readonly prometheus?: {
    readonly monitor?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly namespace?: string | number | boolean | null;
      readonly namespaceSelector?: readonly unknown[] | null;
      readonly jobLabel?: string | number | boolean | null;
      readonly targetLabels?: readonly unknown[] | null;
      readonly podTargetLabels?: readonly unknown[] | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly selectorOverride?: Mapping<unknown> | null;
      readonly http?: {
        readonly interval?: string | number | boolean | null;
        readonly scrapeTimeout?: string | number | boolean | null;
        readonly proxyUrl?: string | number | boolean | null;
        readonly enableHttp2?: boolean | null;
        readonly honorLabels?: boolean | null;
        readonly metricRelabelings?: readonly unknown[] | null;
        readonly relabelings?: readonly unknown[] | null;
        readonly scheme?: string | number | boolean | null;
        readonly bearerTokenFile?: string | number | boolean | null;
        readonly bearerTokenSecret?: Mapping<unknown> | null;
        readonly tlsConfig?: Mapping<unknown> | null;
      } | null;
      readonly metrics?: {
        readonly interval?: string | number | boolean | null;
        readonly scrapeTimeout?: string | number | boolean | null;
        readonly proxyUrl?: string | number | boolean | null;
        readonly enableHttp2?: boolean | null;
        readonly honorLabels?: boolean | null;
        readonly metricRelabelings?: readonly unknown[] | null;
        readonly relabelings?: readonly unknown[] | null;
        readonly scheme?: string | number | boolean | null;
        readonly bearerTokenFile?: string | number | boolean | null;
        readonly bearerTokenSecret?: Mapping<unknown> | null;
        readonly tlsConfig?: Mapping<unknown> | null;
      } | null;
      readonly interval?: unknown;
      readonly scrapeTimeout?: unknown;
      readonly proxyUrl?: unknown;
      readonly enableHttp2?: unknown;
      readonly honorLabels?: unknown;
      readonly metricRelabelings?: unknown;
      readonly relabelings?: unknown;
      readonly scheme?: unknown;
      readonly tlsConfig?: unknown;
      readonly bearerTokenFile?: unknown;
      readonly bearerTokenSecret?: unknown;
    } | null;
    readonly scrapeconfig?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly jobName?: string | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly staticConfigLabels?: Mapping<string> | null;
      readonly scrapeInterval?: string | number | boolean | null;
      readonly scrapeTimeout?: string | number | boolean | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly enableHttp2?: boolean | null;
      readonly honorLabels?: boolean | null;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly scheme?: string | number | boolean | null;
      readonly tlsConfig?: Mapping<unknown> | null;
    } | null;
  } | null;
  readonly networkPolicy?: {
    readonly enabled?: boolean | null;
    readonly egress?: unknown;
    readonly ingress?: unknown;
    readonly podSelector?: unknown;
  } | null;
  readonly securityContext?: {
    readonly enabled?: boolean | null;
    readonly runAsGroup?: string | number | null;
    readonly runAsUser?: string | number | null;
    readonly fsGroup?: string | number | null;
    readonly runAsNonRoot?: boolean | null;
    readonly seccompProfile?: {
      readonly type?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly [name: string]: unknown;
  } | null;
  readonly containerSecurityContext?: ISecurityContext | null;
  readonly nodeSelector?: Mapping<string> | null;
  readonly affinity?: IAffinity | null;
  readonly tolerations?: readonly IToleration[] | null;
  readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
  readonly annotations?: Mapping<string> | null;
  readonly labels?: Mapping<string> | null;
  readonly podAnnotations?: Mapping<string> | null;
  readonly podLabels?: Mapping<string> | null;
  readonly podDisruptionBudget?: Mapping<unknown> | null;
  readonly metricAllowlist?: readonly unknown[] | null;
  readonly metricDenylist?: readonly unknown[] | null;
  readonly metricLabelsAllowlist?: readonly unknown[] | null;
  readonly metricAnnotationsAllowList?: readonly unknown[] | null;
  readonly collectors?: unknown;
  readonly collectorsExclude?: unknown;
  readonly collectorsExtra?: unknown;
  readonly kubeconfig?: {
    readonly enabled?: boolean | null;
    readonly secret?: unknown;
  } | null;
  readonly customResourceState?: {
    readonly enabled?: boolean | null;
    readonly create?: boolean | null;
    readonly name?: string | number | boolean | null;
    readonly key?: string | null;
    readonly config?: Mapping<unknown> | null;
  } | null;
  readonly releaseNamespace?: boolean | null;
  readonly namespaces?: string | number | boolean | null;
  readonly namespacesDenylist?: string | number | boolean | null;
  readonly namespaceOverride?: string | number | boolean | null;
  readonly resources?: IResourceRequirements | null;
  readonly selfMonitor?: {
    readonly enabled?: boolean | null;
    readonly telemetryPort?: unknown;
    readonly telemetryHost?: unknown;
    readonly telemetryNodePort?: unknown;
  } | null;
  readonly verticalPodAutoscaler?: {
    readonly enabled?: boolean | null;
    readonly controlledResources?: readonly unknown[] | null;
    readonly maxAllowed?: Mapping<unknown> | null;
    readonly minAllowed?: Mapping<unknown> | null;
    readonly recommenders?: unknown;
    readonly controlledValues?: unknown;
    readonly updatePolicy?: unknown;
  } | null;
  readonly volumeMounts?: readonly IVolumeMount[] | null;
  readonly volumes?: readonly IVolume[] | null;
  readonly extraManifests?: readonly unknown[] | null;
  readonly containers?: readonly unknown[] | null;
  readonly initContainers?: readonly IContainer[] | null;
  readonly dnsPolicy?: string | null;
  readonly dnsConfig?: Mapping<unknown> | null;
  readonly startupProbe?: {
    readonly enabled?: boolean | null;
    readonly failureThreshold?: string | number | null;
    readonly httpGet?: HttpGet | null;
    readonly initialDelaySeconds?: string | number | null;
    readonly periodSeconds?: string | number | null;
    readonly successThreshold?: string | number | null;
    readonly timeoutSeconds?: string | number | null;
  } | null;
  readonly livenessProbe?: {
    readonly failureThreshold?: string | number | null;
    readonly httpGet?: HttpGet | null;
    readonly initialDelaySeconds?: string | number | null;
    readonly periodSeconds?: string | number | null;
    readonly successThreshold?: string | number | null;
    readonly timeoutSeconds?: string | number | null;
  } | null;
  readonly readinessProbe?: {
    readonly failureThreshold?: string | number | null;
    readonly httpGet?: HttpGet | null;
    readonly initialDelaySeconds?: string | number | null;
    readonly periodSeconds?: string | number | null;
    readonly successThreshold?: string | number | null;
    readonly timeoutSeconds?: string | number | null;
  } | null;
  readonly updateStrategy?: unknown;
  readonly priorityClassName?: unknown;
  readonly global?: {
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly imageRegistry?: string | number | boolean | null;
    readonly rbac?: {
      readonly create?: unknown;
      readonly createAggregateClusterRoles?: unknown;
    } | null;
  } | null;
}

interface HttpGet {
  readonly httpHeaders?: readonly HttpHeaders[] | null;
  readonly scheme?: string | null;
}

interface HttpHeaders {
  readonly name?: unknown;
  readonly value?: unknown;
}

export const kubePrometheusStackKubeStateMetricsValues = `
  {"prometheusScrape automountServiceAccountToken releaseLabel hostNetwork releaseNamespace":"b",
  "image":{"registry repository pullPolicy":"s","tag sha":"snb"},
  "imagePullSecrets extraArgs metricAllowlist metricDenylist metricLabelsAllowlist":["*"],
  "metricAnnotationsAllowList extraManifests containers":["*"],
  "nameOverride fullnameOverride namespaces namespacesDenylist namespaceOverride":"snb",
  "autosharding authFilter":{"enabled":"b"},"replicas revisionHistoryLimit":"sn","service":{"port nodePort":"sn",
  "type":"s","ipDualStack":{"enabled":"b","ipFamilies":["sn"],"ipFamilyPolicy":"s"},"loadBalancerIP clusterIP":"snb",
  "loadBalancerSourceRanges":["*"],"annotations":{"*":"s"}},
  "customLabels nodeSelector annotations labels podAnnotations podLabels":{"*":"s"},
  "selectorOverride containerSecurityContext affinity podDisruptionBudget resources dnsConfig":{"*":"*"},
  "hostUsers collectors collectorsExclude collectorsExtra updateStrategy priorityClassName":"*",
  "rbac":{"create useClusterRole":"b","customResourceState":{"createClusterRoleRules":"b"},
  "extraRules clusterRoleSelectors":["*"],"useExistingRole":"*"},"kubeRBACProxy":{"enabled ignoreProbePaths":"b",
  "image":{"registry repository tag pullPolicy":"s","sha":"snb"},"extraArgs":["*"],
  "containerSecurityContext resources":{"*":"*"},"port proxyEndpointsPort":"sn","volumeMounts":[{"*":"*"}]},
  "serviceAccount":{"create automountServiceAccountToken":"b","name":"*","imagePullSecrets":["*"],
  "annotations":{"*":"s"}},"env tolerations topologySpreadConstraints volumeMounts volumes initContainers":[{"*":"*"}],
  "prometheus":{"monitor":{"enabled":"b","annotations additionalLabels":{"*":"s"},"namespace jobLabel":"snb",
  "namespaceSelector targetLabels podTargetLabels":["*"],
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn","selectorOverride":{"*":"*"},
  "http metrics":{"interval scrapeTimeout proxyUrl scheme bearerTokenFile":"snb","enableHttp2 honorLabels":"b",
  "metricRelabelings relabelings":["*"],"bearerTokenSecret tlsConfig":{"*":"*"}},
  "interval scrapeTimeout proxyUrl enableHttp2 honorLabels metricRelabelings relabelings":"*",
  "scheme tlsConfig bearerTokenFile bearerTokenSecret":"*"},"scrapeconfig":{"enabled enableHttp2 honorLabels":"b",
  "annotations additionalLabels staticConfigLabels":{"*":"s"},"jobName":"s",
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn",
  "scrapeInterval scrapeTimeout proxyUrl scheme":"snb","metricRelabelings relabelings":["*"],"tlsConfig":{"*":"*"}}},
  "networkPolicy":{"enabled":"b","egress ingress podSelector":"*"},"securityContext":{"enabled runAsNonRoot":"b",
  "runAsGroup runAsUser fsGroup":"sn","seccompProfile":{"type":"sn","*":"*"},"*":"*"},"kubeconfig":{"enabled":"b",
  "secret":"*"},"customResourceState":{"enabled create":"b","name":"snb","key":"s","config":{"*":"*"}},
  "selfMonitor":{"enabled":"b","telemetryPort telemetryHost telemetryNodePort":"*"},
  "verticalPodAutoscaler":{"enabled":"b","controlledResources":["*"],"maxAllowed minAllowed":{"*":"*"},
  "recommenders controlledValues updatePolicy":"*"},"dnsPolicy":"s","startupProbe":{"enabled":"b",
  "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn",
  "httpGet":{"httpHeaders":[{"name value":"*"}],"scheme":"s"}},
  "livenessProbe readinessProbe":{"failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn",
  "httpGet":{"httpHeaders":[{"name value":"*"}],"scheme":"s"}},"global":{"imagePullSecrets":["*"],"imageRegistry":"snb",
  "rbac":{"create createAggregateClusterRoles":"*"}}}
`;
