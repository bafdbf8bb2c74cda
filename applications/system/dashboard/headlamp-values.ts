// Generated from the chart headlamp 0.45.0 by k3s-gitops charts types dashboard; do not edit.
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
import type { Mapping } from "../../../lib/charts/values/value-types.ts";
import { valuesSchema } from "../../../lib/charts/values/values-schema.ts";

export interface HeadlampValues {
  readonly replicaCount?: number | null;
  readonly image?: {
    readonly registry?: string | null;
    readonly repository?: string | null;
    readonly pullPolicy?: "Always" | "IfNotPresent" | "Never" | null;
    readonly tag?: string | null;
  } | null;
  readonly imagePullSecrets?: ReadonlyArray<{
    readonly name?: string | null;
    readonly [name: string]: unknown;
  }> | null;
  readonly nameOverride?: string | null;
  readonly fullnameOverride?: string | null;
  readonly namespaceOverride?: string | null;
  readonly initContainers?: readonly IContainer[] | null;
  readonly config?: {
    readonly baseURL?: string | null;
    readonly sessionTTL?: number | null;
    readonly podDebugImage?: string | null;
    readonly nodeShellImage?: string | null;
    readonly nodeShellNamespace?: string | null;
    readonly unsafeUseServiceAccountToken?: boolean | null;
    readonly serviceAccountTokenPath?: string | null;
    readonly oidc?: {
      readonly secret?: {
        readonly name?: string | null;
        readonly create?: boolean | null;
      } | null;
      readonly clientID?: string | null;
      readonly clientSecret?: string | null;
      readonly issuerURL?: string | null;
      readonly scopes?: string | null;
      readonly usePKCE?: boolean | null;
      readonly externalSecret?: {
        readonly name?: string | null;
        readonly enabled?: boolean | null;
        readonly hasScopes?: boolean | null;
      } | null;
      readonly callbackURL?: string | number | boolean | null;
      readonly validatorClientID?: string | number | boolean | null;
      readonly validatorIssuerURL?: string | number | boolean | null;
      readonly useAccessToken?: boolean | null;
      readonly useCookie?: boolean | null;
      readonly meUserInfoURL?: string | number | boolean | null;
    } | null;
    readonly pluginsDir?: string | null;
    readonly staticPlugins?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly tlsCertPath?: string | null;
    readonly tlsKeyPath?: string | null;
    readonly clusterInventory?: {
      readonly enabled?: boolean | null;
      readonly accessProvidersConfig?: {
        readonly providers?: unknown;
        readonly [name: string]: unknown;
      } | null;
      readonly plugins?: ReadonlyArray<{
        readonly name?: string | null;
        readonly image?: string | null;
        readonly mountPath?: string | null;
      }> | null;
      readonly labelSelector?: string | null;
      readonly namespaces?: readonly string[] | null;
      readonly rootReconcileInterval?: string | null;
      readonly noCRDCacheTTL?: string | null;
    } | null;
    readonly extraArgs?: readonly string[] | null;
    readonly inCluster?: boolean | null;
    readonly inClusterContextName?: string | null;
    readonly enableHelm?: boolean | null;
    readonly watchPlugins?: boolean | null;
  } | null;
  readonly env?: readonly IEnvVar[] | null;
  readonly automountServiceAccountToken?: boolean | null;
  readonly serviceAccount?: {
    readonly create?: boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly name?: string | null;
  } | null;
  readonly clusterRoleBinding?: {
    readonly create?: boolean | null;
    readonly clusterRoleName?: string | null;
    readonly annotations?: Mapping<string> | null;
  } | null;
  readonly service?: {
    readonly type?: "ClusterIP" | "NodePort" | "LoadBalancer" | "ExternalName" | null;
    readonly port?: number | null;
    readonly appProtocol?: string | null;
    readonly clusterIP?: string | null;
    readonly loadBalancerIP?: string | null;
    readonly loadBalancerSourceRanges?: readonly string[] | null;
    readonly nodePort?: number | null;
    readonly extraServicePorts?: ReadonlyArray<{
      readonly name?: string | null;
      readonly port?: number | null;
      readonly targetPort?: number | string | null;
      readonly protocol?: "TCP" | "UDP" | "SCTP" | null;
      readonly nodePort?: number | null;
    }> | null;
    readonly annotations?: Mapping<string> | null;
    readonly externalTrafficPolicy?: unknown;
  } | null;
  readonly persistentVolumeClaim?: {
    readonly enabled?: boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly accessModes?: readonly string[] | null;
    readonly size?: string | null;
    readonly storageClassName?: string | null;
    readonly selector?: {
      readonly matchLabels?: Mapping<string> | null;
      readonly matchExpressions?: ReadonlyArray<{
        readonly key?: string | null;
        readonly operator?: string | null;
        readonly values?: readonly string[] | null;
        readonly [name: string]: unknown;
      }> | null;
      readonly [name: string]: unknown;
    } | null;
    readonly volumeMode?: string | null;
  } | null;
  readonly ingress?: {
    readonly enabled?: boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly ingressClassName?: string | null;
    readonly hosts?: ReadonlyArray<{
      readonly host?: string | null;
      readonly paths?: ReadonlyArray<{
        readonly path?: string | null;
        readonly type?: string | null;
        readonly backend?: {
          readonly service?: {
            readonly name?: string | null;
            readonly port?: {
              readonly number?: number | null;
              readonly name?: string | null;
            } | null;
          } | null;
        } | null;
      }> | null;
    }> | null;
    readonly tls?: ReadonlyArray<{
      readonly secretName?: string | null;
      readonly hosts?: readonly string[] | null;
    }> | null;
    readonly labels?: Mapping<string> | null;
  } | null;
  readonly httpRoute?: {
    readonly enabled?: boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly labels?: Mapping<string> | null;
    readonly parentRefs?: ReadonlyArray<{
      readonly name?: string | null;
      readonly namespace?: string | null;
      readonly sectionName?: string | null;
      readonly [name: string]: unknown;
    }> | null;
    readonly hostnames?: readonly string[] | null;
    readonly rules?: readonly Mapping<unknown>[] | null;
  } | null;
  readonly podDisruptionBudget?: {
    readonly enabled?: boolean | null;
    readonly minAvailable?: number | string | null;
    readonly maxUnavailable?: number | string | null;
    readonly unhealthyPodEvictionPolicy?: "IfHealthyBudget" | "AlwaysAllow" | null;
  } | null;
  readonly extraManifests?: readonly string[] | null;
  readonly probes?: {
    readonly scheme?: "HTTP" | "HTTPS" | null;
    readonly livenessProbe?: {
      readonly initialDelaySeconds?: number | null;
      readonly periodSeconds?: number | null;
      readonly timeoutSeconds?: number | null;
      readonly successThreshold?: number | null;
      readonly failureThreshold?: number | null;
    } | null;
    readonly readinessProbe?: {
      readonly initialDelaySeconds?: number | null;
      readonly periodSeconds?: number | null;
      readonly timeoutSeconds?: number | null;
      readonly successThreshold?: number | null;
      readonly failureThreshold?: number | null;
    } | null;
  } | null;
  readonly hostAliases?: readonly IHostAlias[] | null;
  readonly extraContainers?: readonly IContainer[] | null;
  readonly deploymentAnnotations?: Mapping<string> | null;
  readonly podAnnotations?: Mapping<string> | null;
  readonly podLabels?: Mapping<string> | null;
  readonly hostUsers?: boolean | null;
  readonly podSecurityContext?: IPodSecurityContext | null;
  readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
  readonly volumeMounts?: readonly IVolumeMount[] | null;
  readonly volumes?: readonly IVolume[] | null;
  readonly resources?: IResourceRequirements | null;
  readonly nodeSelector?: Mapping<string> | null;
  readonly tolerations?: readonly IToleration[] | null;
  readonly affinity?: IAffinity | null;
  readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
  readonly priorityClassName?: string | number | boolean | null;
  readonly pluginsManager?: {
    readonly enabled?: boolean | null;
    readonly configFile?: string | null;
    readonly configContent?: string | number | boolean | null;
    readonly baseImage?: string | null;
    readonly version?: string | null;
    readonly volumeMounts?: readonly IVolumeMount[] | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly env?: readonly IEnvVar[] | null;
    readonly resources?: IResourceRequirements | null;
  } | null;
}

