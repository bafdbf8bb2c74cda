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
import { valuesSchema } from "../../lib/charts/values/values-schema.ts";
import { type ArgoCdRedisHaValues, argoCdRedisHaValues } from "./argo-cd-redis-ha-values.ts";

export interface ArgoCdValues {
  readonly nameOverride?: string | null;
  readonly fullnameOverride?: string | number | boolean | null;
  readonly namespaceOverride?: string | number | boolean | null;
  readonly kubeVersionOverride?: string | number | boolean | null;
  readonly apiVersionOverrides?: {
    readonly monitoring?: unknown;
  } | null;
  readonly createAggregateRoles?: boolean | null;
  readonly createClusterRoles?: boolean | null;
  readonly openshift?: {
    readonly enabled?: boolean | null;
  } | null;
  readonly crds?: {
    readonly install?: boolean | null;
    readonly keep?: boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly additionalLabels?: Mapping<string> | null;
  } | null;
  readonly configs?: {
    readonly cm?: {
      readonly create?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly "application.instanceLabelKey"?: string | null;
      readonly "application.sync.impersonation.enabled"?: boolean | null;
      readonly "exec.enabled"?: boolean | null;
      readonly "admin.enabled"?: boolean | null;
      readonly "timeout.reconciliation"?: string | null;
      readonly "timeout.reconciliation.jitter"?: string | null;
      readonly "timeout.hard.reconciliation"?: string | null;
      readonly "statusbadge.enabled"?: boolean | null;
      readonly "resource.customizations.ignoreResourceUpdates.all"?: string | null;
      readonly "resource.customizations.ignoreResourceUpdates.argoproj.io_Application"?: string | null;
      readonly "resource.customizations.ignoreResourceUpdates.argoproj.io_Rollout"?: string | null;
      readonly "resource.customizations.ignoreResourceUpdates.autoscaling_HorizontalPodAutoscaler"?: string | null;
      readonly "resource.customizations.ignoreResourceUpdates.ConfigMap"?: string | null;
      readonly "resource.customizations.ignoreResourceUpdates.apps_ReplicaSet"?: string | null;
      readonly "resource.customizations.ignoreResourceUpdates.discovery.k8s.io_EndpointSlice"?: string | null;
      readonly "resource.customizations.ignoreResourceUpdates.Endpoints"?: string | null;
      readonly "resource.exclusions"?: string | null;
      readonly "dex.config"?: unknown;
      readonly "oidc.config"?: unknown;
      readonly [name: string]: unknown;
    } | null;
    readonly params?: {
      readonly create?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly "server.rootpath"?: unknown;
      readonly "dexserver.disable.tls"?: unknown;
      readonly "application.namespaces"?: unknown;
      readonly "server.insecure"?: unknown;
      readonly [name: string]: unknown;
    } | null;
    readonly rbac?: {
      readonly create?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly "policy.default"?: unknown;
      readonly "policy.csv"?: unknown;
      readonly scopes?: string | number | null;
      readonly "policy.matchMode"?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly gpg?: {
      readonly annotations?: Mapping<string> | null;
      readonly keys?: Mapping<unknown> | null;
    } | null;
    readonly ssh?: {
      readonly create?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly knownHosts?: string | null;
      readonly extraHosts?: string | number | boolean | null;
    } | null;
    readonly tls?: {
      readonly annotations?: Mapping<string> | null;
      readonly certificates?: Mapping<unknown> | null;
      readonly create?: boolean | null;
    } | null;
    readonly cmp?: {
      readonly create?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly plugins?: Mapping<unknown> | null;
    } | null;
    readonly clusterCredentials?: Mapping<{
      readonly labels?: unknown;
      readonly annotations?: unknown;
      readonly shard?: unknown;
      readonly server?: unknown;
      readonly namespaces?: unknown;
      readonly clusterResources?: unknown;
      readonly project?: unknown;
      readonly config?: unknown;
    }> | null;
    readonly credentialTemplates?: Mapping<unknown> | null;
    readonly credentialTemplatesAnnotations?: Mapping<string> | null;
    readonly repositories?: Mapping<unknown> | null;
    readonly repositoriesAnnotations?: Mapping<string> | null;
    readonly secret?: {
      readonly createSecret?: boolean | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
      readonly githubSecret?: string | number | boolean | null;
      readonly gitlabSecret?: string | number | boolean | null;
      readonly bitbucketServerSecret?: string | number | boolean | null;
      readonly bitbucketUUID?: string | number | boolean | null;
      readonly gogsSecret?: string | number | boolean | null;
      readonly azureDevops?: {
        readonly username?: string | number | boolean | null;
        readonly password?: string | number | boolean | null;
      } | null;
      readonly extra?: Mapping<unknown> | null;
      readonly argocdServerAdminPassword?: string | number | boolean | null;
      readonly argocdServerAdminPasswordMtime?: string | number | boolean | null;
    } | null;
    readonly styles?: string | number | boolean | null;
  } | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly controller?: {
    readonly name?: string | null;
    readonly replicas?: string | number | null;
    readonly dynamicClusterDistribution?: boolean | null;
    readonly runtimeClassName?: string | number | boolean | null;
    readonly heartbeatTime?: string | number | null;
    readonly revisionHistoryLimit?: string | number | null;
    readonly pdb?: Pdb | null;
    readonly vpa?: Vpa | null;
    readonly image?: Image | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly env?: readonly IEnvVar[] | null;
    readonly envFrom?: readonly IEnvFromSource[] | null;
    readonly extraContainers?: readonly IContainer[] | null;
    readonly initContainers?: readonly IContainer[] | null;
    readonly volumeMounts?: readonly IVolumeMount[] | null;
    readonly volumes?: readonly IVolume[] | null;
    readonly emptyDir?: {
      readonly sizeLimit?: string | number | boolean | null;
    } | null;
    readonly statefulsetAnnotations?: Mapping<string> | null;
    readonly statefulsetLabels?: Mapping<string> | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly deploymentLabels?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly resources?: IResourceRequirements | null;
    readonly containerPorts?: {
      readonly metrics?: string | number | null;
    } | null;
    readonly hostNetwork?: boolean | null;
    readonly dnsConfig?: Mapping<unknown> | null;
    readonly dnsPolicy?: string | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly readinessProbe?: {
      readonly httpPath?: string | null;
      readonly failureThreshold?: string | number | null;
      readonly initialDelaySeconds?: string | number | null;
      readonly periodSeconds?: string | number | null;
      readonly successThreshold?: string | number | null;
      readonly timeoutSeconds?: string | number | null;
    } | null;
    readonly startupProbe?: StartupProbe | null;
    readonly terminationGracePeriodSeconds?: string | number | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly affinity?: IAffinity | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly metrics?: {
      readonly enabled?: boolean | null;
      readonly scrapeTimeout?: string | number | boolean | null;
      readonly applicationLabels?: {
        readonly enabled?: boolean | null;
        readonly labels?: readonly unknown[] | null;
      } | null;
      readonly service?: Service | null;
      readonly serviceMonitor?: {
        readonly enabled?: boolean | null;
        readonly interval?: string | null;
        readonly honorLabels?: boolean | null;
        readonly relabelings?: readonly unknown[] | null;
        readonly metricRelabelings?: readonly unknown[] | null;
        readonly selector?: Mapping<unknown> | null;
        readonly scheme?: string | number | boolean | null;
        readonly tlsConfig?: Mapping<unknown> | null;
        readonly namespace?: string | number | boolean | null;
        readonly additionalLabels?: Mapping<string> | null;
        readonly annotations?: Mapping<string> | null;
        readonly scrapeTimeout?: unknown;
      } | null;
      readonly rules?: {
        readonly enabled?: boolean | null;
        readonly namespace?: string | number | boolean | null;
        readonly selector?: Mapping<unknown> | null;
        readonly additionalLabels?: Mapping<string> | null;
        readonly annotations?: Mapping<string> | null;
        readonly spec?: readonly unknown[] | null;
      } | null;
    } | null;
    readonly clusterRoleRules?: ClusterRoleRules | null;
    readonly roleRules?: readonly unknown[] | null;
    readonly networkPolicy?: {
      readonly create?: boolean | null;
    } | null;
  } | null;
  readonly dex?: {
    readonly enabled?: boolean | null;
    readonly name?: string | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly runtimeClassName?: string | number | boolean | null;
    readonly metrics?: {
      readonly enabled?: boolean | null;
      readonly service?: {
        readonly annotations?: Mapping<string> | null;
        readonly labels?: Mapping<string> | null;
        readonly portName?: string | null;
      } | null;
      readonly serviceMonitor?: {
        readonly enabled?: boolean | null;
        readonly interval?: string | null;
        readonly honorLabels?: boolean | null;
        readonly relabelings?: readonly unknown[] | null;
        readonly metricRelabelings?: readonly unknown[] | null;
        readonly selector?: Mapping<unknown> | null;
        readonly scheme?: string | number | boolean | null;
        readonly tlsConfig?: Mapping<unknown> | null;
        readonly namespace?: string | number | boolean | null;
        readonly additionalLabels?: Mapping<string> | null;
        readonly annotations?: Mapping<string> | null;
      } | null;
    } | null;
    readonly pdb?: Pdb | null;
    readonly vpa?: Vpa | null;
    readonly image?: Image2 | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly initImage?: {
      readonly repository?: string | number | boolean | null;
      readonly tag?: string | number | boolean | null;
      readonly imagePullPolicy?: string | number | boolean | null;
      readonly resources?: IResourceRequirements | null;
    } | null;
    readonly env?: readonly IEnvVar[] | null;
    readonly envFrom?: readonly IEnvFromSource[] | null;
    readonly extraContainers?: readonly IContainer[] | null;
    readonly initContainers?: readonly IContainer[] | null;
    readonly volumeMounts?: readonly IVolumeMount[] | null;
    readonly volumes?: readonly IVolume[] | null;
    readonly emptyDir?: {
      readonly sizeLimit?: string | number | boolean | null;
    } | null;
    readonly certificateSecret?: {
      readonly enabled?: boolean | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
      readonly ca?: string | number | boolean | null;
      readonly key?: string | number | boolean | null;
      readonly crt?: string | number | boolean | null;
    } | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly deploymentLabels?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly resources?: IResourceRequirements | null;
    readonly containerPorts?: {
      readonly http?: string | number | null;
      readonly grpc?: string | number | null;
      readonly metrics?: string | number | null;
    } | null;
    readonly dnsConfig?: Mapping<unknown> | null;
    readonly dnsPolicy?: string | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly livenessProbe?: LivenessProbe | null;
    readonly readinessProbe?: LivenessProbe | null;
    readonly startupProbe?: LivenessProbe | null;
    readonly terminationGracePeriodSeconds?: string | number | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly serviceAccount?: {
      readonly create?: boolean | null;
      readonly name?: string | null;
      readonly annotations?: Mapping<string> | null;
      readonly automountServiceAccountToken?: boolean | null;
    } | null;
    readonly servicePortHttp?: string | number | null;
    readonly servicePortHttpName?: string | null;
    readonly servicePortGrpc?: string | number | null;
    readonly servicePortGrpcName?: string | null;
    readonly servicePortMetrics?: string | number | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly affinity?: IAffinity | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly deploymentStrategy?: DeploymentStrategy | null;
    readonly networkPolicy?: {
      readonly create?: boolean | null;
    } | null;
    readonly logLevel?: unknown;
    readonly logFormat?: unknown;
  } | null;
  readonly redis?: {
    readonly enabled?: boolean | null;
    readonly name?: string | null;
    readonly runtimeClassName?: string | number | boolean | null;
    readonly pdb?: Pdb | null;
    readonly vpa?: Vpa | null;
    readonly image?: Image2 | null;
    readonly exporter?: {
      readonly enabled?: boolean | null;
      readonly env?: readonly IEnvVar[] | null;
      readonly image?: Image2 | null;
      readonly containerSecurityContext?: ISecurityContext | null;
      readonly readinessProbe?: ReadinessProbe | null;
      readonly livenessProbe?: ReadinessProbe | null;
      readonly resources?: IResourceRequirements | null;
    } | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly env?: readonly IEnvVar[] | null;
    readonly envFrom?: readonly IEnvFromSource[] | null;
    readonly readinessProbe?: ReadinessProbe | null;
    readonly livenessProbe?: ReadinessProbe | null;
    readonly extraContainers?: readonly IContainer[] | null;
    readonly initContainers?: readonly IContainer[] | null;
    readonly volumeMounts?: readonly IVolumeMount[] | null;
    readonly volumes?: readonly IVolume[] | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly deploymentLabels?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly resources?: IResourceRequirements | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly containerPorts?: {
      readonly redis?: string | number | null;
      readonly metrics?: string | number | null;
    } | null;
    readonly dnsConfig?: Mapping<unknown> | null;
    readonly dnsPolicy?: string | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly servicePort?: string | number | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly affinity?: IAffinity | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly terminationGracePeriodSeconds?: string | number | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly serviceAccount?: {
      readonly create?: boolean | null;
      readonly name?: string | number | boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly automountServiceAccountToken?: boolean | null;
    } | null;
    readonly service?: {
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
    } | null;
    readonly metrics?: {
      readonly enabled?: boolean | null;
      readonly service?: {
        readonly type?: string | null;
        readonly clusterIP?: string | null;
        readonly annotations?: Mapping<string> | null;
        readonly labels?: Mapping<string> | null;
        readonly servicePort?: string | number | null;
        readonly portName?: string | null;
      } | null;
      readonly serviceMonitor?: {
        readonly enabled?: boolean | null;
        readonly interval?: string | null;
        readonly honorLabels?: boolean | null;
        readonly relabelings?: readonly unknown[] | null;
        readonly metricRelabelings?: readonly unknown[] | null;
        readonly selector?: Mapping<unknown> | null;
        readonly scheme?: string | number | boolean | null;
        readonly tlsConfig?: Mapping<unknown> | null;
        readonly namespace?: string | number | boolean | null;
        readonly additionalLabels?: Mapping<string> | null;
        readonly annotations?: Mapping<string> | null;
      } | null;
    } | null;
    readonly networkPolicy?: {
      readonly create?: boolean | null;
    } | null;
  } | null;
  readonly externalRedis?: {
    readonly host?: string | number | boolean | null;
    readonly username?: string | number | boolean | null;
    readonly password?: string | number | boolean | null;
    readonly port?: string | number | null;
    readonly existingSecret?: string | number | boolean | null;
    readonly secretAnnotations?: Mapping<string> | null;
  } | null;
  readonly redisSecretInit?: {
    readonly enabled?: boolean | null;
    readonly name?: string | null;
    readonly image?: Image | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly runtimeClassName?: string | number | boolean | null;
    readonly jobAnnotations?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly resources?: IResourceRequirements | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly serviceAccount?: {
      readonly create?: boolean | null;
      readonly name?: string | number | boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly automountServiceAccountToken?: boolean | null;
    } | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly affinity?: IAffinity | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
  } | null;
  readonly server?: {
    readonly name?: string | null;
    readonly replicas?: string | number | null;
    readonly runtimeClassName?: string | number | boolean | null;
    readonly autoscaling?: {
      readonly enabled?: boolean | null;
      readonly minReplicas?: string | number | null;
      readonly maxReplicas?: string | number | null;
      readonly targetCPUUtilizationPercentage?: string | number | null;
      readonly targetMemoryUtilizationPercentage?: string | number | null;
      readonly behavior?: Mapping<unknown> | null;
      readonly metrics?: readonly unknown[] | null;
    } | null;
    readonly pdb?: Pdb | null;
    readonly vpa?: Vpa | null;
    readonly image?: Image | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly env?: readonly IEnvVar[] | null;
    readonly envFrom?: readonly IEnvFromSource[] | null;
    readonly lifecycle?: Mapping<unknown> | null;
    readonly extensions?: {
      readonly enabled?: boolean | null;
      readonly image?: Image2 | null;
      readonly extensionList?: ReadonlyArray<{
        readonly name?: unknown;
        readonly env?: readonly IEnvVar[] | null;
      }> | null;
      readonly containerSecurityContext?: ISecurityContext | null;
      readonly resources?: IResourceRequirements | null;
    } | null;
    readonly extraContainers?: readonly IContainer[] | null;
    readonly initContainers?: readonly IContainer[] | null;
    readonly volumeMounts?: readonly IVolumeMount[] | null;
    readonly volumes?: readonly IVolume[] | null;
    readonly emptyDir?: {
      readonly sizeLimit?: string | number | boolean | null;
    } | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly deploymentLabels?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly resources?: IResourceRequirements | null;
    readonly containerPorts?: {
      readonly server?: string | number | null;
      readonly metrics?: string | number | null;
    } | null;
    readonly hostNetwork?: boolean | null;
    readonly dnsConfig?: Mapping<unknown> | null;
    readonly dnsPolicy?: string | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly readinessProbe?: StartupProbe | null;
    readonly livenessProbe?: StartupProbe | null;
    readonly startupProbe?: StartupProbe | null;
    readonly terminationGracePeriodSeconds?: string | number | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly affinity?: IAffinity | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly deploymentStrategy?: DeploymentStrategy | null;
    readonly certificate?: {
      readonly enabled?: boolean | null;
      readonly domain?: string | number | boolean | null;
      readonly additionalHosts?: readonly unknown[] | null;
      readonly duration?: string | number | boolean | null;
      readonly renewBefore?: string | number | boolean | null;
      readonly issuer?: {
        readonly group?: string | number | boolean | null;
        readonly kind?: string | number | boolean | null;
        readonly name?: string | number | boolean | null;
      } | null;
      readonly privateKey?: {
        readonly rotationPolicy?: string | number | null;
        readonly encoding?: string | number | null;
        readonly algorithm?: string | number | null;
        readonly size?: string | number | null;
        readonly [name: string]: unknown;
      } | null;
      readonly annotations?: Mapping<string> | null;
      readonly usages?: readonly unknown[] | null;
      readonly secretTemplateAnnotations?: Mapping<string> | null;
    } | null;
    readonly certificateSecret?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly key?: string | number | boolean | null;
      readonly crt?: string | number | boolean | null;
    } | null;
    readonly service?: {
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly type?: string | null;
      readonly nodePortHttp?: string | number | null;
      readonly nodePortHttps?: string | number | null;
      readonly servicePortHttp?: string | number | null;
      readonly servicePortHttps?: string | number | null;
      readonly servicePortHttpName?: string | null;
      readonly servicePortHttpsName?: string | null;
      readonly servicePortHttpsAppProtocol?: string | number | boolean | null;
      readonly loadBalancerClass?: string | number | boolean | null;
      readonly loadBalancerIP?: string | number | boolean | null;
      readonly loadBalancerSourceRanges?: readonly unknown[] | null;
      readonly externalIPs?: readonly unknown[] | null;
      readonly externalTrafficPolicy?: string | null;
      readonly sessionAffinity?: string | null;
    } | null;
    readonly metrics?: Metrics | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly ingress?: {
      readonly enabled?: boolean | null;
      readonly controller?: string | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
      readonly ingressClassName?: unknown;
      readonly hostname?: unknown;
      readonly path?: string | null;
      readonly pathType?: string | null;
      readonly tls?: boolean | null;
      readonly extraHosts?: readonly ExtraHosts[] | null;
      readonly extraPaths?: readonly unknown[] | null;
      readonly extraRules?: readonly unknown[] | null;
      readonly extraTls?: readonly unknown[] | null;
      readonly aws?: {
        readonly backendProtocolVersion?: string | null;
        readonly serviceType?: string | null;
        readonly serviceAnnotations?: Mapping<string> | null;
      } | null;
      readonly gke?: {
        readonly backendConfig?: Mapping<unknown> | null;
        readonly frontendConfig?: Mapping<unknown> | null;
        readonly managedCertificate?: {
          readonly create?: boolean | null;
          readonly extraDomains?: readonly unknown[] | null;
        } | null;
      } | null;
    } | null;
    readonly ingressGrpc?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly ingressClassName?: string | number | boolean | null;
      readonly hostname?: string | number | boolean | null;
      readonly path?: string | null;
      readonly pathType?: string | null;
      readonly tls?: boolean | null;
      readonly extraHosts?: readonly ExtraHosts[] | null;
      readonly extraPaths?: readonly unknown[] | null;
      readonly extraRules?: readonly unknown[] | null;
      readonly extraTls?: readonly unknown[] | null;
    } | null;
    readonly route?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly hostname?: string | number | boolean | null;
      readonly termination_type?: string | null;
      readonly termination_policy?: string | null;
    } | null;
    readonly httproute?: {
      readonly enabled?: boolean | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
      readonly parentRefs?: readonly unknown[] | null;
      readonly hostnames?: readonly unknown[] | null;
      readonly rules?: ReadonlyArray<{
        readonly matches?: unknown;
        readonly filters?: unknown;
        readonly timeouts?: unknown;
      }> | null;
    } | null;
    readonly grpcroute?: {
      readonly enabled?: boolean | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
      readonly parentRefs?: readonly unknown[] | null;
      readonly hostnames?: readonly unknown[] | null;
      readonly rules?: ReadonlyArray<{
        readonly matches?: unknown;
        readonly filters?: unknown;
      }> | null;
    } | null;
    readonly backendTLSPolicy?: {
      readonly enabled?: boolean | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
      readonly targetRefs?: readonly unknown[] | null;
      readonly validation?: Mapping<unknown> | null;
    } | null;
    readonly listenerset?: {
      readonly enabled?: boolean | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
      readonly parentRef?: Mapping<unknown> | null;
      readonly listeners?: readonly unknown[] | null;
    } | null;
    readonly clusterRoleRules?: ClusterRoleRules | null;
    readonly networkPolicy?: {
      readonly create?: boolean | null;
    } | null;
  } | null;
  readonly repoServer?: {
    readonly name?: string | null;
    readonly replicas?: string | number | null;
    readonly runtimeClassName?: string | number | boolean | null;
    readonly autoscaling?: {
      readonly enabled?: boolean | null;
      readonly minReplicas?: string | number | null;
      readonly maxReplicas?: string | number | null;
      readonly targetCPUUtilizationPercentage?: string | number | null;
      readonly targetMemoryUtilizationPercentage?: string | number | null;
      readonly behavior?: Mapping<unknown> | null;
      readonly metrics?: readonly unknown[] | null;
    } | null;
    readonly pdb?: Pdb | null;
    readonly vpa?: Vpa | null;
    readonly image?: Image | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly env?: readonly IEnvVar[] | null;
    readonly envFrom?: readonly IEnvFromSource[] | null;
    readonly lifecycle?: Mapping<unknown> | null;
    readonly extraContainers?: readonly IContainer[] | null;
    readonly initContainers?: readonly IContainer[] | null;
    readonly copyutil?: {
      readonly extraArgs?: string | null;
      readonly resources?: IResourceRequirements | null;
    } | null;
    readonly volumeMounts?: readonly IVolumeMount[] | null;
    readonly volumes?: readonly IVolume[] | null;
    readonly existingVolumes?: {
      readonly helmWorkingDir?: unknown;
      readonly plugins?: unknown;
      readonly varFiles?: unknown;
      readonly tmp?: unknown;
      readonly gpgKeyring?: unknown;
    } | null;
    readonly emptyDir?: {
      readonly sizeLimit?: string | number | boolean | null;
    } | null;
    readonly useEphemeralHelmWorkingDir?: boolean | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly deploymentLabels?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly resources?: IResourceRequirements | null;
    readonly containerPorts?: {
      readonly server?: string | number | null;
      readonly metrics?: string | number | null;
    } | null;
    readonly hostNetwork?: boolean | null;
    readonly dnsConfig?: Mapping<unknown> | null;
    readonly dnsPolicy?: string | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly readinessProbe?: StartupProbe | null;
    readonly livenessProbe?: StartupProbe | null;
    readonly startupProbe?: StartupProbe | null;
    readonly terminationGracePeriodSeconds?: string | number | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly affinity?: IAffinity | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly deploymentStrategy?: DeploymentStrategy | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly certificateSecret?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly ca?: string | number | boolean | null;
      readonly key?: string | number | boolean | null;
      readonly crt?: string | number | boolean | null;
    } | null;
    readonly service?: {
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly port?: string | number | null;
      readonly portName?: string | null;
      readonly trafficDistribution?: string | number | boolean | null;
    } | null;
    readonly metrics?: Metrics | null;
    readonly clusterRoleRules?: ClusterRoleRules | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly serviceAccount?: {
      readonly create?: boolean | null;
      readonly name?: string | number | boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly automountServiceAccountToken?: boolean | null;
    } | null;
    readonly rbac?: readonly unknown[] | null;
    readonly networkPolicy?: {
      readonly create?: boolean | null;
    } | null;
  } | null;
  readonly applicationSet?: {
    readonly name?: string | null;
    readonly replicas?: string | number | null;
    readonly runtimeClassName?: string | number | boolean | null;
    readonly pdb?: Pdb | null;
    readonly vpa?: Vpa | null;
    readonly image?: Image | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly extraEnv?: readonly IEnvVar[] | null;
    readonly extraEnvFrom?: readonly IEnvFromSource[] | null;
    readonly extraContainers?: readonly IContainer[] | null;
    readonly initContainers?: readonly IContainer[] | null;
    readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
    readonly extraVolumes?: readonly IVolume[] | null;
    readonly emptyDir?: {
      readonly sizeLimit?: string | number | boolean | null;
    } | null;
    readonly metrics?: Metrics | null;
    readonly service?: {
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly type?: string | null;
      readonly port?: string | number | null;
      readonly portName?: string | null;
    } | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly deploymentLabels?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly resources?: IResourceRequirements | null;
    readonly containerPorts?: {
      readonly metrics?: string | number | null;
      readonly probe?: string | number | null;
      readonly webhook?: string | number | null;
    } | null;
    readonly dnsConfig?: Mapping<unknown> | null;
    readonly dnsPolicy?: string | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly readinessProbe?: ReadinessProbe | null;
    readonly livenessProbe?: ReadinessProbe | null;
    readonly startupProbe?: ReadinessProbe | null;
    readonly terminationGracePeriodSeconds?: string | number | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly affinity?: IAffinity | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly deploymentStrategy?: DeploymentStrategy | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly certificate?: {
      readonly enabled?: boolean | null;
      readonly domain?: string | number | boolean | null;
      readonly additionalHosts?: readonly unknown[] | null;
      readonly duration?: string | number | boolean | null;
      readonly renewBefore?: string | number | boolean | null;
      readonly issuer?: {
        readonly group?: string | number | boolean | null;
        readonly kind?: string | number | boolean | null;
        readonly name?: string | number | boolean | null;
      } | null;
      readonly privateKey?: {
        readonly rotationPolicy?: string | number | null;
        readonly encoding?: string | number | null;
        readonly algorithm?: string | number | null;
        readonly size?: string | number | null;
        readonly [name: string]: unknown;
      } | null;
      readonly annotations?: Mapping<string> | null;
    } | null;
    readonly ingress?: {
      readonly enabled?: boolean | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
      readonly ingressClassName?: string | number | boolean | null;
      readonly hostname?: string | number | boolean | null;
      readonly path?: string | null;
      readonly pathType?: string | null;
      readonly tls?: boolean | null;
      readonly extraHosts?: readonly ExtraHosts[] | null;
      readonly extraPaths?: readonly unknown[] | null;
      readonly extraRules?: readonly unknown[] | null;
      readonly extraTls?: readonly unknown[] | null;
    } | null;
    readonly httproute?: {
      readonly enabled?: boolean | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
      readonly parentRefs?: readonly unknown[] | null;
      readonly hostnames?: readonly unknown[] | null;
      readonly rules?: ReadonlyArray<{
        readonly matches?: unknown;
        readonly filters?: unknown;
      }> | null;
    } | null;
    readonly listenerset?: {
      readonly enabled?: boolean | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
      readonly parentRef?: Mapping<unknown> | null;
      readonly listeners?: readonly unknown[] | null;
    } | null;
    readonly allowAnyNamespace?: boolean | null;
    readonly networkPolicy?: {
      readonly create?: boolean | null;
    } | null;
    readonly replicaCount?: unknown;
  } | null;
  readonly notifications?: {
    readonly enabled?: boolean | null;
    readonly name?: string | null;
    readonly argocdUrl?: string | number | boolean | null;
    readonly runtimeClassName?: string | number | boolean | null;
    readonly pdb?: Pdb | null;
    readonly vpa?: Vpa | null;
    readonly image?: Image | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly extraEnv?: readonly IEnvVar[] | null;
    readonly extraEnvFrom?: readonly IEnvFromSource[] | null;
    readonly extraContainers?: readonly IContainer[] | null;
    readonly initContainers?: readonly IContainer[] | null;
    readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
    readonly extraVolumes?: readonly IVolume[] | null;
    readonly context?: Mapping<unknown> | null;
    readonly secret?: {
      readonly create?: boolean | null;
      readonly name?: string | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly items?: Mapping<unknown> | null;
    } | null;
    readonly metrics?: {
      readonly enabled?: boolean | null;
      readonly port?: string | number | null;
      readonly service?: {
        readonly type?: string | null;
        readonly clusterIP?: string | number | boolean | null;
        readonly annotations?: Mapping<string> | null;
        readonly labels?: Mapping<string> | null;
        readonly portName?: string | null;
      } | null;
      readonly serviceMonitor?: {
        readonly enabled?: boolean | null;
        readonly selector?: Mapping<unknown> | null;
        readonly additionalLabels?: Mapping<string> | null;
        readonly annotations?: Mapping<string> | null;
        readonly scheme?: string | number | boolean | null;
        readonly tlsConfig?: Mapping<unknown> | null;
        readonly honorLabels?: boolean | null;
        readonly relabelings?: readonly unknown[] | null;
        readonly metricRelabelings?: readonly unknown[] | null;
        readonly namespace?: unknown;
        readonly interval?: unknown;
        readonly scrapeTimeout?: unknown;
      } | null;
    } | null;
    readonly notifiers?: Mapping<unknown> | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly deploymentLabels?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly resources?: IResourceRequirements | null;
    readonly containerPorts?: {
      readonly metrics?: string | number | null;
    } | null;
    readonly dnsConfig?: Mapping<unknown> | null;
    readonly dnsPolicy?: string | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly readinessProbe?: ReadinessProbe | null;
    readonly livenessProbe?: ReadinessProbe | null;
    readonly startupProbe?: ReadinessProbe | null;
    readonly terminationGracePeriodSeconds?: string | number | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly affinity?: IAffinity | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly deploymentStrategy?: {
      readonly type?: string | null;
      readonly rollingUpdate?: unknown;
    } | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly cm?: {
      readonly create?: boolean | null;
    } | null;
    readonly clusterRoleRules?: {
      readonly rules?: readonly unknown[] | null;
    } | null;
    readonly subscriptions?: readonly unknown[] | null;
    readonly templates?: Mapping<unknown> | null;
    readonly triggers?: Mapping<unknown> | null;
    readonly networkPolicy?: {
      readonly create?: boolean | null;
    } | null;
    readonly logLevel?: unknown;
    readonly logFormat?: unknown;
  } | null;
  readonly commitServer?: {
    readonly enabled?: boolean | null;
    readonly name?: string | null;
    readonly runtimeClassName?: string | number | boolean | null;
    readonly image?: Image | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly extraEnv?: readonly IEnvVar[] | null;
    readonly extraEnvFrom?: readonly IEnvFromSource[] | null;
    readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
    readonly extraVolumes?: readonly IVolume[] | null;
    readonly metrics?: {
      readonly enabled?: boolean | null;
      readonly service?: Service | null;
    } | null;
    readonly service?: {
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly port?: string | number | null;
      readonly portName?: string | null;
    } | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly deploymentLabels?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly resources?: IResourceRequirements | null;
    readonly dnsConfig?: Mapping<unknown> | null;
    readonly dnsPolicy?: string | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly readinessProbe?: ReadinessProbe2 | null;
    readonly livenessProbe?: ReadinessProbe2 | null;
    readonly startupProbe?: ReadinessProbe2 | null;
    readonly terminationGracePeriodSeconds?: string | number | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly affinity?: IAffinity | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly deploymentStrategy?: DeploymentStrategy | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly networkPolicy?: {
      readonly create?: boolean | null;
    } | null;
    readonly vpa?: Vpa | null;
    readonly imagePullSecrets?: unknown;
    readonly envFrom?: readonly IEnvFromSource[] | null;
    readonly lifecycle?: unknown;
    readonly hostNetwork?: unknown;
  } | null;
  readonly global?: {
    readonly domain?: string | null;
    readonly runtimeClassName?: string | number | boolean | null;
    readonly additionalLabels?: Mapping<string> | null;
    readonly revisionHistoryLimit?: string | number | null;
    readonly image?: {
      readonly repository?: string | null;
      readonly tag?: string | number | boolean | null;
      readonly imagePullPolicy?: string | null;
    } | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly logging?: {
      readonly format?: string | number | null;
      readonly level?: string | number | null;
    } | null;
    readonly statefulsetAnnotations?: Mapping<string> | null;
    readonly statefulsetLabels?: Mapping<string> | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly deploymentLabels?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly addPrometheusAnnotations?: boolean | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly hostAliases?: readonly IHostAlias[] | null;
    readonly dualStack?: {
      readonly ipFamilyPolicy?: string | number | boolean | null;
      readonly ipFamilies?: readonly unknown[] | null;
    } | null;
    readonly networkPolicy?: {
      readonly create?: boolean | null;
      readonly defaultDenyIngress?: boolean | null;
    } | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly affinity?: IAffinity | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly deploymentStrategy?: DeploymentStrategy | null;
    readonly env?: readonly IEnvVar[] | null;
    readonly extraVolumes?: readonly IVolume[] | null;
    readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
    readonly certificateAnnotations?: Mapping<string> | null;
    readonly compatibility?: {
      readonly openshift?: {
        readonly adaptSecurityContext?: unknown;
      } | null;
    } | null;
  } | null;
  readonly "redis-ha"?: ArgoCdRedisHaValues | null;
}

