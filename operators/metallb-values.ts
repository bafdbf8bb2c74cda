// Generated from the chart metallb 0.16.1 by k3s-gitops charts types metallb; do not edit.
import type {
  IAffinity,
  IContainer,
  IPodSecurityContext,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
} from "kubernetes-models/v1";
import type { Mapping } from "../lib/charts/values/value-types.ts";
import { valuesSchema } from "../lib/charts/values/values-schema.ts";

export interface MetallbValues {
  readonly imagePullSecrets?: ReadonlyArray<{
    readonly name?: string | null;
  }> | null;
  readonly nameOverride?: string | null;
  readonly fullNameOverride?: string | null;
  readonly configInLine?: Mapping<unknown> | null;
  readonly loadBalancerClass?: string | null;
  readonly rbac?: {
    readonly create?: boolean | null;
  } | null;
  readonly prometheus?: {
    readonly scrapeAnnotations?: boolean | null;
    readonly metricsPort?: number | null;
    readonly secureMetricsPort?: number | null;
    readonly rbacPrometheus?: boolean | null;
    readonly serviceAccount?: string | null;
    readonly namespace?: string | null;
    readonly podMonitor?: {
      readonly enabled?: boolean | null;
      readonly additionalMonitors?: Mapping<unknown> | null;
      readonly jobLabel?: string | null;
      readonly interval?: number | null;
      readonly metricRelabelings?: readonly Mapping<unknown>[] | null;
      readonly relabelings?: readonly Mapping<unknown>[] | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
    } | null;
    readonly serviceMonitor?: {
      readonly enabled?: boolean | null;
      readonly jobLabel?: string | null;
      readonly interval?: number | null;
      readonly metricRelabelings?: readonly Mapping<unknown>[] | null;
      readonly relabelings?: readonly Mapping<unknown>[] | null;
      readonly speaker?: {
        readonly additionalLabels?: Mapping<string> | null;
        readonly annotations?: Mapping<string> | null;
        readonly tlsConfig?: {
          readonly insecureSkipVerify?: boolean | null;
          readonly [name: string]: unknown;
        } | null;
      } | null;
      readonly controller?: {
        readonly additionalLabels?: Mapping<string> | null;
        readonly annotations?: Mapping<string> | null;
        readonly tlsConfig?: {
          readonly insecureSkipVerify?: boolean | null;
          readonly [name: string]: unknown;
        } | null;
      } | null;
    } | null;
    readonly prometheusRule?: {
      readonly enabled?: boolean | null;
      readonly additionalMonitors?: Mapping<unknown> | null;
      readonly staleConfig?: StaleConfig | null;
      readonly configNotLoaded?: StaleConfig | null;
      readonly addressPoolExhausted?: {
        readonly enabled?: boolean | null;
        readonly labels?: Mapping<string> | null;
        readonly excludePools?: string | number | boolean | null;
      } | null;
      readonly addressPoolUsage?: {
        readonly enabled?: boolean | null;
        readonly thresholds?: ReadonlyArray<{
          readonly percent?: number | null;
          readonly labels?: Mapping<string> | null;
        }> | null;
        readonly excludePools?: string | number | boolean | null;
      } | null;
      readonly bgpSessionDown?: StaleConfig | null;
      readonly extraAlerts?: readonly Mapping<unknown>[] | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
    } | null;
  } | null;
  readonly controller?: {
    readonly strategy?: {
      readonly type?: string | null;
      readonly [name: string]: unknown;
    } | null;
    readonly command?: string | null;
    readonly webhookMode?: string | null;
    readonly extraContainers?: readonly IContainer[] | null;
    readonly enabled?: boolean | null;
    readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
    readonly image?: Image | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly resources?: IResourceRequirements | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly priorityClassName?: string | null;
    readonly runtimeClassName?: string | null;
    readonly affinity?: IAffinity | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly livenessProbe?: LivenessProbe | null;
    readonly readinessProbe?: LivenessProbe | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly labels?: Mapping<string> | null;
  } | null;
  readonly speaker?: {
    readonly tolerateMaster?: boolean | null;
    readonly memberlist?: {
      readonly enabled?: boolean | null;
      readonly mlBindPort?: number | null;
      readonly mlBindAddrOverride?: string | null;
      readonly mlSecretKeyPath?: string | null;
    } | null;
    readonly excludeInterfaces?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly ignoreExcludeLB?: boolean | null;
    readonly bgpDebounceTimeout?: number | null;
    readonly updateStrategy?: {
      readonly type?: string | null;
      readonly [name: string]: unknown;
    } | null;
    readonly runtimeClassName?: string | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly secretName?: string | null;
    readonly frr?: {
      readonly enabled?: boolean | null;
      readonly image?: Image | null;
      readonly metricsPort?: number | null;
      readonly secureMetricsPort?: number | null;
      readonly "resources:"?: Mapping<unknown> | null;
      readonly resources?: IResourceRequirements | null;
    } | null;
    readonly command?: string | null;
    readonly reloader?: {
      readonly resources?: IResourceRequirements | null;
    } | null;
    readonly frrMetrics?: {
      readonly resources?: IResourceRequirements | null;
    } | null;
    readonly initContainers?: {
      readonly cpFrrFiles?: {
        readonly resources?: IResourceRequirements | null;
      } | null;
      readonly cpReloader?: {
        readonly resources?: IResourceRequirements | null;
      } | null;
      readonly cpMetrics?: {
        readonly resources?: IResourceRequirements | null;
      } | null;
    } | null;
    readonly extraContainers?: readonly IContainer[] | null;
    readonly enabled?: boolean | null;
    readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
    readonly image?: Image | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly resources?: IResourceRequirements | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly priorityClassName?: string | null;
    readonly affinity?: IAffinity | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly livenessProbe?: LivenessProbe | null;
    readonly readinessProbe?: LivenessProbe | null;
    readonly labels?: Mapping<string> | null;
    readonly startupProbe?: {
      readonly enabled?: boolean | null;
      readonly failureThreshold?: string | number | null;
      readonly periodSeconds?: string | number | null;
    } | null;
    readonly wanConfig?: unknown;
  } | null;
  readonly fullnameOverride?: string | number | boolean | null;
  readonly tls?: {
    readonly cipherSuites?: string | number | boolean | null;
    readonly curvePreferences?: string | number | boolean | null;
    readonly minVersion?: string | number | boolean | null;
    readonly controllerMetricsTLSSecret?: string | number | boolean | null;
    readonly speakerMetricsTLSSecret?: string | number | boolean | null;
  } | null;
  readonly frrk8s?: {
    readonly enabled?: boolean | null;
    readonly external?: boolean | null;
    readonly namespace?: string | number | boolean | null;
  } | null;
  readonly networkpolicies?: {
    readonly enabled?: boolean | null;
    readonly defaultDeny?: boolean | null;
    readonly apiPort?: string | number | null;
  } | null;
  readonly configInline?: unknown;
  readonly crds?: {
    readonly enabled?: boolean | null;
    readonly validationFailurePolicy?: string | null;
  } | null;
  readonly "frr-k8s"?: {
    readonly imagePullSecrets?: ReadonlyArray<{
      readonly name?: string | null;
    }> | null;
    readonly nameOverride?: string | null;
    readonly fullNameOverride?: string | null;
    readonly tls?: {
      readonly cipherSuites?: string | null;
      readonly curvePreferences?: string | null;
      readonly minVersion?: string | null;
      readonly metricsTLSSecret?: string | null;
    } | null;
    readonly rbac?: {
      readonly create?: boolean | null;
    } | null;
    readonly prometheus?: {
      readonly scrapeAnnotations?: boolean | null;
      readonly secureMetricsPort?: number | null;
      readonly rbacPrometheus?: boolean | null;
      readonly serviceAccount?: string | null;
      readonly namespace?: string | null;
      readonly serviceMonitor?: {
        readonly enabled?: boolean | null;
        readonly jobLabel?: string | null;
        readonly interval?: number | null;
        readonly metricRelabelings?: readonly Mapping<unknown>[] | null;
        readonly relabelings?: readonly Mapping<unknown>[] | null;
        readonly additionalLabels?: Mapping<string> | null;
        readonly annotations?: Mapping<string> | null;
        readonly tlsConfig?: {
          readonly insecureSkipVerify?: boolean | null;
          readonly [name: string]: unknown;
        } | null;
      } | null;
    } | null;
    readonly frrk8s?: {
      readonly strategy?: {
        readonly type?: string | null;
      } | null;
      readonly command?: string | null;
      readonly webhookMode?: string | null;
      readonly enabled?: boolean | null;
      readonly logLevel?: "all" | "debug" | "info" | "warn" | "error" | "none" | null;
      readonly image?: Image | null;
      readonly serviceAccount?: ServiceAccount | null;
      readonly resources?: IResourceRequirements | null;
      readonly nodeSelector?: Mapping<string> | null;
      readonly tolerations?: readonly IToleration[] | null;
      readonly priorityClassName?: string | null;
      readonly runtimeClassName?: string | null;
      readonly affinity?: IAffinity | null;
      readonly podAnnotations?: Mapping<string> | null;
      readonly livenessProbe?: {
        readonly enabled?: boolean | null;
        readonly failureThreshold?: number | null;
        readonly initialDelaySeconds?: number | null;
        readonly periodSeconds?: number | null;
        readonly successThreshold?: number | null;
        readonly timeoutSeconds?: number | null;
      } | null;
      readonly readinessProbe?: {
        readonly enabled?: boolean | null;
        readonly failureThreshold?: number | null;
        readonly initialDelaySeconds?: number | null;
        readonly periodSeconds?: number | null;
        readonly successThreshold?: number | null;
        readonly timeoutSeconds?: number | null;
      } | null;
      readonly tolerateMaster?: boolean | null;
      readonly updateStrategy?: {
        readonly type?: string | number | null;
        readonly [name: string]: unknown;
      } | null;
      readonly labels?: Mapping<string> | null;
      readonly webhookPort?: string | number | null;
      readonly startupProbe?: {
        readonly enabled?: boolean | null;
        readonly failureThreshold?: string | number | null;
        readonly periodSeconds?: string | number | null;
      } | null;
      readonly alwaysBlock?: string | number | boolean | null;
      readonly bgpDebounceTimeout?: unknown;
      readonly disableCertRotation?: boolean | null;
      readonly restartOnRotatorSecretRefresh?: boolean | null;
      readonly frr?: {
        readonly image?: {
          readonly repository?: string | null;
          readonly tag?: string | number | null;
          readonly pullPolicy?: unknown;
        } | null;
        readonly metricsBindAddress?: string | number | null;
        readonly metricsPort?: string | number | null;
        readonly resources?: IResourceRequirements | null;
        readonly secureMetricsPort?: string | number | null;
        readonly acceptIncomingBGPConnections?: boolean | null;
      } | null;
      readonly reloader?: {
        readonly resources?: IResourceRequirements | null;
      } | null;
      readonly frrMetrics?: {
        readonly resources?: IResourceRequirements | null;
      } | null;
      readonly frrStatus?: {
        readonly pollInterval?: string | null;
        readonly resources?: IResourceRequirements | null;
      } | null;
    } | null;
    readonly fullnameOverride?: string | number | boolean | null;
    readonly crds?: {
      readonly enabled?: boolean | null;
      readonly validationFailurePolicy?: string | null;
    } | null;
  } | null;
}

