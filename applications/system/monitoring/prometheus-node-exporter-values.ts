// Generated from the chart prometheus-node-exporter 4.56.1, the nearest to 4.59.0 at hand, by k3s-gitops charts types node-exporter; do not edit.
import type {
  IAffinity,
  IContainer,
  IPodSecurityContext,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
  IVolume,
  IVolumeMount,
} from "kubernetes-models/v1";
import type { Mapping } from "../../../lib/charts/values/value-types.ts";
import { valuesSchema } from "../../../lib/charts/values/values-schema.ts";

export interface PrometheusNodeExporterValues {
  readonly image?: {
    readonly registry?: string | null;
    readonly repository?: string | null;
    readonly tag?: string | number | boolean | null;
    readonly distroless?: boolean | null;
    readonly pullPolicy?: string | number | null;
    readonly digest?: string | number | boolean | null;
    readonly sha?: unknown;
  } | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly nameOverride?: string | number | boolean | null;
  readonly fullnameOverride?: string | number | boolean | null;
  readonly revisionHistoryLimit?: string | number | null;
  readonly kubeRBACProxy?: {
    readonly enabled?: boolean | null;
    readonly env?: Mapping<unknown> | null;
    readonly image?: {
      readonly registry?: string | null;
      readonly repository?: string | null;
      readonly tag?: string | null;
      readonly sha?: string | number | boolean | null;
      readonly pullPolicy?: string | null;
    } | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly port?: string | number | null;
    readonly portName?: string | null;
    readonly enableHostPort?: boolean | null;
    readonly proxyEndpointsPort?: string | number | null;
    readonly enableProxyEndpointsHostPort?: boolean | null;
    readonly resources?: IResourceRequirements | null;
    readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
    readonly tls?: {
      readonly enabled?: boolean | null;
      readonly tlsClientAuth?: boolean | null;
    } | null;
  } | null;
  readonly tlsSecret?: {
    readonly enabled?: boolean | null;
    readonly caItem?: string | number | boolean | null;
    readonly certItem?: string | null;
    readonly keyItem?: string | null;
    readonly secretName?: string | number | null;
    readonly volumeName?: string | number | null;
  } | null;
  readonly service?: {
    readonly enabled?: boolean | null;
    readonly type?: string | null;
    readonly clusterIP?: string | number | boolean | null;
    readonly port?: string | number | null;
    readonly servicePort?: string | number | boolean | null;
    readonly targetPort?: string | number | null;
    readonly portName?: string | null;
    readonly nodePort?: unknown;
    readonly listenOnAllInterfaces?: boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly labels?: Mapping<string> | null;
    readonly ipDualStack?: {
      readonly enabled?: boolean | null;
      readonly ipFamilies?: readonly (string | number)[] | null;
      readonly ipFamilyPolicy?: string | null;
    } | null;
    readonly externalTrafficPolicy?: string | number | boolean | null;
    readonly internalTrafficPolicy?: string | number | boolean | null;
  } | null;
  readonly networkPolicy?: {
    readonly enabled?: boolean | null;
    readonly ingress?: unknown;
  } | null;
  readonly env?: Mapping<unknown> | null;
  readonly prometheus?: {
    readonly monitor?: {
      readonly enabled?: boolean | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly namespace?: string | number | boolean | null;
      readonly jobLabel?: string | number | boolean | null;
      readonly podTargetLabels?: readonly unknown[] | null;
      readonly targetLabels?: readonly unknown[] | null;
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
  readonly restartPolicy?: unknown;
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
    readonly useExistingRole?: unknown;
  } | null;
  readonly endpoints?: readonly unknown[] | null;
  readonly hostNetwork?: boolean | null;
  readonly hostUsers?: unknown;
  readonly hostPID?: boolean | null;
  readonly hostIPC?: boolean | null;
  readonly hostRootFsMount?: {
    readonly enabled?: boolean | null;
    readonly mountPropagation?: string | null;
  } | null;
  readonly hostProcFsMount?: {
    readonly mountPropagation?: string | number | boolean | null;
  } | null;
  readonly hostSysFsMount?: {
    readonly mountPropagation?: string | number | boolean | null;
  } | null;
  readonly affinity?: IAffinity | null;
  readonly podAnnotations?: Mapping<string> | null;
  readonly podLabels?: Mapping<string> | null;
  readonly commonLabels?: Mapping<string> | null;
  readonly daemonsetAnnotations?: Mapping<string> | null;
  readonly releaseLabel?: boolean | null;
  readonly dnsPolicy?: string | number | boolean | null;
  readonly dnsConfig?: Mapping<unknown> | null;
  readonly nodeSelector?: Mapping<string> | null;
  readonly terminationGracePeriodSeconds?: unknown;
  readonly tolerations?: readonly IToleration[] | null;
  readonly terminationMessageParams?: {
    readonly enabled?: boolean | null;
    readonly terminationMessagePath?: string | null;
    readonly terminationMessagePolicy?: string | null;
  } | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraHostVolumeMounts?: ReadonlyArray<{
    readonly name?: unknown;
    readonly mountPath?: unknown;
    readonly readOnly?: unknown;
    readonly mountPropagation?: unknown;
    readonly hostPath?: unknown;
    readonly type?: unknown;
  }> | null;
  readonly configmaps?: ReadonlyArray<{
    readonly name?: unknown;
    readonly mountPath?: unknown;
  }> | null;
  readonly secrets?: ReadonlyArray<{
    readonly name?: unknown;
    readonly mountPath?: unknown;
  }> | null;
  readonly namespaceOverride?: string | number | boolean | null;
  readonly sidecars?: ReadonlyArray<{
    readonly volumeMounts?: readonly IVolumeMount[] | null;
    readonly [name: string]: unknown;
  }> | null;
  readonly sidecarVolumeMount?: ReadonlyArray<{
    readonly name?: unknown;
    readonly mountPath?: unknown;
    readonly readOnly?: unknown;
  }> | null;
  readonly sidecarHostVolumeMounts?: ReadonlyArray<{
    readonly name?: unknown;
    readonly mountPath?: unknown;
    readonly readOnly?: unknown;
    readonly mountPropagation?: unknown;
    readonly hostPath?: unknown;
  }> | null;
  readonly extraInitContainers?: readonly IContainer[] | null;
  readonly permissionInitContainer?: {
    readonly image?: {
      readonly registry?: string | null;
      readonly repository?: string | null;
      readonly tag?: string | null;
      readonly sha?: string | number | boolean | null;
      readonly pullPolicy?: string | null;
    } | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly fixes?: {
      readonly rapl?: boolean | null;
      readonly slabinfo?: boolean | null;
    } | null;
    readonly extraCommands?: readonly unknown[] | null;
  } | null;
  readonly livenessProbe?: {
    readonly failureThreshold?: string | number | null;
    readonly httpGet?: {
      readonly httpHeaders?: ReadonlyArray<{
        readonly name?: unknown;
        readonly value?: unknown;
      }> | null;
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
      readonly scheme?: string | null;
    } | null;
    readonly initialDelaySeconds?: string | number | null;
    readonly periodSeconds?: string | number | null;
    readonly successThreshold?: string | number | null;
    readonly timeoutSeconds?: string | number | null;
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
  readonly extraManifests?: readonly unknown[] | null;
  readonly extraVolumes?: readonly IVolume[] | null;
  readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
  readonly version?: string | number | boolean | null;
  readonly priorityClassName?: unknown;
  readonly global?: {
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly imageRegistry?: string | number | boolean | null;
  } | null;
}

export const prometheusNodeExporterValues = valuesSchema<PrometheusNodeExporterValues>(`
  {"image":{"registry repository":"s","tag digest":"snb","distroless":"b","pullPolicy":"sn","sha":"*"},
  "imagePullSecrets endpoints extraArgs extraManifests":["*"],
  "nameOverride fullnameOverride dnsPolicy namespaceOverride version":"snb","revisionHistoryLimit":"sn",
  "kubeRBACProxy":{"enabled enableHostPort enableProxyEndpointsHostPort":"b",
  "env containerSecurityContext resources":{"*":"*"},"image":{"registry repository tag pullPolicy":"s","sha":"snb"},
  "extraArgs":["*"],"port proxyEndpointsPort":"sn","portName":"s","extraVolumeMounts":[{"*":"*"}],
  "tls":{"enabled tlsClientAuth":"b"}},"tlsSecret":{"enabled":"b","caItem":"snb","certItem keyItem":"s",
  "secretName volumeName":"sn"},"service":{"enabled listenOnAllInterfaces":"b","type portName":"s",
  "clusterIP servicePort externalTrafficPolicy internalTrafficPolicy":"snb","port targetPort":"sn","nodePort":"*",
  "annotations labels":{"*":"s"},"ipDualStack":{"enabled":"b","ipFamilies":["sn"],"ipFamilyPolicy":"s"}},
  "networkPolicy":{"enabled":"b","ingress":"*"},
  "env resources securityContext containerSecurityContext affinity dnsConfig":{"*":"*"},
  "prometheus":{"monitor":{"enabled":"b","additionalLabels":{"*":"s"},
  "namespace jobLabel proxyUrl interval apiVersion":"snb",
  "podTargetLabels targetLabels relabelings metricRelabelings":["*"],"scheme scrapeTimeout":"s",
  "basicAuth tlsConfig selectorOverride":{"*":"*"},"bearerTokenFile":"*","attachMetadata":{"node":"b","*":"*"},
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn"},
  "podMonitor":{"enabled honorTimestamps honorLabels":"b",
  "namespace apiVersion jobLabel proxyUrl interval scrapeTimeout enableHttp2 filterRunning":"snb",
  "followRedirects":"snb","additionalLabels":{"*":"s"},"podTargetLabels relabelings metricRelabelings":["*"],
  "selectorOverride basicAuth bearerTokenSecret tlsConfig authorization oauth2 params":{"*":"*"},
  "attachMetadata":{"node":"b","*":"*"},"scheme path":"s",
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn"}},"updateStrategy":{"type":"sn",
  "rollingUpdate":{"maxUnavailable":"sn","*":"*"},"*":"*"},
  "restartPolicy hostUsers terminationGracePeriodSeconds priorityClassName":"*",
  "serviceAccount":{"create automountServiceAccountToken":"b","name":"*","annotations":{"*":"s"},
  "imagePullSecrets":["*"]},"rbac":{"create":"b","useExistingRole":"*"},"hostNetwork hostPID hostIPC releaseLabel":"b",
  "hostRootFsMount":{"enabled":"b","mountPropagation":"s"},"hostProcFsMount hostSysFsMount":{"mountPropagation":"snb"},
  "podAnnotations podLabels commonLabels daemonsetAnnotations nodeSelector":{"*":"s"},
  "tolerations extraInitContainers extraVolumes extraVolumeMounts":[{"*":"*"}],
  "terminationMessageParams":{"enabled":"b","terminationMessagePath terminationMessagePolicy":"s"},
  "extraHostVolumeMounts":[{"name mountPath readOnly mountPropagation hostPath type":"*"}],
  "configmaps secrets":[{"name mountPath":"*"}],"sidecars":[{"volumeMounts":[{"*":"*"}],"*":"*"}],
  "sidecarVolumeMount":[{"name mountPath readOnly":"*"}],
  "sidecarHostVolumeMounts":[{"name mountPath readOnly mountPropagation hostPath":"*"}],
  "permissionInitContainer":{"image":{"registry repository tag pullPolicy":"s","sha":"snb"},"securityContext":{"*":"*"},
  "fixes":{"rapl slabinfo":"b"},"extraCommands":["*"]},
  "livenessProbe readinessProbe":{"failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn",
  "httpGet":{"httpHeaders":[{"name value":"*"}],"scheme":"s"}},"verticalPodAutoscaler":{"enabled":"b",
  "controlledResources":["*"],"maxAllowed minAllowed":{"*":"*"},"recommenders controlledValues updatePolicy":"*"},
  "global":{"imagePullSecrets":["*"],"imageRegistry":"snb"}}
`);
