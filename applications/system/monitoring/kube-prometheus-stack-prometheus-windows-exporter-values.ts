// Generated from the chart kube-prometheus-stack 88.5.3, the nearest to 92.3.0 at hand, by k3s-gitops charts types monitoring; do not edit.
import type {
  IAffinity,
  IContainer,
  IPodSecurityContext,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
} from "kubernetes-models/v1";
import type { Mapping } from "../../../lib/charts/values/value-types.ts";

export interface KubePrometheusStackPrometheusWindowsExporterValues {
  readonly image?: {
    readonly registry?: string | null;
    readonly repository?: string | null;
    readonly tag?: string | number | boolean | null;
    readonly pullPolicy?: string | null;
    readonly digest?: string | number | boolean | null;
    readonly sha?: unknown;
  } | null;
  readonly config?: string | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly nameOverride?: string | number | boolean | null;
  readonly fullnameOverride?: string | number | boolean | null;
  readonly service?: {
    readonly type?: string | null;
    readonly port?: string | number | null;
    readonly nodePort?: unknown;
    readonly portName?: string | null;
    readonly annotations?: Mapping<string> | null;
  } | null;
  readonly env?: Mapping<unknown> | null;
  readonly prometheus?: {
    readonly monitor?: {
      readonly enabled?: boolean | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly namespace?: string | number | boolean | null;
      readonly jobLabel?: string | null;
      readonly podTargetLabels?: readonly unknown[] | null;
      readonly scheme?: string | null;
      readonly basicAuth?: Mapping<unknown> | null;
      readonly bearerTokenFile?: unknown;
      readonly tlsConfig?: Mapping<unknown> | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly selectorOverride?: Mapping<unknown> | null;
      readonly attachMetadata?: {
        readonly node?: boolean | null;
        readonly [name: string]: unknown;
      } | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly interval?: string | number | boolean | null;
      readonly scrapeTimeout?: string | null;
      readonly apiVersion?: string | number | boolean | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
    } | null;
    readonly podMonitor?: {
      readonly enabled?: boolean | null;
      readonly namespace?: string | number | boolean | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly podTargetLabels?: readonly unknown[] | null;
      readonly apiVersion?: string | number | boolean | null;
      readonly selectorOverride?: Mapping<unknown> | null;
      readonly attachMetadata?: {
        readonly node?: boolean | null;
        readonly [name: string]: unknown;
      } | null;
      readonly jobLabel?: string | number | boolean | null;
      readonly scheme?: string | null;
      readonly path?: string | null;
      readonly basicAuth?: Mapping<unknown> | null;
      readonly bearerTokenSecret?: Mapping<unknown> | null;
      readonly tlsConfig?: Mapping<unknown> | null;
      readonly authorization?: Mapping<unknown> | null;
      readonly oauth2?: Mapping<unknown> | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly scrapeTimeout?: string | number | boolean | null;
      readonly honorTimestamps?: boolean | null;
      readonly honorLabels?: boolean | null;
      readonly enableHttp2?: string | number | boolean | null;
      readonly filterRunning?: string | number | boolean | null;
      readonly followRedirects?: string | number | boolean | null;
      readonly params?: Mapping<unknown> | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
    } | null;
  } | null;
  readonly updateStrategy?: {
    readonly type?: string | number | null;
    readonly rollingUpdate?: {
      readonly maxUnavailable?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly [name: string]: unknown;
  } | null;
  readonly resources?: IResourceRequirements | null;
  readonly serviceAccount?: {
    readonly create?: boolean | null;
    readonly name?: unknown;
    readonly annotations?: Mapping<string> | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly automountServiceAccountToken?: boolean | null;
  } | null;
  readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
  readonly containerSecurityContext?: ISecurityContext | null;
  readonly rbac?: {
    readonly create?: boolean | null;
  } | null;
  readonly hostNetwork?: boolean | null;
  readonly hostPID?: boolean | null;
  readonly affinity?: IAffinity | null;
  readonly podAnnotations?: Mapping<string> | null;
  readonly podLabels?: Mapping<string> | null;
  readonly daemonsetAnnotations?: Mapping<string> | null;
  readonly releaseLabel?: boolean | null;
  readonly dnsConfig?: Mapping<unknown> | null;
  readonly nodeSelector?: Mapping<string> | null;
  readonly tolerations?: readonly IToleration[] | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraHostVolumeMounts?: ReadonlyArray<{
    readonly name?: unknown;
    readonly mountPath?: unknown;
    readonly readOnly?: unknown;
    readonly hostPath?: unknown;
  }> | null;
  readonly configmaps?: readonly Configmaps[] | null;
  readonly secrets?: readonly Configmaps[] | null;
  readonly namespaceOverride?: string | number | boolean | null;
  readonly sidecars?: readonly unknown[] | null;
  readonly sidecarVolumeMount?: readonly Configmaps[] | null;
  readonly sidecarHostVolumeMounts?: ReadonlyArray<{
    readonly name?: unknown;
    readonly hostPath?: unknown;
  }> | null;
  readonly extraInitContainers?: readonly IContainer[] | null;
  readonly livenessProbe?: {
    readonly failureThreshold?: string | number | null;
    readonly httpGet?: {
      readonly httpHeaders?: ReadonlyArray<{
        readonly name?: unknown;
        readonly value?: unknown;
      }> | null;
      readonly path?: string | null;
      readonly scheme?: string | null;
    } | null;
    readonly initialDelaySeconds?: string | number | null;
    readonly periodSeconds?: string | number | null;
    readonly successThreshold?: string | number | null;
    readonly timeoutSeconds?: string | number | null;
  } | null;
  readonly readinessProbe?: {
    readonly failureThreshold?: string | number | null;
    readonly httpGet?: {
      readonly httpHeaders?: ReadonlyArray<{
        readonly name?: unknown;
        readonly value?: unknown;
      }> | null;
      readonly path?: string | null;
      readonly scheme?: string | null;
    } | null;
    readonly initialDelaySeconds?: string | number | null;
    readonly periodSeconds?: string | number | null;
    readonly successThreshold?: string | number | null;
    readonly timeoutSeconds?: string | number | null;
  } | null;
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

interface Configmaps {
  readonly name?: unknown;
  readonly mountPath?: unknown;
}

export const kubePrometheusStackPrometheusWindowsExporterValues = `
  {"image":{"registry repository pullPolicy":"s","tag digest":"snb","sha":"*"},"config":"s",
  "imagePullSecrets extraArgs sidecars":["*"],"nameOverride fullnameOverride namespaceOverride":"snb",
  "service":{"type portName":"s","port":"sn","nodePort":"*","annotations":{"*":"s"}},
  "env resources securityContext containerSecurityContext affinity dnsConfig":{"*":"*"},
  "prometheus":{"monitor":{"enabled":"b","additionalLabels":{"*":"s"},"namespace proxyUrl interval apiVersion":"snb",
  "jobLabel scheme scrapeTimeout":"s","podTargetLabels relabelings metricRelabelings":["*"],
  "basicAuth tlsConfig selectorOverride":{"*":"*"},"bearerTokenFile":"*","attachMetadata":{"node":"b","*":"*"},
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn"},
  "podMonitor":{"enabled honorTimestamps honorLabels":"b",
  "namespace apiVersion jobLabel proxyUrl interval scrapeTimeout enableHttp2 filterRunning":"snb",
  "followRedirects":"snb","additionalLabels":{"*":"s"},"podTargetLabels relabelings metricRelabelings":["*"],
  "selectorOverride basicAuth bearerTokenSecret tlsConfig authorization oauth2 params":{"*":"*"},
  "attachMetadata":{"node":"b","*":"*"},"scheme path":"s",
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn"}},"updateStrategy":{"type":"sn",
  "rollingUpdate":{"maxUnavailable":"sn","*":"*"},"*":"*"},"serviceAccount":{"create automountServiceAccountToken":"b",
  "name":"*","annotations":{"*":"s"},"imagePullSecrets":["*"]},"rbac":{"create":"b"},
  "hostNetwork hostPID releaseLabel":"b","podAnnotations podLabels daemonsetAnnotations nodeSelector":{"*":"s"},
  "tolerations extraInitContainers":[{"*":"*"}],"extraHostVolumeMounts":[{"name mountPath readOnly hostPath":"*"}],
  "configmaps secrets sidecarVolumeMount":[{"name mountPath":"*"}],"sidecarHostVolumeMounts":[{"name hostPath":"*"}],
  "livenessProbe readinessProbe":{"failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn",
  "httpGet":{"httpHeaders":[{"name value":"*"}],"path scheme":"s"}},"priorityClassName":"*",
  "global":{"imagePullSecrets":["*"],"imageRegistry":"snb","rbac":{"create createAggregateClusterRoles":"*"}}}
`;
