// Generated from the chart argo-cd 10.1.1, the nearest to 10.10.2 at hand, by k3s-gitops charts types argocd; do not edit.
import type {
  IAffinity,
  IContainer,
  IEnvFromSource,
  IEnvVar,
  IHostAlias,
  IPodSecurityContext,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
  ITopologySpreadConstraint,
  IVolume,
  IVolumeMount,
} from "kubernetes-models/v1";
import type { Mapping } from "../../lib/charts/values/value-types.ts";

export interface ArgoCdRedisHaValues {
  readonly image?: {
    readonly repository?: string | null;
    readonly tag?: string | null;
    readonly pullPolicy?: string | null;
  } | null;
  readonly fullnameOverride?: string | number | boolean | null;
  readonly nameOverride?: string | number | boolean | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly replicas?: string | number | null;
  readonly podManagementPolicy?: string | null;
  readonly ro_replicas?: string | number | boolean | null;
  readonly priorityClassName?: string | number | boolean | null;
  readonly labels?: Mapping<string> | null;
  readonly serviceLabels?: Mapping<string> | null;
  readonly configmap?: {
    readonly labels?: Mapping<string> | null;
  } | null;
  readonly configmapTest?: {
    readonly image?: {
      readonly repository?: string | null;
      readonly tag?: string | null;
    } | null;
    readonly resources?: IResourceRequirements | null;
  } | null;
  readonly serviceAccount?: {
    readonly create?: boolean | null;
    readonly name?: string | number | boolean | null;
    readonly automountToken?: boolean | null;
    readonly annotations?: Mapping<string> | null;
  } | null;
  readonly haproxy?: {
    readonly enabled?: boolean | null;
    readonly servicePort?: string | number | null;
    readonly containerPort?: string | number | null;
    readonly tls?: {
      readonly enabled?: boolean | null;
      readonly secretName?: unknown;
      readonly keyName?: unknown;
      readonly certMountPath?: string | null;
    } | null;
    readonly readOnly?: {
      readonly enabled?: boolean | null;
      readonly port?: string | number | null;
    } | null;
    readonly additionalPorts?: ReadonlyArray<{
      readonly name?: unknown;
      readonly containerPort?: unknown;
      readonly servicePort?: unknown;
    }> | null;
    readonly replicas?: string | number | null;
    readonly deploymentStrategy?: {
      readonly type?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly image?: {
      readonly repository?: string | null;
      readonly tag?: string | null;
      readonly pullPolicy?: string | null;
    } | null;
    readonly labels?: Mapping<string> | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly annotations?: Mapping<string> | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly resources?: IResourceRequirements | null;
    readonly emptyDir?: Mapping<unknown> | null;
    readonly podDisruptionBudget?: Mapping<unknown> | null;
    readonly stickyBalancing?: boolean | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly service?: {
      readonly type?: string | null;
      readonly clusterIP?: string | number | boolean | null;
      readonly nodePort?: unknown;
      readonly loadBalancerIP?: unknown;
      readonly externalTrafficPolicy?: unknown;
      readonly externalIPs?: Mapping<unknown> | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: unknown;
      readonly loadBalancerSourceRanges?: readonly unknown[] | null;
      readonly ipFamilyPolicy?: string | number | boolean | null;
      readonly ipFamilies?: readonly unknown[] | null;
    } | null;
    readonly serviceAccountName?: string | null;
    readonly serviceAccount?: {
      readonly create?: boolean | null;
      readonly automountToken?: boolean | null;
    } | null;
    readonly metrics?: {
      readonly enabled?: boolean | null;
      readonly port?: string | number | null;
      readonly portName?: string | null;
      readonly scrapePath?: string | null;
      readonly serviceMonitor?: {
        readonly enabled?: boolean | null;
        readonly namespace?: string | number | boolean | null;
        readonly interval?: string | number | boolean | null;
        readonly telemetryPath?: string | number | boolean | null;
        readonly labels?: Mapping<string> | null;
        readonly timeout?: string | number | boolean | null;
        readonly endpointAdditionalProperties?: Mapping<unknown> | null;
        readonly disableAPICheck?: boolean | null;
      } | null;
    } | null;
    readonly init?: {
      readonly resources?: IResourceRequirements | null;
    } | null;
    readonly timeout?: {
      readonly connect?: string | null;
      readonly server?: string | null;
      readonly client?: string | null;
      readonly check?: string | null;
      readonly tunnel?: string | null;
    } | null;
    readonly checkInterval?: string | null;
    readonly checkFall?: string | number | null;
    readonly securityContext?: {
      readonly runAsUser?: string | number | null;
      readonly fsGroup?: string | number | null;
      readonly runAsNonRoot?: boolean | null;
      readonly runAsGroup?: unknown;
      readonly seLinuxOptions?: unknown;
      readonly privileged?: unknown;
      readonly capabilities?: unknown;
      readonly enabled?: unknown;
      readonly [name: string]: unknown;
    } | null;
    readonly containerSecurityContext?: {
      readonly runAsNonRoot?: boolean | null;
      readonly allowPrivilegeEscalation?: boolean | null;
      readonly seccompProfile?: {
        readonly type?: string | number | null;
        readonly [name: string]: unknown;
      } | null;
      readonly capabilities?: {
        readonly drop?: readonly (string | number)[] | null;
        readonly [name: string]: unknown;
      } | null;
      readonly readOnlyRootFilesystem?: boolean | null;
      readonly fsGroup?: unknown;
      readonly runAsUser?: unknown;
      readonly runAsGroup?: unknown;
      readonly seLinuxOptions?: unknown;
      readonly privileged?: unknown;
      readonly enabled?: unknown;
      readonly [name: string]: unknown;
    } | null;
    readonly hardAntiAffinity?: boolean | null;
    readonly additionalAffinities?: Mapping<unknown> | null;
    readonly affinity?: unknown;
    readonly customConfig?: unknown;
    readonly extraConfig?: unknown;
    readonly lifecycle?: Mapping<unknown> | null;
    readonly tests?: {
      readonly resources?: IResourceRequirements | null;
    } | null;
    readonly IPv6?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly networkPolicy?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly ingressRules?: readonly IngressRules[] | null;
      readonly egressRules?: readonly IngressRules[] | null;
    } | null;
    readonly tolerations?: readonly IToleration[] | null;
  } | null;
  readonly rbac?: {
    readonly create?: boolean | null;
  } | null;
  readonly sysctlImage?: {
    readonly enabled?: boolean | null;
    readonly command?: readonly unknown[] | null;
    readonly registry?: string | null;
    readonly repository?: string | null;
    readonly tag?: string | number | null;
    readonly pullPolicy?: string | null;
    readonly mountHostSys?: boolean | null;
    readonly resources?: IResourceRequirements | null;
  } | null;
  readonly schedulerName?: string | number | boolean | null;
  readonly redis?: {
    readonly port?: string | number | null;
    readonly masterGroupName?: string | number | null;
    readonly customCommand?: readonly unknown[] | null;
    readonly customArgs?: readonly unknown[] | null;
    readonly envFrom?: readonly IEnvFromSource[] | null;
    readonly minReadySeconds?: string | number | null;
    readonly tlsPort?: unknown;
    readonly tlsReplication?: unknown;
    readonly authClients?: string | number | boolean | null;
    readonly terminationGracePeriodSeconds?: string | number | null;
    readonly livenessProbe?: LivenessProbe | null;
    readonly readinessProbe?: LivenessProbe | null;
    readonly startupProbe?: LivenessProbe | null;
    readonly disableCommands?: readonly unknown[] | null;
    readonly config?: {
      readonly "min-replicas-to-write"?: unknown;
      readonly "min-replicas-max-lag"?: unknown;
      readonly maxmemory?: unknown;
      readonly "maxmemory-policy"?: unknown;
      readonly save?: unknown;
      readonly "repl-diskless-sync"?: unknown;
      readonly rdbcompression?: unknown;
      readonly rdbchecksum?: unknown;
      readonly [name: string]: unknown;
    } | null;
    readonly customConfig?: unknown;
    readonly resources?: IResourceRequirements | null;
    readonly lifecycle?: {
      readonly preStop?: {
        readonly exec?: {
          readonly command?: readonly (string | number)[] | null;
          readonly [name: string]: unknown;
        } | null;
        readonly [name: string]: unknown;
      } | null;
      readonly [name: string]: unknown;
    } | null;
    readonly annotations?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly updateStrategy?: {
      readonly type?: string | null;
    } | null;
    readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
  } | null;
  readonly sentinel?: {
    readonly port?: string | number | null;
    readonly bind?: unknown;
    readonly tlsPort?: unknown;
    readonly tlsReplication?: unknown;
    readonly authClients?: string | number | boolean | null;
    readonly auth?: boolean | null;
    readonly password?: unknown;
    readonly resolveHostnames?: unknown;
    readonly announceHostnames?: unknown;
    readonly existingSecret?: unknown;
    readonly authKey?: string | null;
    readonly customCommand?: readonly unknown[] | null;
    readonly customArgs?: readonly unknown[] | null;
    readonly livenessProbe?: LivenessProbe | null;
    readonly readinessProbe?: LivenessProbe | null;
    readonly startupProbe?: LivenessProbe | null;
    readonly quorum?: string | number | null;
    readonly config?: {
      readonly "down-after-milliseconds"?: string | number | null;
      readonly "failover-timeout"?: string | number | null;
      readonly "parallel-syncs"?: string | number | null;
      readonly maxclients?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly customConfig?: unknown;
    readonly resources?: IResourceRequirements | null;
    readonly lifecycle?: Mapping<unknown> | null;
    readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
  } | null;
  readonly securityContext?: {
    readonly runAsUser?: string | number | null;
    readonly fsGroup?: string | number | null;
    readonly runAsNonRoot?: boolean | null;
    readonly runAsGroup?: unknown;
    readonly seLinuxOptions?: unknown;
    readonly privileged?: unknown;
    readonly capabilities?: unknown;
    readonly enabled?: unknown;
    readonly [name: string]: unknown;
  } | null;
  readonly containerSecurityContext?: {
    readonly runAsUser?: string | number | null;
    readonly runAsNonRoot?: boolean | null;
    readonly allowPrivilegeEscalation?: boolean | null;
    readonly seccompProfile?: {
      readonly type?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly capabilities?: {
      readonly drop?: readonly (string | number)[] | null;
      readonly [name: string]: unknown;
    } | null;
    readonly readOnlyRootFilesystem?: boolean | null;
    readonly fsGroup?: unknown;
    readonly runAsGroup?: unknown;
    readonly seLinuxOptions?: unknown;
    readonly privileged?: unknown;
    readonly enabled?: unknown;
    readonly [name: string]: unknown;
  } | null;
  readonly nodeSelector?: Mapping<string> | null;
  readonly tolerations?: readonly IToleration[] | null;
  readonly hardAntiAffinity?: boolean | null;
  readonly additionalAffinities?: Mapping<unknown> | null;
  readonly affinity?: unknown;
  readonly topologySpreadConstraints?: {
    readonly enabled?: boolean | null;
    readonly maxSkew?: string | number | boolean | null;
    readonly topologyKey?: string | number | boolean | null;
    readonly whenUnsatisfiable?: string | number | boolean | null;
  } | null;
  readonly exporter?: {
    readonly enabled?: boolean | null;
    readonly image?: string | null;
    readonly tag?: string | null;
    readonly pullPolicy?: string | null;
    readonly port?: string | number | null;
    readonly portName?: string | null;
    readonly scrapePath?: string | null;
    readonly address?: string | null;
    readonly resources?: IResourceRequirements | null;
    readonly extraArgs?: Mapping<unknown> | null;
    readonly script?: unknown;
    readonly serviceMonitor?: {
      readonly enabled?: boolean | null;
      readonly namespace?: string | number | boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly telemetryPath?: string | number | boolean | null;
      readonly labels?: Mapping<string> | null;
      readonly timeout?: string | number | boolean | null;
      readonly endpointAdditionalProperties?: Mapping<unknown> | null;
      readonly disableAPICheck?: boolean | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly metricRelabelings?: readonly unknown[] | null;
    } | null;
    readonly livenessProbe?: {
      readonly httpGet?: {
        readonly path?: string | number | null;
        readonly port?: string | number | null;
        readonly [name: string]: unknown;
      } | null;
      readonly initialDelaySeconds?: string | number | null;
      readonly timeoutSeconds?: string | number | null;
      readonly periodSeconds?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly readinessProbe?: {
      readonly httpGet?: {
        readonly path?: string | number | null;
        readonly port?: string | number | null;
        readonly [name: string]: unknown;
      } | null;
      readonly initialDelaySeconds?: string | number | null;
      readonly timeoutSeconds?: string | number | null;
      readonly periodSeconds?: string | number | null;
      readonly successThreshold?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly sslEnabled?: unknown;
  } | null;
  readonly podDisruptionBudget?: Mapping<unknown> | null;
  readonly auth?: boolean | null;
  readonly redisPassword?: unknown;
  readonly authSecretAnnotations?: Mapping<string> | null;
  readonly existingSecret?: string | number | null;
  readonly authKey?: string | null;
  readonly persistentVolume?: {
    readonly enabled?: boolean | null;
    readonly storageClass?: unknown;
    readonly accessModes?: readonly unknown[] | null;
    readonly size?: string | null;
    readonly annotations?: Mapping<string> | null;
    readonly labels?: Mapping<string> | null;
  } | null;
  readonly init?: {
    readonly resources?: IResourceRequirements | null;
  } | null;
  readonly hostPath?: {
    readonly path?: unknown;
    readonly chown?: boolean | null;
  } | null;
  readonly emptyDir?: Mapping<unknown> | null;
  readonly tls?: {
    readonly certFile?: string | null;
    readonly keyFile?: string | null;
    readonly dhParamsFile?: unknown;
    readonly caCertFile?: string | null;
    readonly secretName?: unknown;
  } | null;
  readonly restore?: {
    readonly timeout?: string | number | null;
    readonly existingSecret?: boolean | null;
    readonly s3?: {
      readonly source?: string | number | boolean | null;
      readonly access_key?: string | number | boolean | null;
      readonly secret_key?: string | number | boolean | null;
      readonly region?: string | number | boolean | null;
    } | null;
    readonly ssh?: {
      readonly source?: string | number | boolean | null;
      readonly key?: string | number | boolean | null;
    } | null;
    readonly redis?: {
      readonly source?: string | number | boolean | null;
    } | null;
  } | null;
  readonly prometheusRule?: {
    readonly enabled?: boolean | null;
    readonly additionalLabels?: Mapping<string> | null;
    readonly namespace?: unknown;
    readonly interval?: string | null;
    readonly rules?: readonly unknown[] | null;
  } | null;
  readonly extraInitContainers?: readonly IContainer[] | null;
  readonly extraContainers?: readonly IContainer[] | null;
  readonly extraVolumes?: readonly IVolume[] | null;
  readonly extraLabels?: Mapping<string> | null;
  readonly networkPolicy?: {
    readonly enabled?: boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly labels?: Mapping<string> | null;
    readonly ingressRules?: readonly IngressRules[] | null;
    readonly egressRules?: readonly IngressRules[] | null;
  } | null;
  readonly splitBrainDetection?: {
    readonly interval?: string | number | null;
    readonly retryInterval?: string | number | null;
    readonly resources?: IResourceRequirements | null;
    readonly livenessProbe?: {
      readonly initialDelaySeconds?: string | number | null;
      readonly periodSeconds?: string | number | null;
      readonly timeoutSeconds?: string | number | null;
      readonly successThreshold?: string | number | null;
      readonly failureThreshold?: string | number | null;
      readonly exec?: {
        readonly command?: readonly (string | number)[] | null;
        readonly [name: string]: unknown;
      } | null;
      readonly [name: string]: unknown;
    } | null;
    readonly readinessProbe?: {
      readonly initialDelaySeconds?: string | number | null;
      readonly periodSeconds?: string | number | null;
      readonly timeoutSeconds?: string | number | null;
      readonly successThreshold?: string | number | null;
      readonly failureThreshold?: string | number | null;
      readonly exec?: {
        readonly command?: readonly (string | number)[] | null;
        readonly [name: string]: unknown;
      } | null;
      readonly [name: string]: unknown;
    } | null;
  } | null;
  readonly enabled?: boolean | null;
  readonly serviceAnnotations?: unknown;
  readonly global?: {
    readonly priorityClassName?: string | number | boolean | null;
    readonly compatibility?: {
      readonly openshift?: {
        readonly adaptSecurityContext?: string | null;
      } | null;
    } | null;
    readonly image?: {
      readonly tag?: unknown;
      readonly repository?: unknown;
      readonly imagePullPolicy?: unknown;
    } | null;
    readonly additionalLabels?: unknown;
    readonly networkPolicy?: {
      readonly create?: unknown;
      readonly defaultDenyIngress?: unknown;
    } | null;
    readonly deploymentAnnotations?: unknown;
    readonly deploymentLabels?: unknown;
    readonly revisionHistoryLimit?: unknown;
    readonly podAnnotations?: unknown;
    readonly podLabels?: unknown;
    readonly runtimeClassName?: unknown;
    readonly imagePullSecrets?: unknown;
    readonly hostAliases?: readonly IHostAlias[] | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly env?: readonly IEnvVar[] | null;
    readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
    readonly affinity?: IAffinity | null;
    readonly nodeSelector?: unknown;
    readonly tolerations?: readonly IToleration[] | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly extraVolumes?: readonly IVolume[] | null;
    readonly addPrometheusAnnotations?: unknown;
    readonly dualStack?: {
      readonly ipFamilyPolicy?: unknown;
      readonly ipFamilies?: unknown;
    } | null;
    readonly statefulsetAnnotations?: unknown;
    readonly statefulsetLabels?: unknown;
    readonly certificateAnnotations?: unknown;
    readonly domain?: unknown;
    readonly deploymentStrategy?: {
      readonly type?: unknown;
      readonly rollingUpdate?: unknown;
    } | null;
    readonly logging?: {
      readonly format?: unknown;
      readonly level?: unknown;
    } | null;
  } | null;
}

interface IngressRules {
  readonly selectors?: unknown;
  readonly ports?: unknown;
}

interface LivenessProbe {
  readonly enabled?: boolean | null;
  readonly initialDelaySeconds?: string | number | null;
  readonly periodSeconds?: string | number | null;
  readonly timeoutSeconds?: string | number | null;
  readonly successThreshold?: string | number | null;
  readonly failureThreshold?: string | number | null;
}

export const argoCdRedisHaValues = `
  {"image":{"repository tag pullPolicy":"s"},
  "fullnameOverride nameOverride ro_replicas priorityClassName schedulerName":"snb","imagePullSecrets":["*"],
  "replicas existingSecret":"sn","podManagementPolicy authKey":"s",
  "labels serviceLabels nodeSelector authSecretAnnotations extraLabels":{"*":"s"},"configmap":{"labels":{"*":"s"}},
  "configmapTest":{"image":{"repository tag":"s"},"resources":{"*":"*"}},"serviceAccount":{"create automountToken":"b",
  "name":"snb","annotations":{"*":"s"}},"haproxy":{"enabled stickyBalancing hardAntiAffinity":"b",
  "servicePort containerPort replicas checkFall":"sn","tls":{"enabled":"b","secretName keyName":"*",
  "certMountPath":"s"},"readOnly":{"enabled":"b","port":"sn"},
  "additionalPorts":[{"name containerPort servicePort":"*"}],"deploymentStrategy":{"type":"sn","*":"*"},
  "image":{"repository tag pullPolicy":"s"},"labels annotations deploymentAnnotations podAnnotations":{"*":"s"},
  "imagePullSecrets":["*"],"resources emptyDir podDisruptionBudget additionalAffinities lifecycle":{"*":"*"},
  "priorityClassName":"snb","service":{"type":"s","clusterIP ipFamilyPolicy":"snb",
  "nodePort loadBalancerIP externalTrafficPolicy annotations":"*","externalIPs":{"*":"*"},"labels":{"*":"s"},
  "loadBalancerSourceRanges ipFamilies":["*"]},"serviceAccountName checkInterval":"s",
  "serviceAccount":{"create automountToken":"b"},"metrics":{"enabled":"b","port":"sn","portName scrapePath":"s",
  "serviceMonitor":{"enabled disableAPICheck":"b","namespace interval telemetryPath timeout":"snb","labels":{"*":"s"},
  "endpointAdditionalProperties":{"*":"*"}}},"init tests":{"resources":{"*":"*"}},
  "timeout":{"connect server client check tunnel":"s"},"securityContext":{"runAsUser fsGroup":"sn","runAsNonRoot":"b",
  "runAsGroup seLinuxOptions privileged capabilities enabled":"*","*":"*"},
  "containerSecurityContext":{"runAsNonRoot allowPrivilegeEscalation readOnlyRootFilesystem":"b",
  "seccompProfile":{"type":"sn","*":"*"},"capabilities":{"drop":["sn"],"*":"*"},
  "fsGroup runAsUser runAsGroup seLinuxOptions privileged enabled":"*","*":"*"},"affinity customConfig extraConfig":"*",
  "IPv6":{"enabled":"b"},"networkPolicy":{"enabled":"b","annotations labels":{"*":"s"},
  "ingressRules egressRules":[{"selectors ports":"*"}]},"tolerations":[{"*":"*"}]},"rbac":{"create":"b"},
  "sysctlImage":{"enabled mountHostSys":"b","command":["*"],"registry repository pullPolicy":"s","tag":"sn",
  "resources":{"*":"*"}},"redis":{"port masterGroupName minReadySeconds terminationGracePeriodSeconds":"sn",
  "customCommand customArgs disableCommands":["*"],"envFrom extraVolumeMounts":[{"*":"*"}],
  "tlsPort tlsReplication customConfig":"*","authClients":"snb",
  "livenessProbe readinessProbe startupProbe":{"enabled":"b",
  "initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold":"sn"},
  "config":{"min-replicas-to-write min-replicas-max-lag maxmemory maxmemory-policy save":"*",
  "repl-diskless-sync rdbcompression rdbchecksum":"*","*":"*"},"resources":{"*":"*"},
  "lifecycle":{"preStop":{"exec":{"command":["sn"],"*":"*"},"*":"*"},"*":"*"},"annotations podAnnotations":{"*":"s"},
  "updateStrategy":{"type":"s"}},"sentinel":{"port quorum":"sn",
  "bind tlsPort tlsReplication password resolveHostnames announceHostnames existingSecret":"*","customConfig":"*",
  "authClients":"snb","auth":"b","authKey":"s","customCommand customArgs":["*"],
  "livenessProbe readinessProbe startupProbe":{"enabled":"b",
  "initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold":"sn"},
  "config":{"down-after-milliseconds failover-timeout parallel-syncs maxclients":"sn","*":"*"},
  "resources lifecycle":{"*":"*"},"extraVolumeMounts":[{"*":"*"}]},"securityContext":{"runAsUser fsGroup":"sn",
  "runAsNonRoot":"b","runAsGroup seLinuxOptions privileged capabilities enabled":"*","*":"*"},
  "containerSecurityContext":{"runAsUser":"sn","runAsNonRoot allowPrivilegeEscalation readOnlyRootFilesystem":"b",
  "seccompProfile":{"type":"sn","*":"*"},"capabilities":{"drop":["sn"],"*":"*"},
  "fsGroup runAsGroup seLinuxOptions privileged enabled":"*","*":"*"},
  "tolerations extraInitContainers extraContainers extraVolumes":[{"*":"*"}],"hardAntiAffinity auth enabled":"b",
  "additionalAffinities podDisruptionBudget emptyDir":{"*":"*"},"affinity redisPassword serviceAnnotations":"*",
  "topologySpreadConstraints":{"enabled":"b","maxSkew topologyKey whenUnsatisfiable":"snb"},"exporter":{"enabled":"b",
  "image tag pullPolicy portName scrapePath address":"s","port":"sn","resources extraArgs":{"*":"*"},
  "script sslEnabled":"*","serviceMonitor":{"enabled disableAPICheck":"b",
  "namespace interval telemetryPath timeout":"snb","labels":{"*":"s"},"endpointAdditionalProperties":{"*":"*"},
  "relabelings metricRelabelings":["*"]},"livenessProbe":{"httpGet":{"path port":"sn","*":"*"},
  "initialDelaySeconds timeoutSeconds periodSeconds":"sn","*":"*"},"readinessProbe":{"httpGet":{"path port":"sn",
  "*":"*"},"initialDelaySeconds timeoutSeconds periodSeconds successThreshold":"sn","*":"*"}},
  "persistentVolume":{"enabled":"b","storageClass":"*","accessModes":["*"],"size":"s","annotations labels":{"*":"s"}},
  "init":{"resources":{"*":"*"}},"hostPath":{"path":"*","chown":"b"},"tls":{"certFile keyFile caCertFile":"s",
  "dhParamsFile secretName":"*"},"restore":{"timeout":"sn","existingSecret":"b",
  "s3":{"source access_key secret_key region":"snb"},"ssh":{"source key":"snb"},"redis":{"source":"snb"}},
  "prometheusRule":{"enabled":"b","additionalLabels":{"*":"s"},"namespace":"*","interval":"s","rules":["*"]},
  "networkPolicy":{"enabled":"b","annotations labels":{"*":"s"},"ingressRules egressRules":[{"selectors ports":"*"}]},
  "splitBrainDetection":{"interval retryInterval":"sn","resources":{"*":"*"},
  "livenessProbe readinessProbe":{"initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold":"sn",
  "exec":{"command":["sn"],"*":"*"},"*":"*"}},"global":{"priorityClassName":"snb",
  "compatibility":{"openshift":{"adaptSecurityContext":"s"}},"image":{"tag repository imagePullPolicy":"*"},
  "additionalLabels deploymentAnnotations deploymentLabels revisionHistoryLimit podAnnotations":"*",
  "podLabels runtimeClassName imagePullSecrets nodeSelector addPrometheusAnnotations":"*",
  "statefulsetAnnotations statefulsetLabels certificateAnnotations domain":"*",
  "networkPolicy":{"create defaultDenyIngress":"*"},
  "hostAliases env extraVolumeMounts tolerations topologySpreadConstraints extraVolumes":[{"*":"*"}],
  "securityContext affinity":{"*":"*"},"dualStack":{"ipFamilyPolicy ipFamilies":"*"},
  "deploymentStrategy":{"type rollingUpdate":"*"},"logging":{"format level":"*"}}}
`;