interface ClusterRoleRules {
  readonly enabled?: boolean | null;
  readonly rules?: readonly unknown[] | null;
}

interface DeploymentStrategy {
  readonly type?: unknown;
  readonly rollingUpdate?: unknown;
}

interface ExtraHosts {
  readonly name?: unknown;
  readonly path?: unknown;
  readonly pathType?: unknown;
}

interface Image {
  readonly repository?: string | number | boolean | null;
  readonly tag?: string | number | boolean | null;
  readonly imagePullPolicy?: string | number | boolean | null;
}

interface Image2 {
  readonly repository?: string | null;
  readonly tag?: string | null;
  readonly imagePullPolicy?: string | number | boolean | null;
}

interface LivenessProbe {
  readonly enabled?: boolean | null;
  readonly httpPath?: string | null;
  readonly httpPort?: string | null;
  readonly httpScheme?: string | null;
  readonly failureThreshold?: string | number | null;
  readonly initialDelaySeconds?: string | number | null;
  readonly periodSeconds?: string | number | null;
  readonly successThreshold?: string | number | null;
  readonly timeoutSeconds?: string | number | null;
}

interface Metrics {
  readonly enabled?: boolean | null;
  readonly service?: Service | null;
  readonly serviceMonitor?: ServiceMonitor | null;
}