export const headlampValues = valuesSchema<HeadlampValues>(`
  {"replicaCount":"n","image":{"registry repository tag":"s","pullPolicy":{"|":["=Always","=IfNotPresent","=Never"]}},
  "imagePullSecrets":[{"name":"s","*":"*"}],"nameOverride fullnameOverride namespaceOverride":"s",
  "initContainers env hostAliases extraContainers volumeMounts volumes tolerations":[{"*":"*"}],
  "topologySpreadConstraints":[{"*":"*"}],
  "config":{"baseURL podDebugImage nodeShellImage nodeShellNamespace serviceAccountTokenPath pluginsDir":"s",
  "tlsCertPath tlsKeyPath inClusterContextName":"s","sessionTTL":"n",
  "unsafeUseServiceAccountToken inCluster enableHelm watchPlugins":"b","oidc":{"secret":{"name":"s","create":"b"},
  "clientID clientSecret issuerURL scopes":"s","usePKCE useAccessToken useCookie":"b","externalSecret":{"name":"s",
  "enabled hasScopes":"b"},"callbackURL validatorClientID validatorIssuerURL meUserInfoURL":"snb"},
  "staticPlugins":{"enabled":"b"},"clusterInventory":{"enabled":"b","accessProvidersConfig":{"providers":"*","*":"*"},
  "plugins":[{"name image mountPath":"s"}],"labelSelector rootReconcileInterval noCRDCacheTTL":"s","namespaces":["s"]},
  "extraArgs":["s"]},"automountServiceAccountToken hostUsers":"b","serviceAccount":{"create":"b",
  "annotations":{"*":"s"},"name":"s"},"clusterRoleBinding":{"create":"b","clusterRoleName":"s","annotations":{"*":"s"}},
  "service":{"type":{"|":["=ClusterIP","=NodePort","=LoadBalancer","=ExternalName"]},"port nodePort":"n",
  "appProtocol clusterIP loadBalancerIP":"s","loadBalancerSourceRanges":["s"],"extraServicePorts":[{"name":"s",
  "port nodePort":"n","targetPort":"sn","protocol":{"|":["=TCP","=UDP","=SCTP"]}}],"annotations":{"*":"s"},
  "externalTrafficPolicy":"*"},"persistentVolumeClaim":{"enabled":"b","annotations":{"*":"s"},"accessModes":["s"],
  "size storageClassName volumeMode":"s","selector":{"matchLabels":{"*":"s"},"matchExpressions":[{"key operator":"s",
  "values":["s"],"*":"*"}],"*":"*"}},"ingress":{"enabled":"b","annotations labels":{"*":"s"},"ingressClassName":"s",
  "hosts":[{"host":"s","paths":[{"path type":"s","backend":{"service":{"name":"s","port":{"number":"n",
  "name":"s"}}}}]}],"tls":[{"secretName":"s","hosts":["s"]}]},"httpRoute":{"enabled":"b","annotations labels":{"*":"s"},
  "parentRefs":[{"name namespace sectionName":"s","*":"*"}],"hostnames":["s"],"rules":[{"*":"*"}]},
  "podDisruptionBudget":{"enabled":"b","minAvailable maxUnavailable":"sn",
  "unhealthyPodEvictionPolicy":{"|":["=IfHealthyBudget","=AlwaysAllow"]}},"extraManifests":["s"],
  "probes":{"scheme":{"|":["=HTTP","=HTTPS"]},
  "livenessProbe readinessProbe":{"initialDelaySeconds periodSeconds timeoutSeconds successThreshold failureThreshold":"n"}},
  "deploymentAnnotations podAnnotations podLabels nodeSelector":{"*":"s"},
  "podSecurityContext securityContext resources affinity":{"*":"*"},"priorityClassName":"snb",
  "pluginsManager":{"enabled":"b","configFile baseImage version":"s","configContent":"snb",
  "volumeMounts env":[{"*":"*"}],"securityContext resources":{"*":"*"}}}
`);