interface Image {
  readonly repository?: string | null;
  readonly tag?: string | null;
  readonly pullPolicy?: "Always" | "IfNotPresent" | "Never" | null;
}

interface LivenessProbe {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: number | null;
  readonly initialDelaySeconds?: number | null;
  readonly periodSeconds?: number | null;
  readonly successThreshold?: number | null;
  readonly timeoutSeconds?: number | null;
  readonly port?: string | number | null;
}

interface ServiceAccount {
  readonly create?: boolean | null;
  readonly name?: string | null;
  readonly annotations?: Mapping<string> | null;
}

interface StaleConfig {
  readonly enabled?: boolean | null;
  readonly labels?: Mapping<string> | null;
}

export const metallbValues = valuesSchema<MetallbValues>(`
  {"imagePullSecrets":[{"name":"s"}],"nameOverride fullNameOverride loadBalancerClass":"s","configInLine":{"*":"*"},
  "rbac":{"create":"b"},"prometheus":{"scrapeAnnotations rbacPrometheus":"b","metricsPort secureMetricsPort":"n",
  "serviceAccount namespace":"s","podMonitor":{"enabled":"b","additionalMonitors":{"*":"*"},"jobLabel":"s",
  "interval":"n","metricRelabelings relabelings":[{"*":"*"}],"additionalLabels annotations":{"*":"s"}},
  "serviceMonitor":{"enabled":"b","jobLabel":"s","interval":"n","metricRelabelings relabelings":[{"*":"*"}],
  "speaker controller":{"additionalLabels annotations":{"*":"s"},"tlsConfig":{"insecureSkipVerify":"b","*":"*"}}},
  "prometheusRule":{"enabled":"b","additionalMonitors":{"*":"*"},
  "staleConfig configNotLoaded bgpSessionDown":{"enabled":"b","labels":{"*":"s"}},"addressPoolExhausted":{"enabled":"b",
  "labels":{"*":"s"},"excludePools":"snb"},"addressPoolUsage":{"enabled":"b","thresholds":[{"percent":"n",
  "labels":{"*":"s"}}],"excludePools":"snb"},"extraAlerts":[{"*":"*"}],"additionalLabels annotations":{"*":"s"}}},
  "controller":{"strategy":{"type":"s","*":"*"},"command webhookMode priorityClassName runtimeClassName":"s",
  "extraContainers tolerations":[{"*":"*"}],"enabled":"b","logLevel":{"|":["=all","=debug","=info","=warn","=error",
  "=none"]},"image":{"repository tag":"s","pullPolicy":{"|":["=Always","=IfNotPresent","=Never"]}},
  "serviceAccount":{"create":"b","name":"s","annotations":{"*":"s"}},"resources affinity securityContext":{"*":"*"},
  "nodeSelector podAnnotations labels":{"*":"s"},"livenessProbe readinessProbe":{"enabled":"b",
  "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"n","port":"sn"}},
  "speaker":{"tolerateMaster ignoreExcludeLB enabled":"b","memberlist":{"enabled":"b","mlBindPort":"n",
  "mlBindAddrOverride mlSecretKeyPath":"s"},"excludeInterfaces":{"enabled":"b"},"bgpDebounceTimeout":"n",
  "updateStrategy":{"type":"s","*":"*"},"runtimeClassName secretName command priorityClassName":"s",
  "securityContext resources affinity":{"*":"*"},"frr":{"enabled":"b","image":{"repository tag":"s",
  "pullPolicy":{"|":["=Always","=IfNotPresent","=Never"]}},"metricsPort secureMetricsPort":"n",
  "resources: resources":{"*":"*"}},"reloader frrMetrics":{"resources":{"*":"*"}},
  "initContainers":{"cpFrrFiles cpReloader cpMetrics":{"resources":{"*":"*"}}},
  "extraContainers tolerations":[{"*":"*"}],"logLevel":{"|":["=all","=debug","=info","=warn","=error","=none"]},
  "image":{"repository tag":"s","pullPolicy":{"|":["=Always","=IfNotPresent","=Never"]}},"serviceAccount":{"create":"b",
  "name":"s","annotations":{"*":"s"}},"nodeSelector podAnnotations labels":{"*":"s"},
  "livenessProbe readinessProbe":{"enabled":"b",
  "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"n","port":"sn"},
  "startupProbe":{"enabled":"b","failureThreshold periodSeconds":"sn"},"wanConfig":"*"},"fullnameOverride":"snb",
  "tls":{"cipherSuites curvePreferences minVersion controllerMetricsTLSSecret speakerMetricsTLSSecret":"snb"},
  "frrk8s":{"enabled external":"b","namespace":"snb"},"networkpolicies":{"enabled defaultDeny":"b","apiPort":"sn"},
  "configInline":"*","crds":{"enabled":"b","validationFailurePolicy":"s"},"frr-k8s":{"imagePullSecrets":[{"name":"s"}],
  "nameOverride fullNameOverride":"s","tls":{"cipherSuites curvePreferences minVersion metricsTLSSecret":"s"},
  "rbac":{"create":"b"},"prometheus":{"scrapeAnnotations rbacPrometheus":"b","secureMetricsPort":"n",
  "serviceAccount namespace":"s","serviceMonitor":{"enabled":"b","jobLabel":"s","interval":"n",
  "metricRelabelings relabelings":[{"*":"*"}],"additionalLabels annotations":{"*":"s"},
  "tlsConfig":{"insecureSkipVerify":"b","*":"*"}}},"frrk8s":{"strategy":{"type":"s"},
  "command webhookMode priorityClassName runtimeClassName":"s",
  "enabled tolerateMaster disableCertRotation restartOnRotatorSecretRefresh":"b","logLevel":{"|":["=all","=debug",
  "=info","=warn","=error","=none"]},"image":{"repository tag":"s","pullPolicy":{"|":["=Always","=IfNotPresent",
  "=Never"]}},"serviceAccount":{"create":"b","name":"s","annotations":{"*":"s"}},"resources affinity":{"*":"*"},
  "nodeSelector podAnnotations labels":{"*":"s"},"tolerations":[{"*":"*"}],
  "livenessProbe readinessProbe":{"enabled":"b",
  "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"n"},
  "updateStrategy":{"type":"sn","*":"*"},"webhookPort":"sn","startupProbe":{"enabled":"b",
  "failureThreshold periodSeconds":"sn"},"alwaysBlock":"snb","bgpDebounceTimeout":"*","frr":{"image":{"repository":"s",
  "tag":"sn","pullPolicy":"*"},"metricsBindAddress metricsPort secureMetricsPort":"sn","resources":{"*":"*"},
  "acceptIncomingBGPConnections":"b"},"reloader frrMetrics":{"resources":{"*":"*"}},"frrStatus":{"pollInterval":"s",
  "resources":{"*":"*"}}},"fullnameOverride":"snb","crds":{"enabled":"b","validationFailurePolicy":"s"}}}
`);
