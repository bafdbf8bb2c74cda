// Generated from the chart sealed-secrets 2.19.1, the nearest to 2.20.0 at hand, by k3s-gitops charts types sealed-secrets; do not edit.
import type { IAffinity, IResourceRequirements, IToleration } from "kubernetes-models/v1";
import type { ListOrMapping, Mapping } from "../lib/charts/values/value-types.ts";
import { valuesSchema } from "../lib/charts/values/values-schema.ts";

export interface SealedSecretsValues {
  readonly kubeVersion?: string | number | boolean | null;
  readonly nameOverride?: string | number | boolean | null;
  readonly fullnameOverride?: string | number | boolean | null;
  readonly namespace?: string | number | boolean | null;
  readonly extraDeploy?: readonly unknown[] | null;
  readonly commonAnnotations?: unknown;
  readonly commonLabels?: unknown;
  readonly image?: {
    readonly registry?: string | null;
    readonly repository?: string | null;
    readonly tag?: string | number | null;
    readonly pullPolicy?: string | null;
    readonly pullSecrets?: readonly unknown[] | null;
  } | null;
  readonly revisionHistoryLimit?: string | number | boolean | null;
  readonly createController?: boolean | null;
  readonly secretName?: string | null;
  readonly updateStatus?: boolean | null;
  readonly skipRecreate?: boolean | null;
  readonly keyrenewperiod?: string | number | boolean | null;
  readonly keyttl?: string | number | boolean | null;
  readonly keycutofftime?: string | number | boolean | null;
  readonly rateLimit?: string | number | boolean | null;
  readonly rateLimitBurst?: string | number | boolean | null;
  readonly additionalNamespaces?: unknown;
  readonly privateKeyAnnotations?: Mapping<string> | null;
  readonly privateKeyLabels?: Mapping<string> | null;
  readonly logInfoStdout?: boolean | null;
  readonly logLevel?: string | number | boolean | null;
  readonly logFormat?: string | number | boolean | null;
  readonly maxRetries?: string | number | boolean | null;
  readonly watchForSecrets?: boolean | null;
  readonly kubeClientQPS?: string | number | boolean | null;
  readonly kubeClientBurst?: string | number | boolean | null;
  readonly command?: unknown;
  readonly args?: unknown;
  readonly livenessProbe?: unknown;
  readonly readinessProbe?: unknown;
  readonly startupProbe?: unknown;
  readonly customLivenessProbe?: unknown;
  readonly customReadinessProbe?: unknown;
  readonly customStartupProbe?: unknown;
  readonly resources?: IResourceRequirements | null;
  readonly podSecurityContext?: {
    readonly enabled?: boolean | null;
    readonly fsGroup?: string | number | null;
    readonly seccompProfile?: {
      readonly type?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly [name: string]: unknown;
  } | null;
  readonly containerSecurityContext?: {
    readonly enabled?: boolean | null;
    readonly readOnlyRootFilesystem?: boolean | null;
    readonly runAsNonRoot?: boolean | null;
    readonly runAsUser?: string | number | null;
    readonly allowPrivilegeEscalation?: boolean | null;
    readonly capabilities?: {
      readonly drop?: readonly (string | number)[] | null;
      readonly [name: string]: unknown;
    } | null;
    readonly [name: string]: unknown;
  } | null;
  readonly podLabels?: Mapping<string> | null;
  readonly podAnnotations?: Mapping<string> | null;
  readonly priorityClassName?: string | number | boolean | null;
  readonly runtimeClassName?: string | number | boolean | null;
  readonly affinity?: IAffinity | null;
  readonly nodeSelector?: Mapping<string> | null;
  readonly tolerations?: readonly IToleration[] | null;
  readonly additionalVolumes?: readonly unknown[] | null;
  readonly additionalVolumeMounts?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly containerPorts?: {
    readonly http?: string | number | null;
    readonly metrics?: string | number | null;
  } | null;
  readonly hostPorts?: {
    readonly http?: string | number | boolean | null;
    readonly metrics?: string | number | boolean | null;
  } | null;
  readonly dnsPolicy?: string | number | boolean | null;
  readonly service?: {
    readonly type?: string | null;
    readonly loadBalancerClass?: string | number | boolean | null;
    readonly port?: string | number | null;
    readonly nodePort?: string | number | boolean | null;
    readonly annotations?: unknown;
    readonly labels?: unknown;
  } | null;
  readonly ingress?: {
    readonly enabled?: boolean | null;
    readonly pathType?: string | null;
    readonly apiVersion?: string | number | boolean | null;
    readonly ingressClassName?: string | number | boolean | null;
    readonly hostname?: string | null;
    readonly path?: string | null;
    readonly annotations?: unknown;
    readonly tls?: boolean | null;
    readonly selfSigned?: boolean | null;
    readonly extraHosts?: ReadonlyArray<{
      readonly name?: unknown;
      readonly path?: unknown;
      readonly pathType?: unknown;
    }> | null;
    readonly extraPaths?: readonly unknown[] | null;
    readonly extraTls?: unknown;
    readonly secrets?: ReadonlyArray<{
      readonly name?: unknown;
      readonly Values?: {
        readonly commonLabels?: unknown;
        readonly commonAnnotations?: unknown;
      } | null;
      readonly certificate?: unknown;
      readonly key?: unknown;
    }> | null;
  } | null;
  readonly networkPolicy?: {
    readonly enabled?: boolean | null;
    readonly egress?: {
      readonly enabled?: boolean | null;
      readonly kubeapiCidr?: string | number | boolean | null;
      readonly kubeapiPort?: string | number | boolean | null;
    } | null;
  } | null;
  readonly serviceAccount?: {
    readonly annotations?: Mapping<string> | null;
    readonly create?: boolean | null;
    readonly labels?: unknown;
    readonly name?: string | number | boolean | null;
  } | null;
  readonly rbac?: {
    readonly create?: boolean | null;
    readonly clusterRole?: boolean | null;
    readonly clusterRoleName?: string | null;
    readonly namespacedRoles?: boolean | null;
    readonly namespacedRolesName?: string | null;
    readonly labels?: unknown;
    readonly pspEnabled?: boolean | null;
    readonly serviceProxier?: {
      readonly create?: boolean | null;
      readonly bind?: boolean | null;
      readonly subjects?: unknown;
    } | null;
  } | null;
  readonly metrics?: {
    readonly prometheusRule?: {
      readonly enabled?: boolean | null;
      readonly namespace?: string | number | boolean | null;
      readonly labels?: unknown;
      readonly annotations?: unknown;
      readonly groups?: ReadonlyArray<{
        readonly name?: unknown;
        readonly rules?: ListOrMapping<{
          readonly alert?: unknown;
          readonly expr?: unknown;
          readonly for?: unknown;
          readonly labels?: unknown;
          readonly annotations?: unknown;
        }> | null;
      }> | null;
    } | null;
    readonly serviceMonitor?: {
      readonly enabled?: boolean | null;
      readonly namespace?: string | number | boolean | null;
      readonly labels?: unknown;
      readonly annotations?: unknown;
      readonly interval?: string | number | boolean | null;
      readonly scrapeTimeout?: string | number | boolean | null;
      readonly honorLabels?: boolean | null;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
    } | null;
    readonly dashboards?: {
      readonly create?: boolean | null;
      readonly labels?: unknown;
      readonly annotations?: unknown;
      readonly namespace?: string | number | boolean | null;
    } | null;
    readonly service?: {
      readonly type?: string | null;
      readonly loadBalancerClass?: string | number | boolean | null;
      readonly port?: string | number | null;
      readonly nodePort?: string | number | boolean | null;
      readonly annotations?: unknown;
      readonly labels?: unknown;
    } | null;
  } | null;
  readonly pdb?: {
    readonly create?: boolean | null;
    readonly minAvailable?: unknown;
    readonly maxUnavailable?: unknown;
  } | null;
  readonly global?: {
    readonly kubeVersion?: unknown;
  } | null;
}

export const sealedSecretsValues = valuesSchema<SealedSecretsValues>(`
  {"kubeVersion nameOverride fullnameOverride namespace revisionHistoryLimit keyrenewperiod":"snb",
  "keyttl keycutofftime rateLimit rateLimitBurst logLevel logFormat maxRetries kubeClientQPS":"snb",
  "kubeClientBurst priorityClassName runtimeClassName dnsPolicy":"snb",
  "extraDeploy additionalVolumes additionalVolumeMounts":["*"],
  "commonAnnotations commonLabels additionalNamespaces command args livenessProbe":"*",
  "readinessProbe startupProbe customLivenessProbe customReadinessProbe customStartupProbe":"*",
  "image":{"registry repository pullPolicy":"s","tag":"sn","pullSecrets":["*"]},
  "createController updateStatus skipRecreate logInfoStdout watchForSecrets hostNetwork":"b","secretName":"s",
  "privateKeyAnnotations privateKeyLabels podLabels podAnnotations nodeSelector":{"*":"s"},
  "resources affinity":{"*":"*"},"podSecurityContext":{"enabled":"b","fsGroup":"sn","seccompProfile":{"type":"sn",
  "*":"*"},"*":"*"},
  "containerSecurityContext":{"enabled readOnlyRootFilesystem runAsNonRoot allowPrivilegeEscalation":"b",
  "runAsUser":"sn","capabilities":{"drop":["sn"],"*":"*"},"*":"*"},"tolerations":[{"*":"*"}],
  "containerPorts":{"http metrics":"sn"},"hostPorts":{"http metrics":"snb"},"service":{"type":"s",
  "loadBalancerClass nodePort":"snb","port":"sn","annotations labels":"*"},"ingress":{"enabled tls selfSigned":"b",
  "pathType hostname path":"s","apiVersion ingressClassName":"snb","annotations extraTls":"*",
  "extraHosts":[{"name path pathType":"*"}],"extraPaths":["*"],"secrets":[{"name certificate key":"*",
  "Values":{"commonLabels commonAnnotations":"*"}}]},"networkPolicy":{"enabled":"b","egress":{"enabled":"b",
  "kubeapiCidr kubeapiPort":"snb"}},"serviceAccount":{"annotations":{"*":"s"},"create":"b","labels":"*","name":"snb"},
  "rbac":{"create clusterRole namespacedRoles pspEnabled":"b","clusterRoleName namespacedRolesName":"s","labels":"*",
  "serviceProxier":{"create bind":"b","subjects":"*"}},"metrics":{"prometheusRule":{"enabled":"b","namespace":"snb",
  "labels annotations":"*","groups":[{"name":"*","rules":{"|":[[{"alert expr for labels annotations":"*"}],
  {"*":{"alert expr for labels annotations":"*"}}]}}]},"serviceMonitor":{"enabled honorLabels":"b",
  "namespace interval scrapeTimeout":"snb","labels annotations":"*","metricRelabelings relabelings":["*"]},
  "dashboards":{"create":"b","labels annotations":"*","namespace":"snb"},"service":{"type":"s",
  "loadBalancerClass nodePort":"snb","port":"sn","annotations labels":"*"}},"pdb":{"create":"b",
  "minAvailable maxUnavailable":"*"},"global":{"kubeVersion":"*"}}
`);
