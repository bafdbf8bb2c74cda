// Generated from the chart cert-manager v1.21.1, the nearest to v1.21.2 at hand, by k3s-gitops charts types cert-manager; do not edit.
import type {
  IAffinity,
  IContainer,
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
import type { Mapping } from "../lib/charts/values/value-types.ts";
import { valuesSchema } from "../lib/charts/values/values-schema.ts";

export interface CertManagerValues {
  readonly acmesolver?: {
    readonly image?: Image | null;
    readonly runtimeClassName?: string | null;
  } | null;
  readonly affinity?: IAffinity | null;
  readonly approveSignerNames?: readonly unknown[] | null;
  readonly automountServiceAccountToken?: boolean | null;
  readonly cainjector?: {
    readonly affinity?: IAffinity | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly config?: {
      readonly apiVersion?: unknown;
      readonly kind?: unknown;
      readonly metricsTLSConfig?: {
        readonly dynamic?: {
          readonly secretNamespace?: unknown;
          readonly secretName?: unknown;
          readonly [name: string]: unknown;
        } | null;
        readonly [name: string]: unknown;
      } | null;
      readonly [name: string]: unknown;
    } | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly enableServiceLinks?: boolean | null;
    readonly enabled?: boolean | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly extraEnv?: readonly IEnvVar[] | null;
    readonly featureGates?: string | null;
    readonly image?: Image | null;
    readonly networkPolicy?: NetworkPolicy | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podDisruptionBudget?: PodDisruptionBudget | null;
    readonly podLabels?: Mapping<string> | null;
    readonly replicaCount?: number | null;
    readonly resources?: IResourceRequirements | null;
    readonly runtimeClassName?: string | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly serviceAnnotations?: Mapping<string> | null;
    readonly serviceLabels?: Mapping<string> | null;
    readonly strategy?: Mapping<unknown> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly volumeMounts?: readonly IVolumeMount[] | null;
    readonly volumes?: readonly IVolume[] | null;
  } | null;
  readonly clusterResourceNamespace?: string | null;
  readonly config?: {
    readonly apiVersion?: unknown;
    readonly kind?: unknown;
    readonly [name: string]: unknown;
  } | null;
  readonly containerSecurityContext?: ISecurityContext | null;
  readonly crds?: {
    readonly enabled?: boolean | null;
    readonly keep?: boolean | null;
  } | null;
  readonly creator?: string | null;
  readonly deploymentAnnotations?: Mapping<string> | null;
  readonly disableAutoApproval?: boolean | null;
  readonly dns01RecursiveNameservers?: string | null;
  readonly dns01RecursiveNameserversOnly?: boolean | null;
  readonly enableCertificateOwnerRef?: boolean | null;
  readonly enableServiceLinks?: boolean | null;
  readonly enabled?: boolean | null;
  readonly extraArgs?: readonly unknown[] | null;
  readonly extraContainers?: readonly IContainer[] | null;
  readonly extraEnv?: readonly IEnvVar[] | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly featureGates?: string | null;
  readonly fullnameOverride?: string | null;
  readonly hostAliases?: readonly IHostAlias[] | null;
  readonly http_proxy?: string | null;
  readonly https_proxy?: string | null;
  readonly image?: Image | null;
  readonly imageNamespace?: string | null;
  readonly imageRegistry?: string | null;
  readonly ingressShim?: {
    readonly defaultIssuerGroup?: string | null;
    readonly defaultIssuerKind?: string | null;
    readonly defaultIssuerName?: string | null;
  } | null;
  readonly installCRDs?: boolean | null;
  readonly livenessProbe?: {
    readonly enabled?: boolean | null;
    readonly initialDelaySeconds?: string | number | null;
    readonly periodSeconds?: string | number | null;
    readonly timeoutSeconds?: string | number | null;
    readonly successThreshold?: string | number | null;
    readonly failureThreshold?: string | number | null;
  } | null;
  readonly maxConcurrentChallenges?: number | null;
  readonly nameOverride?: string | null;
  readonly namespace?: string | null;
  readonly networkPolicy?: NetworkPolicy | null;
  readonly no_proxy?: string | null;
  readonly nodeSelector?: Mapping<string> | null;
  readonly podAnnotations?: Mapping<string> | null;
  readonly podDisruptionBudget?: PodDisruptionBudget | null;
  readonly podDnsConfig?: Mapping<unknown> | null;
  readonly podDnsPolicy?: string | null;
  readonly podLabels?: Mapping<string> | null;
  readonly prometheus?: {
    readonly enabled?: boolean | null;
    readonly podmonitor?: {
      readonly annotations?: Mapping<string> | null;
      readonly enabled?: boolean | null;
      readonly endpointAdditionalProperties?: Mapping<unknown> | null;
      readonly honorLabels?: boolean | null;
      readonly interval?: string | null;
      readonly labels?: Mapping<string> | null;
      readonly namespace?: string | null;
      readonly prometheusInstance?: string | null;
      readonly scrapeTimeout?: string | null;
    } | null;
    readonly servicemonitor?: {
      readonly annotations?: Mapping<string> | null;
      readonly enabled?: boolean | null;
      readonly endpointAdditionalProperties?: Mapping<unknown> | null;
      readonly honorLabels?: boolean | null;
      readonly interval?: string | null;
      readonly labels?: Mapping<string> | null;
      readonly namespace?: string | null;
      readonly prometheusInstance?: string | null;
      readonly scrapeTimeout?: string | null;
    } | null;
  } | null;
  readonly replicaCount?: number | null;
  readonly resources?: IResourceRequirements | null;
  readonly runtimeClassName?: string | null;
  readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
  readonly serviceAccount?: ServiceAccount | null;
  readonly serviceAnnotations?: Mapping<string> | null;
  readonly serviceIPFamilies?: readonly unknown[] | null;
  readonly serviceIPFamilyPolicy?: string | null;
  readonly serviceLabels?: Mapping<string> | null;
  readonly startupapicheck?: {
    readonly affinity?: IAffinity | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly backoffLimit?: number | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly enableServiceLinks?: boolean | null;
    readonly enabled?: boolean | null;
    readonly extraArgs?: readonly (string | number)[] | null;
    readonly extraEnv?: readonly IEnvVar[] | null;
    readonly image?: Image | null;
    readonly jobAnnotations?: Mapping<string> | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly rbac?: {
      readonly annotations?: Mapping<string> | null;
    } | null;
    readonly resources?: IResourceRequirements | null;
    readonly runtimeClassName?: string | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly timeout?: string | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly ttlSecondsAfterFinished?: unknown;
    readonly volumeMounts?: readonly IVolumeMount[] | null;
    readonly volumes?: readonly IVolume[] | null;
  } | null;
  readonly strategy?: Mapping<unknown> | null;
  readonly tolerations?: readonly IToleration[] | null;
  readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
  readonly volumeMounts?: readonly IVolumeMount[] | null;
  readonly volumes?: readonly IVolume[] | null;
  readonly webhook?: {
    readonly affinity?: IAffinity | null;
    readonly apiserverClientCertSubjects?: string | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly clientCAFile?: string | null;
    readonly config?: {
      readonly apiVersion?: unknown;
      readonly kind?: unknown;
      readonly securePort?: unknown;
      readonly tlsConfig?: {
        readonly dynamic?: unknown;
        readonly filesystem?: unknown;
        readonly [name: string]: unknown;
      } | null;
      readonly healthzPort?: unknown;
      readonly metricsTLSConfig?: {
        readonly dynamic?: {
          readonly secretNamespace?: unknown;
          readonly secretName?: unknown;
          readonly [name: string]: unknown;
        } | null;
        readonly [name: string]: unknown;
      } | null;
      readonly [name: string]: unknown;
    } | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly deploymentAnnotations?: Mapping<string> | null;
    readonly enableClientVerification?: boolean | null;
    readonly enableServiceLinks?: boolean | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly extraEnv?: readonly IEnvVar[] | null;
    readonly featureGates?: string | null;
    readonly hostNetwork?: boolean | null;
    readonly image?: Image | null;
    readonly livenessProbe?: {
      readonly failureThreshold?: string | number | null;
      readonly initialDelaySeconds?: string | number | null;
      readonly periodSeconds?: string | number | null;
      readonly successThreshold?: string | number | null;
      readonly timeoutSeconds?: string | number | null;
    } | null;
    readonly loadBalancerIP?: string | null;
    readonly mutatingWebhookConfiguration?: {
      readonly namespaceSelector?: Mapping<unknown> | null;
    } | null;
    readonly mutatingWebhookConfigurationAnnotations?: Mapping<string> | null;
    readonly networkPolicy?: NetworkPolicy | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podDisruptionBudget?: PodDisruptionBudget | null;
    readonly podLabels?: Mapping<string> | null;
    readonly readinessProbe?: {
      readonly failureThreshold?: string | number | null;
      readonly initialDelaySeconds?: string | number | null;
      readonly periodSeconds?: string | number | null;
      readonly successThreshold?: string | number | null;
      readonly timeoutSeconds?: string | number | null;
    } | null;
    readonly replicaCount?: number | null;
    readonly resources?: IResourceRequirements | null;
    readonly runtimeClassName?: string | null;
    readonly securePort?: number | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly serviceAnnotations?: Mapping<string> | null;
    readonly serviceIPFamilies?: readonly unknown[] | null;
    readonly serviceIPFamilyPolicy?: string | null;
    readonly serviceLabels?: Mapping<string> | null;
    readonly serviceType?: string | null;
    readonly strategy?: Mapping<unknown> | null;
    readonly timeoutSeconds?: number | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
    readonly url?: {
      readonly host?: unknown;
    } | null;
    readonly validatingWebhookConfiguration?: {
      readonly namespaceSelector?: {
        readonly matchExpressions?: readonly unknown[] | null;
        readonly [name: string]: unknown;
      } | null;
    } | null;
    readonly validatingWebhookConfigurationAnnotations?: Mapping<string> | null;
    readonly volumeMounts?: readonly IVolumeMount[] | null;
    readonly volumes?: readonly IVolume[] | null;
  } | null;
  readonly global?: {
    readonly commonLabels?: Mapping<string> | null;
    readonly hostUsers?: unknown;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly leaderElection?: {
      readonly leaseDuration?: unknown;
      readonly namespace?: string | null;
      readonly renewDeadline?: unknown;
      readonly retryPeriod?: unknown;
    } | null;
    readonly logLevel?: number | string | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly podSecurityPolicy?: {
      readonly enabled?: boolean | null;
      readonly useAppArmor?: boolean | null;
    } | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly rbac?: {
      readonly aggregateClusterRoles?: boolean | null;
      readonly create?: boolean | null;
    } | null;
    readonly revisionHistoryLimit?: unknown;
    readonly runtimeClassName?: string | number | boolean | null;
  } | null;
}

interface Image {
  readonly digest?: string | null;
  readonly name?: string | null;
  readonly pullPolicy?: string | null;
  readonly registry?: string | null;
  readonly repository?: string | null;
  readonly tag?: string | null;
}

interface NetworkPolicy {
  readonly egress?: readonly unknown[] | null;
  readonly enabled?: boolean | null;
  readonly ingress?: readonly unknown[] | null;
}

interface PodDisruptionBudget {
  readonly enabled?: boolean | null;
  readonly maxUnavailable?: unknown;
  readonly minAvailable?: unknown;
  readonly unhealthyPodEvictionPolicy?: string | null;
}

interface ServiceAccount {
  readonly annotations?: Mapping<string> | null;
  readonly automountServiceAccountToken?: boolean | null;
  readonly create?: boolean | null;
  readonly labels?: Mapping<string> | null;
  readonly name?: string | null;
}

export const certManagerValues = valuesSchema<CertManagerValues>(`
  {"acmesolver":{"image":{"digest name pullPolicy registry repository tag":"s"},"runtimeClassName":"s"},
  "affinity containerSecurityContext podDnsConfig resources securityContext strategy":{"*":"*"},
  "approveSignerNames extraArgs extraObjects serviceIPFamilies":["*"],
  "automountServiceAccountToken disableAutoApproval dns01RecursiveNameserversOnly":"b",
  "enableCertificateOwnerRef enableServiceLinks enabled installCRDs":"b",
  "cainjector":{"affinity containerSecurityContext resources securityContext strategy":{"*":"*"},
  "automountServiceAccountToken enableServiceLinks enabled":"b","config":{"apiVersion kind":"*",
  "metricsTLSConfig":{"dynamic":{"secretNamespace secretName":"*","*":"*"},"*":"*"},"*":"*"},
  "deploymentAnnotations nodeSelector podAnnotations podLabels serviceAnnotations":{"*":"s"},"serviceLabels":{"*":"s"},
  "extraArgs":["*"],"extraEnv tolerations topologySpreadConstraints volumeMounts volumes":[{"*":"*"}],
  "featureGates runtimeClassName":"s","image":{"digest name pullPolicy registry repository tag":"s"},
  "networkPolicy":{"egress ingress":["*"],"enabled":"b"},"podDisruptionBudget":{"enabled":"b",
  "maxUnavailable minAvailable":"*","unhealthyPodEvictionPolicy":"s"},"replicaCount":"n",
  "serviceAccount":{"annotations labels":{"*":"s"},"automountServiceAccountToken create":"b","name":"s"}},
  "clusterResourceNamespace creator dns01RecursiveNameservers featureGates fullnameOverride":"s",
  "http_proxy https_proxy imageNamespace imageRegistry nameOverride namespace no_proxy":"s",
  "podDnsPolicy runtimeClassName serviceIPFamilyPolicy":"s","config":{"apiVersion kind":"*","*":"*"},
  "crds":{"enabled keep":"b"},
  "deploymentAnnotations nodeSelector podAnnotations podLabels serviceAnnotations":{"*":"s"},"serviceLabels":{"*":"s"},
  "extraContainers extraEnv hostAliases tolerations topologySpreadConstraints volumeMounts":[{"*":"*"}],
  "volumes":[{"*":"*"}],"image":{"digest name pullPolicy registry repository tag":"s"},
  "ingressShim":{"defaultIssuerGroup defaultIssuerKind defaultIssuerName":"s"},"livenessProbe":{"enabled":"b",
  "initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold":"sn"},
  "maxConcurrentChallenges replicaCount":"n","networkPolicy":{"egress ingress":["*"],"enabled":"b"},
  "podDisruptionBudget":{"enabled":"b","maxUnavailable minAvailable":"*","unhealthyPodEvictionPolicy":"s"},
  "prometheus":{"enabled":"b","podmonitor servicemonitor":{"annotations labels":{"*":"s"},"enabled honorLabels":"b",
  "endpointAdditionalProperties":{"*":"*"},"interval namespace prometheusInstance scrapeTimeout":"s"}},
  "serviceAccount":{"annotations labels":{"*":"s"},"automountServiceAccountToken create":"b","name":"s"},
  "startupapicheck":{"affinity containerSecurityContext resources securityContext":{"*":"*"},
  "automountServiceAccountToken enableServiceLinks enabled":"b","backoffLimit":"n","extraArgs":["sn"],
  "extraEnv tolerations volumeMounts volumes":[{"*":"*"}],
  "image":{"digest name pullPolicy registry repository tag":"s"},
  "jobAnnotations nodeSelector podAnnotations podLabels":{"*":"s"},"rbac":{"annotations":{"*":"s"}},
  "runtimeClassName timeout":"s","serviceAccount":{"annotations labels":{"*":"s"},
  "automountServiceAccountToken create":"b","name":"s"},"ttlSecondsAfterFinished":"*"},
  "webhook":{"affinity containerSecurityContext resources securityContext strategy":{"*":"*"},
  "apiserverClientCertSubjects clientCAFile featureGates loadBalancerIP runtimeClassName":"s",
  "serviceIPFamilyPolicy serviceType":"s",
  "automountServiceAccountToken enableClientVerification enableServiceLinks hostNetwork":"b",
  "config":{"apiVersion kind securePort healthzPort":"*","tlsConfig":{"dynamic filesystem":"*","*":"*"},
  "metricsTLSConfig":{"dynamic":{"secretNamespace secretName":"*","*":"*"},"*":"*"},"*":"*"},
  "deploymentAnnotations mutatingWebhookConfigurationAnnotations nodeSelector podAnnotations":{"*":"s"},
  "podLabels serviceAnnotations serviceLabels validatingWebhookConfigurationAnnotations":{"*":"s"},
  "extraArgs serviceIPFamilies":["*"],"extraEnv tolerations topologySpreadConstraints volumeMounts volumes":[{"*":"*"}],
  "image":{"digest name pullPolicy registry repository tag":"s"},
  "livenessProbe readinessProbe":{"failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn"},
  "mutatingWebhookConfiguration":{"namespaceSelector":{"*":"*"}},"networkPolicy":{"egress ingress":["*"],"enabled":"b"},
  "podDisruptionBudget":{"enabled":"b","maxUnavailable minAvailable":"*","unhealthyPodEvictionPolicy":"s"},
  "replicaCount securePort timeoutSeconds":"n","serviceAccount":{"annotations labels":{"*":"s"},
  "automountServiceAccountToken create":"b","name":"s"},"url":{"host":"*"},
  "validatingWebhookConfiguration":{"namespaceSelector":{"matchExpressions":["*"],"*":"*"}}},
  "global":{"commonLabels nodeSelector":{"*":"s"},"hostUsers revisionHistoryLimit":"*","imagePullSecrets":["*"],
  "leaderElection":{"leaseDuration renewDeadline retryPeriod":"*","namespace":"s"},"logLevel":"sn",
  "podSecurityPolicy":{"enabled useAppArmor":"b"},"priorityClassName runtimeClassName":"snb",
  "rbac":{"aggregateClusterRoles create":"b"}}}
`);