interface Pdb {
  readonly enabled?: boolean | null;
  readonly labels?: Mapping<string> | null;
  readonly annotations?: Mapping<string> | null;
  readonly minAvailable?: string | number | boolean | null;
  readonly maxUnavailable?: string | number | boolean | null;
}

interface ReadinessProbe {
  readonly enabled?: boolean | null;
  readonly initialDelaySeconds?: string | number | null;
  readonly periodSeconds?: string | number | null;
  readonly timeoutSeconds?: string | number | null;
  readonly successThreshold?: string | number | null;
  readonly failureThreshold?: string | number | null;
}

interface ReadinessProbe2 {
  readonly enabled?: boolean | null;
  readonly httpPath?: string | null;
  readonly initialDelaySeconds?: string | number | null;
  readonly periodSeconds?: string | number | null;
  readonly timeoutSeconds?: string | number | null;
  readonly failureThreshold?: string | number | null;
}

interface Service {
  readonly type?: string | null;
  readonly clusterIP?: string | number | boolean | null;
  readonly annotations?: Mapping<string> | null;
  readonly labels?: Mapping<string> | null;
  readonly servicePort?: string | number | null;
  readonly portName?: string | null;
}

interface ServiceAccount {
  readonly create?: boolean | null;
  readonly name?: string | null;
  readonly annotations?: Mapping<string> | null;
  readonly labels?: Mapping<string> | null;
  readonly automountServiceAccountToken?: boolean | null;
}

interface ServiceMonitor {
  readonly enabled?: boolean | null;
  readonly interval?: string | null;
  readonly scrapeTimeout?: string | number | boolean | null;
  readonly honorLabels?: boolean | null;
  readonly relabelings?: readonly unknown[] | null;
  readonly metricRelabelings?: readonly unknown[] | null;
  readonly selector?: Mapping<unknown> | null;
  readonly scheme?: string | number | boolean | null;
  readonly tlsConfig?: Mapping<unknown> | null;
  readonly namespace?: string | number | boolean | null;
  readonly additionalLabels?: Mapping<string> | null;
  readonly annotations?: Mapping<string> | null;
}

interface StartupProbe {
  readonly enabled?: boolean | null;
  readonly httpPath?: string | null;
  readonly failureThreshold?: string | number | null;
  readonly initialDelaySeconds?: string | number | null;
  readonly periodSeconds?: string | number | null;
  readonly successThreshold?: string | number | null;
  readonly timeoutSeconds?: string | number | null;
}

interface Vpa {
  readonly enabled?: boolean | null;
  readonly labels?: Mapping<string> | null;
  readonly annotations?: Mapping<string> | null;
  readonly updateMode?: string | null;
  readonly containerPolicy?: Mapping<unknown> | null;
}

export const argoCdValues = valuesSchema<ArgoCdValues>(`
  {"nameOverride":"s","fullnameOverride namespaceOverride kubeVersionOverride":"snb",
  "apiVersionOverrides":{"monitoring":"*"},"createAggregateRoles createClusterRoles":"b","openshift":{"enabled":"b"},
  "crds":{"install keep":"b","annotations additionalLabels":{"*":"s"}},
  "configs":{"cm":{"create application.sync.impersonation.enabled exec.enabled admin.enabled":"b",
  "statusbadge.enabled":"b","annotations":{"*":"s"},
  "application.instanceLabelKey timeout.reconciliation timeout.reconciliation.jitter":"s",
  "timeout.hard.reconciliation resource.customizations.ignoreResourceUpdates.all":"s",
  "resource.customizations.ignoreResourceUpdates.argoproj.io_Application":"s",
  "resource.customizations.ignoreResourceUpdates.argoproj.io_Rollout":"s",
  "resource.customizations.ignoreResourceUpdates.autoscaling_HorizontalPodAutoscaler":"s",
  "resource.customizations.ignoreResourceUpdates.ConfigMap":"s",
  "resource.customizations.ignoreResourceUpdates.apps_ReplicaSet":"s",
  "resource.customizations.ignoreResourceUpdates.discovery.k8s.io_EndpointSlice":"s",
  "resource.customizations.ignoreResourceUpdates.Endpoints resource.exclusions":"s","dex.config oidc.config":"*",
  "*":"*"},"params":{"create":"b","annotations":{"*":"s"},
  "server.rootpath dexserver.disable.tls application.namespaces server.insecure":"*","*":"*"},"rbac":{"create":"b",
  "annotations":{"*":"s"},"policy.default policy.csv":"*","scopes policy.matchMode":"sn","*":"*"},
  "gpg":{"annotations":{"*":"s"},"keys":{"*":"*"}},"ssh":{"create":"b","annotations":{"*":"s"},"knownHosts":"s",
  "extraHosts":"snb"},"tls":{"annotations":{"*":"s"},"certificates":{"*":"*"},"create":"b"},"cmp":{"create":"b",
  "annotations":{"*":"s"},"plugins":{"*":"*"}},
  "clusterCredentials":{"*":{"labels annotations shard server namespaces clusterResources project config":"*"}},
  "credentialTemplates repositories":{"*":"*"},"credentialTemplatesAnnotations repositoriesAnnotations":{"*":"s"},
  "secret":{"createSecret":"b","labels annotations":{"*":"s"},
  "githubSecret gitlabSecret bitbucketServerSecret bitbucketUUID gogsSecret":"snb",
  "argocdServerAdminPassword argocdServerAdminPasswordMtime":"snb","azureDevops":{"username password":"snb"},
  "extra":{"*":"*"}},"styles":"snb"},"extraObjects":["*"],"controller":{"name dnsPolicy":"s",
  "replicas heartbeatTime revisionHistoryLimit terminationGracePeriodSeconds":"sn",
  "dynamicClusterDistribution hostNetwork automountServiceAccountToken":"b","runtimeClassName priorityClassName":"snb",
  "pdb":{"enabled":"b","labels annotations":{"*":"s"},"minAvailable maxUnavailable":"snb"},"vpa":{"enabled":"b",
  "labels annotations":{"*":"s"},"updateMode":"s","containerPolicy":{"*":"*"}},
  "image":{"repository tag imagePullPolicy":"snb"},"imagePullSecrets extraArgs roleRules":["*"],
  "env envFrom extraContainers initContainers volumeMounts volumes tolerations":[{"*":"*"}],
  "topologySpreadConstraints":[{"*":"*"}],"emptyDir":{"sizeLimit":"snb"},
  "statefulsetAnnotations statefulsetLabels deploymentAnnotations deploymentLabels":{"*":"s"},
  "podAnnotations podLabels nodeSelector":{"*":"s"},"resources dnsConfig containerSecurityContext affinity":{"*":"*"},
  "containerPorts":{"metrics":"sn"},"readinessProbe":{"httpPath":"s",
  "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn"},
  "startupProbe":{"enabled":"b","httpPath":"s",
  "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn"},
  "serviceAccount":{"create automountServiceAccountToken":"b","name":"s","annotations labels":{"*":"s"}},
  "metrics":{"enabled":"b","scrapeTimeout":"snb","applicationLabels":{"enabled":"b","labels":["*"]},
  "service":{"type portName":"s","clusterIP":"snb","annotations labels":{"*":"s"},"servicePort":"sn"},
  "serviceMonitor":{"enabled honorLabels":"b","interval":"s","relabelings metricRelabelings":["*"],
  "selector tlsConfig":{"*":"*"},"scheme namespace":"snb","additionalLabels annotations":{"*":"s"},"scrapeTimeout":"*"},
  "rules":{"enabled":"b","namespace":"snb","selector":{"*":"*"},"additionalLabels annotations":{"*":"s"},"spec":["*"]}},
  "clusterRoleRules":{"enabled":"b","rules":["*"]},"networkPolicy":{"create":"b"}},
  "dex":{"enabled automountServiceAccountToken":"b","name dnsPolicy servicePortHttpName servicePortGrpcName":"s",
  "extraArgs imagePullSecrets":["*"],"runtimeClassName priorityClassName":"snb","metrics":{"enabled":"b",
  "service":{"annotations labels":{"*":"s"},"portName":"s"},"serviceMonitor":{"enabled honorLabels":"b","interval":"s",
  "relabelings metricRelabelings":["*"],"selector tlsConfig":{"*":"*"},"scheme namespace":"snb",
  "additionalLabels annotations":{"*":"s"}}},"pdb":{"enabled":"b","labels annotations":{"*":"s"},
  "minAvailable maxUnavailable":"snb"},"vpa":{"enabled":"b","labels annotations":{"*":"s"},"updateMode":"s",
  "containerPolicy":{"*":"*"}},"image":{"repository tag":"s","imagePullPolicy":"snb"},
  "initImage":{"repository tag imagePullPolicy":"snb","resources":{"*":"*"}},
  "env envFrom extraContainers initContainers volumeMounts volumes tolerations":[{"*":"*"}],
  "topologySpreadConstraints":[{"*":"*"}],"emptyDir":{"sizeLimit":"snb"},"certificateSecret":{"enabled":"b",
  "labels annotations":{"*":"s"},"ca key crt":"snb"},
  "deploymentAnnotations deploymentLabels podAnnotations podLabels nodeSelector":{"*":"s"},
  "resources dnsConfig containerSecurityContext affinity":{"*":"*"},"containerPorts":{"http grpc metrics":"sn"},
  "livenessProbe readinessProbe startupProbe":{"enabled":"b","httpPath httpPort httpScheme":"s",
  "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn"},
  "terminationGracePeriodSeconds servicePortHttp servicePortGrpc servicePortMetrics":"sn",
  "serviceAccount":{"create automountServiceAccountToken":"b","name":"s","annotations":{"*":"s"}},
  "deploymentStrategy":{"type rollingUpdate":"*"},"networkPolicy":{"create":"b"},"logLevel logFormat":"*"},
  "redis":{"enabled automountServiceAccountToken":"b","name dnsPolicy":"s","runtimeClassName priorityClassName":"snb",
  "pdb":{"enabled":"b","labels annotations":{"*":"s"},"minAvailable maxUnavailable":"snb"},"vpa":{"enabled":"b",
  "labels annotations":{"*":"s"},"updateMode":"s","containerPolicy":{"*":"*"}},"image":{"repository tag":"s",
  "imagePullPolicy":"snb"},"exporter":{"enabled":"b","env":[{"*":"*"}],"image":{"repository tag":"s",
  "imagePullPolicy":"snb"},"containerSecurityContext resources":{"*":"*"},"readinessProbe livenessProbe":{"enabled":"b",
  "initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold":"sn"}},
  "imagePullSecrets extraArgs":["*"],
  "env envFrom extraContainers initContainers volumeMounts volumes tolerations":[{"*":"*"}],
  "topologySpreadConstraints":[{"*":"*"}],"readinessProbe livenessProbe":{"enabled":"b",
  "initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold":"sn"},
  "deploymentAnnotations deploymentLabels podAnnotations podLabels nodeSelector":{"*":"s"},
  "resources securityContext dnsConfig containerSecurityContext affinity":{"*":"*"},
  "containerPorts":{"redis metrics":"sn"},"servicePort terminationGracePeriodSeconds":"sn",
  "serviceAccount":{"create automountServiceAccountToken":"b","name":"snb","annotations":{"*":"s"}},
  "service":{"annotations labels":{"*":"s"}},"metrics":{"enabled":"b","service":{"type clusterIP portName":"s",
  "annotations labels":{"*":"s"},"servicePort":"sn"},"serviceMonitor":{"enabled honorLabels":"b","interval":"s",
  "relabelings metricRelabelings":["*"],"selector tlsConfig":{"*":"*"},"scheme namespace":"snb",
  "additionalLabels annotations":{"*":"s"}}},"networkPolicy":{"create":"b"}},
  "externalRedis":{"host username password existingSecret":"snb","port":"sn","secretAnnotations":{"*":"s"}},
  "redisSecretInit":{"enabled":"b","name":"s","image":{"repository tag imagePullPolicy":"snb"},
  "extraArgs imagePullSecrets":["*"],"runtimeClassName priorityClassName":"snb",
  "jobAnnotations podAnnotations podLabels nodeSelector":{"*":"s"},
  "resources containerSecurityContext securityContext affinity":{"*":"*"},
  "serviceAccount":{"create automountServiceAccountToken":"b","name":"snb","annotations":{"*":"s"}},
  "tolerations":[{"*":"*"}]},"server":{"name dnsPolicy":"s","replicas terminationGracePeriodSeconds":"sn",
  "runtimeClassName priorityClassName":"snb","autoscaling":{"enabled":"b",
  "minReplicas maxReplicas targetCPUUtilizationPercentage targetMemoryUtilizationPercentage":"sn","behavior":{"*":"*"},
  "metrics":["*"]},"pdb":{"enabled":"b","labels annotations":{"*":"s"},"minAvailable maxUnavailable":"snb"},
  "vpa":{"enabled":"b","labels annotations":{"*":"s"},"updateMode":"s","containerPolicy":{"*":"*"}},
  "image":{"repository tag imagePullPolicy":"snb"},"imagePullSecrets extraArgs":["*"],
  "env envFrom extraContainers initContainers volumeMounts volumes tolerations":[{"*":"*"}],
  "topologySpreadConstraints":[{"*":"*"}],"lifecycle resources dnsConfig containerSecurityContext affinity":{"*":"*"},
  "extensions":{"enabled":"b","image":{"repository tag":"s","imagePullPolicy":"snb"},"extensionList":[{"name":"*",
  "env":[{"*":"*"}]}],"containerSecurityContext resources":{"*":"*"}},"emptyDir":{"sizeLimit":"snb"},
  "deploymentAnnotations deploymentLabels podAnnotations podLabels nodeSelector":{"*":"s"},
  "containerPorts":{"server metrics":"sn"},"hostNetwork automountServiceAccountToken":"b",
  "readinessProbe livenessProbe startupProbe":{"enabled":"b","httpPath":"s",
  "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn"},
  "deploymentStrategy":{"type rollingUpdate":"*"},"certificate":{"enabled":"b","domain duration renewBefore":"snb",
  "additionalHosts usages":["*"],"issuer":{"group kind name":"snb"},
  "privateKey":{"rotationPolicy encoding algorithm size":"sn","*":"*"},
  "annotations secretTemplateAnnotations":{"*":"s"}},"certificateSecret":{"enabled":"b","annotations labels":{"*":"s"},
  "key crt":"snb"},"service":{"annotations labels":{"*":"s"},
  "type servicePortHttpName servicePortHttpsName externalTrafficPolicy sessionAffinity":"s",
  "nodePortHttp nodePortHttps servicePortHttp servicePortHttps":"sn",
  "servicePortHttpsAppProtocol loadBalancerClass loadBalancerIP":"snb","loadBalancerSourceRanges externalIPs":["*"]},
  "metrics":{"enabled":"b","service":{"type portName":"s","clusterIP":"snb","annotations labels":{"*":"s"},
  "servicePort":"sn"},"serviceMonitor":{"enabled honorLabels":"b","interval":"s","scrapeTimeout scheme namespace":"snb",
  "relabelings metricRelabelings":["*"],"selector tlsConfig":{"*":"*"},"additionalLabels annotations":{"*":"s"}}},
  "serviceAccount":{"create automountServiceAccountToken":"b","name":"s","annotations labels":{"*":"s"}},
  "ingress":{"enabled tls":"b","controller path pathType":"s","labels annotations":{"*":"s"},
  "ingressClassName hostname":"*","extraHosts":[{"name path pathType":"*"}],"extraPaths extraRules extraTls":["*"],
  "aws":{"backendProtocolVersion serviceType":"s","serviceAnnotations":{"*":"s"}},
  "gke":{"backendConfig frontendConfig":{"*":"*"},"managedCertificate":{"create":"b","extraDomains":["*"]}}},
  "ingressGrpc":{"enabled tls":"b","annotations labels":{"*":"s"},"ingressClassName hostname":"snb","path pathType":"s",
  "extraHosts":[{"name path pathType":"*"}],"extraPaths extraRules extraTls":["*"]},"route":{"enabled":"b",
  "annotations":{"*":"s"},"hostname":"snb","termination_type termination_policy":"s"},"httproute":{"enabled":"b",
  "labels annotations":{"*":"s"},"parentRefs hostnames":["*"],"rules":[{"matches filters timeouts":"*"}]},
  "grpcroute":{"enabled":"b","labels annotations":{"*":"s"},"parentRefs hostnames":["*"],
  "rules":[{"matches filters":"*"}]},"backendTLSPolicy":{"enabled":"b","labels annotations":{"*":"s"},
  "targetRefs":["*"],"validation":{"*":"*"}},"listenerset":{"enabled":"b","labels annotations":{"*":"s"},
  "parentRef":{"*":"*"},"listeners":["*"]},"clusterRoleRules":{"enabled":"b","rules":["*"]},
  "networkPolicy":{"create":"b"}},"repoServer":{"name dnsPolicy":"s","replicas terminationGracePeriodSeconds":"sn",
  "runtimeClassName priorityClassName":"snb","autoscaling":{"enabled":"b",
  "minReplicas maxReplicas targetCPUUtilizationPercentage targetMemoryUtilizationPercentage":"sn","behavior":{"*":"*"},
  "metrics":["*"]},"pdb":{"enabled":"b","labels annotations":{"*":"s"},"minAvailable maxUnavailable":"snb"},
  "vpa":{"enabled":"b","labels annotations":{"*":"s"},"updateMode":"s","containerPolicy":{"*":"*"}},
  "image":{"repository tag imagePullPolicy":"snb"},"imagePullSecrets extraArgs rbac":["*"],
  "env envFrom extraContainers initContainers volumeMounts volumes tolerations":[{"*":"*"}],
  "topologySpreadConstraints":[{"*":"*"}],"lifecycle resources dnsConfig containerSecurityContext affinity":{"*":"*"},
  "copyutil":{"extraArgs":"s","resources":{"*":"*"}},
  "existingVolumes":{"helmWorkingDir plugins varFiles tmp gpgKeyring":"*"},"emptyDir":{"sizeLimit":"snb"},
  "useEphemeralHelmWorkingDir hostNetwork automountServiceAccountToken":"b",
  "deploymentAnnotations deploymentLabels podAnnotations podLabels nodeSelector":{"*":"s"},
  "containerPorts":{"server metrics":"sn"},"readinessProbe livenessProbe startupProbe":{"enabled":"b","httpPath":"s",
  "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn"},
  "deploymentStrategy":{"type rollingUpdate":"*"},"certificateSecret":{"enabled":"b","annotations labels":{"*":"s"},
  "ca key crt":"snb"},"service":{"annotations labels":{"*":"s"},"port":"sn","portName":"s","trafficDistribution":"snb"},
  "metrics":{"enabled":"b","service":{"type portName":"s","clusterIP":"snb","annotations labels":{"*":"s"},
  "servicePort":"sn"},"serviceMonitor":{"enabled honorLabels":"b","interval":"s","scrapeTimeout scheme namespace":"snb",
  "relabelings metricRelabelings":["*"],"selector tlsConfig":{"*":"*"},"additionalLabels annotations":{"*":"s"}}},
  "clusterRoleRules":{"enabled":"b","rules":["*"]},"serviceAccount":{"create automountServiceAccountToken":"b",
  "name":"snb","annotations labels":{"*":"s"}},"networkPolicy":{"create":"b"}},"applicationSet":{"name dnsPolicy":"s",
  "replicas terminationGracePeriodSeconds":"sn","runtimeClassName priorityClassName":"snb","pdb":{"enabled":"b",
  "labels annotations":{"*":"s"},"minAvailable maxUnavailable":"snb"},"vpa":{"enabled":"b",
  "labels annotations":{"*":"s"},"updateMode":"s","containerPolicy":{"*":"*"}},
  "image":{"repository tag imagePullPolicy":"snb"},"imagePullSecrets extraArgs":["*"],
  "extraEnv extraEnvFrom extraContainers initContainers extraVolumeMounts extraVolumes":[{"*":"*"}],
  "tolerations topologySpreadConstraints":[{"*":"*"}],"emptyDir":{"sizeLimit":"snb"},"metrics":{"enabled":"b",
  "service":{"type portName":"s","clusterIP":"snb","annotations labels":{"*":"s"},"servicePort":"sn"},
  "serviceMonitor":{"enabled honorLabels":"b","interval":"s","scrapeTimeout scheme namespace":"snb",
  "relabelings metricRelabelings":["*"],"selector tlsConfig":{"*":"*"},"additionalLabels annotations":{"*":"s"}}},
  "service":{"annotations labels":{"*":"s"},"type portName":"s","port":"sn"},
  "automountServiceAccountToken allowAnyNamespace":"b","serviceAccount":{"create automountServiceAccountToken":"b",
  "name":"s","annotations labels":{"*":"s"}},
  "deploymentAnnotations deploymentLabels podAnnotations podLabels nodeSelector":{"*":"s"},
  "resources dnsConfig containerSecurityContext affinity":{"*":"*"},"containerPorts":{"metrics probe webhook":"sn"},
  "readinessProbe livenessProbe startupProbe":{"enabled":"b",
  "initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold":"sn"},
  "deploymentStrategy":{"type rollingUpdate":"*"},"certificate":{"enabled":"b","domain duration renewBefore":"snb",
  "additionalHosts":["*"],"issuer":{"group kind name":"snb"},
  "privateKey":{"rotationPolicy encoding algorithm size":"sn","*":"*"},"annotations":{"*":"s"}},
  "ingress":{"enabled tls":"b","labels annotations":{"*":"s"},"ingressClassName hostname":"snb","path pathType":"s",
  "extraHosts":[{"name path pathType":"*"}],"extraPaths extraRules extraTls":["*"]},"httproute":{"enabled":"b",
  "labels annotations":{"*":"s"},"parentRefs hostnames":["*"],"rules":[{"matches filters":"*"}]},
  "listenerset":{"enabled":"b","labels annotations":{"*":"s"},"parentRef":{"*":"*"},"listeners":["*"]},
  "networkPolicy":{"create":"b"},"replicaCount":"*"},"notifications":{"enabled automountServiceAccountToken":"b",
  "name dnsPolicy":"s","argocdUrl runtimeClassName priorityClassName":"snb","pdb":{"enabled":"b",
  "labels annotations":{"*":"s"},"minAvailable maxUnavailable":"snb"},"vpa":{"enabled":"b",
  "labels annotations":{"*":"s"},"updateMode":"s","containerPolicy":{"*":"*"}},
  "image":{"repository tag imagePullPolicy":"snb"},"imagePullSecrets extraArgs subscriptions":["*"],
  "extraEnv extraEnvFrom extraContainers initContainers extraVolumeMounts extraVolumes":[{"*":"*"}],
  "tolerations topologySpreadConstraints":[{"*":"*"}],
  "context notifiers resources dnsConfig containerSecurityContext affinity templates triggers":{"*":"*"},
  "secret":{"create":"b","name":"s","annotations labels":{"*":"s"},"items":{"*":"*"}},"metrics":{"enabled":"b",
  "port":"sn","service":{"type portName":"s","clusterIP":"snb","annotations labels":{"*":"s"}},
  "serviceMonitor":{"enabled honorLabels":"b","selector tlsConfig":{"*":"*"},"additionalLabels annotations":{"*":"s"},
  "scheme":"snb","relabelings metricRelabelings":["*"],"namespace interval scrapeTimeout":"*"}},
  "deploymentAnnotations deploymentLabels podAnnotations podLabels nodeSelector":{"*":"s"},
  "containerPorts":{"metrics":"sn"},"readinessProbe livenessProbe startupProbe":{"enabled":"b",
  "initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold":"sn"},
  "terminationGracePeriodSeconds":"sn","deploymentStrategy":{"type":"s","rollingUpdate":"*"},
  "serviceAccount":{"create automountServiceAccountToken":"b","name":"s","annotations labels":{"*":"s"}},
  "cm networkPolicy":{"create":"b"},"clusterRoleRules":{"rules":["*"]},"logLevel logFormat":"*"},
  "commitServer":{"enabled automountServiceAccountToken":"b","name dnsPolicy":"s",
  "runtimeClassName priorityClassName":"snb","image":{"repository tag imagePullPolicy":"snb"},"extraArgs":["*"],
  "extraEnv extraEnvFrom extraVolumeMounts extraVolumes tolerations topologySpreadConstraints":[{"*":"*"}],
  "envFrom":[{"*":"*"}],"metrics":{"enabled":"b","service":{"type portName":"s","clusterIP":"snb",
  "annotations labels":{"*":"s"},"servicePort":"sn"}},"service":{"annotations labels":{"*":"s"},"port":"sn",
  "portName":"s"},"serviceAccount":{"create automountServiceAccountToken":"b","name":"s",
  "annotations labels":{"*":"s"}},
  "deploymentAnnotations deploymentLabels podAnnotations podLabels nodeSelector":{"*":"s"},
  "resources dnsConfig containerSecurityContext affinity":{"*":"*"},
  "readinessProbe livenessProbe startupProbe":{"enabled":"b","httpPath":"s",
  "initialDelaySeconds periodSeconds timeoutSeconds failureThreshold":"sn"},"terminationGracePeriodSeconds":"sn",
  "deploymentStrategy":{"type rollingUpdate":"*"},"networkPolicy":{"create":"b"},"vpa":{"enabled":"b",
  "labels annotations":{"*":"s"},"updateMode":"s","containerPolicy":{"*":"*"}},
  "imagePullSecrets lifecycle hostNetwork":"*"},"global":{"domain":"s","runtimeClassName priorityClassName":"snb",
  "additionalLabels statefulsetAnnotations statefulsetLabels deploymentAnnotations":{"*":"s"},
  "deploymentLabels podAnnotations podLabels nodeSelector certificateAnnotations":{"*":"s"},"revisionHistoryLimit":"sn",
  "image":{"repository imagePullPolicy":"s","tag":"snb"},"imagePullSecrets":["*"],"logging":{"format level":"sn"},
  "addPrometheusAnnotations":"b","securityContext affinity":{"*":"*"},
  "hostAliases tolerations topologySpreadConstraints env extraVolumes extraVolumeMounts":[{"*":"*"}],
  "dualStack":{"ipFamilyPolicy":"snb","ipFamilies":["*"]},"networkPolicy":{"create defaultDenyIngress":"b"},
  "deploymentStrategy":{"type rollingUpdate":"*"},"compatibility":{"openshift":{"adaptSecurityContext":"*"}}},
  "redis-ha":${argoCdRedisHaValues}}
`);
