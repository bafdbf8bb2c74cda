// Generated from the chart kube-prometheus-stack 88.5.3, the nearest to 92.3.0 at hand, by k3s-gitops charts types monitoring; do not edit.
import type {
  IAffinity,
  IContainer,
  IHostAlias,
  IPodSecurityContext,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
  ITopologySpreadConstraint,
  IVolumeMount,
} from "kubernetes-models/v1";
import type { ListOrMapping, Mapping } from "../../../lib/charts/values/value-types.ts";

export interface KubePrometheusStackGrafanaValues {
  readonly rbac?: {
    readonly create?: boolean | null;
    readonly pspEnabled?: boolean | null;
    readonly pspUseAppArmor?: boolean | null;
    readonly namespaced?: boolean | null;
    readonly namespaces?: readonly unknown[] | null;
    readonly extraRoleRules?: readonly unknown[] | null;
    readonly extraClusterRoleRules?: readonly unknown[] | null;
    readonly useExistingClusterRole?: unknown;
    readonly useExistingRole?: unknown;
  } | null;
  readonly serviceAccount?: {
    readonly create?: boolean | null;
    readonly name?: string | number | boolean | null;
    readonly nameTest?: string | number | boolean | null;
    readonly labels?: Mapping<string> | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly autoMount?: boolean | null;
    readonly annotations?: unknown;
  } | null;
  readonly replicas?: string | number | null;
  readonly headlessService?: boolean | null;
  readonly automountServiceAccountToken?: boolean | null;
  readonly autoscaling?: {
    readonly enabled?: boolean | null;
    readonly minReplicas?: string | number | null;
    readonly maxReplicas?: string | number | null;
    readonly targetCPU?: string | number | null;
    readonly targetMemory?: string | number | boolean | null;
    readonly behavior?: Mapping<unknown> | null;
  } | null;
  readonly podDisruptionBudget?: {
    readonly minAvailable?: unknown;
    readonly maxUnavailable?: unknown;
    readonly unhealthyPodEvictionPolicy?: unknown;
  } | null;
  readonly deploymentStrategy?: {
    readonly type?: string | number | null;
    readonly [name: string]: unknown;
  } | null;
  readonly progressDeadlineSeconds?: unknown;
  readonly startupProbe?: Mapping<unknown> | null;
  readonly readinessProbe?: {
    readonly httpGet?: {
      readonly path?: string | number | null;
      readonly port?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly [name: string]: unknown;
  } | null;
  readonly livenessProbe?: {
    readonly httpGet?: {
      readonly path?: string | number | null;
      readonly port?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly initialDelaySeconds?: string | number | null;
    readonly timeoutSeconds?: string | number | null;
    readonly failureThreshold?: string | number | null;
    readonly [name: string]: unknown;
  } | null;
  readonly image?: {
    readonly registry?: string | null;
    readonly repository?: string | null;
    readonly tag?: string | number | boolean | null;
    readonly sha?: string | number | boolean | null;
    readonly pullPolicy?: string | null;
    readonly pullSecrets?: readonly unknown[] | null;
  } | null;
  readonly testFramework?: {
    readonly enabled?: boolean | null;
    readonly image?: {
      readonly registry?: string | null;
      readonly repository?: string | null;
      readonly tag?: string | number | null;
    } | null;
    readonly imagePullPolicy?: string | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly resources?: IResourceRequirements | null;
  } | null;
  readonly dnsPolicy?: unknown;
  readonly dnsConfig?: Mapping<unknown> | null;
  readonly hostUsers?: unknown;
  readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
  readonly containerSecurityContext?: ISecurityContext | null;
  readonly createConfigmap?: boolean | null;
  readonly extraConfigmapMounts?: ReadonlyArray<{
    readonly name?: unknown;
    readonly mountPath?: unknown;
    readonly subPath?: unknown;
    readonly readOnly?: unknown;
    readonly configMap?: unknown;
    readonly optional?: unknown;
    readonly items?: unknown;
  }> | null;
  readonly extraEmptyDirMounts?: ReadonlyArray<{
    readonly name?: unknown;
    readonly mountPath?: unknown;
  }> | null;
  readonly shadowBundledPlugins?: boolean | null;
  readonly extraLabels?: Mapping<string> | null;
  readonly downloadDashboardsImage?: {
    readonly registry?: string | null;
    readonly repository?: string | null;
    readonly tag?: string | number | null;
    readonly sha?: string | number | boolean | null;
    readonly pullPolicy?: string | null;
  } | null;
  readonly downloadDashboards?: {
    readonly env?: Mapping<unknown> | null;
    readonly envFromSecret?: unknown;
    readonly resources?: IResourceRequirements | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly envValueFrom?: Mapping<unknown> | null;
  } | null;
  readonly podPortName?: string | null;
  readonly gossipPortName?: string | null;
  readonly service?: {
    readonly enabled?: boolean | null;
    readonly type?: string | null;
    readonly ipFamilyPolicy?: string | number | boolean | null;
    readonly ipFamilies?: readonly unknown[] | null;
    readonly loadBalancerIP?: string | number | boolean | null;
    readonly loadBalancerClass?: string | number | boolean | null;
    readonly loadBalancerSourceRanges?: readonly unknown[] | null;
    readonly port?: string | number | null;
    readonly targetPort?: string | number | null;
    readonly annotations?: Mapping<string> | null;
    readonly labels?: Mapping<string> | null;
    readonly portName?: string | null;
    readonly appProtocol?: string | number | boolean | null;
    readonly sessionAffinity?: string | number | boolean | null;
    readonly trafficDistribution?: string | number | boolean | null;
    readonly clusterIP?: unknown;
    readonly externalIPs?: unknown;
    readonly externalTrafficPolicy?: unknown;
    readonly nodePort?: unknown;
  } | null;
  readonly serviceMonitor?: {
    readonly enabled?: boolean | null;
    readonly path?: string | null;
    readonly labels?: Mapping<string> | null;
    readonly scheme?: string | null;
    readonly tlsConfig?: Mapping<unknown> | null;
    readonly relabelings?: readonly unknown[] | null;
    readonly metricRelabelings?: readonly unknown[] | null;
    readonly basicAuth?: Mapping<unknown> | null;
    readonly targetLabels?: readonly unknown[] | null;
    readonly namespace?: unknown;
    readonly interval?: unknown;
    readonly scrapeTimeout?: unknown;
  } | null;
  readonly extraExposePorts?: readonly unknown[] | null;
  readonly hostAliases?: readonly IHostAlias[] | null;
  readonly ingress?: {
    readonly enabled?: boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly labels?: Mapping<string> | null;
    readonly path?: string | null;
    readonly pathType?: string | null;
    readonly hosts?: readonly unknown[] | null;
    readonly extraPaths?: readonly unknown[] | null;
    readonly tls?: readonly unknown[] | null;
    readonly ingressClassName?: unknown;
  } | null;
  readonly route?: {
    readonly main?: {
      readonly enabled?: boolean | null;
      readonly apiVersion?: string | null;
      readonly kind?: string | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly hostnames?: readonly unknown[] | null;
      readonly parentRefs?: readonly unknown[] | null;
      readonly matches?: readonly unknown[] | null;
      readonly timeouts?: Mapping<unknown> | null;
      readonly sessionPersistence?: Mapping<unknown> | null;
      readonly filters?: readonly unknown[] | null;
      readonly additionalRules?: readonly unknown[] | null;
      readonly httpsRedirect?: boolean | null;
    } | null;
    readonly [name: string]: unknown;
  } | null;
  readonly listenerSet?: Mapping<{
    readonly enabled?: boolean | null;
    readonly apiVersion?: string | null;
    readonly annotations?: Mapping<string> | null;
    readonly labels?: Mapping<string> | null;
    readonly parentRef?: Mapping<unknown> | null;
    readonly listeners?: readonly unknown[] | null;
  }> | null;
  readonly resources?: IResourceRequirements | null;
  readonly nodeSelector?: Mapping<string> | null;
  readonly tolerations?: readonly IToleration[] | null;
  readonly affinity?: IAffinity | null;
  readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
  readonly extraInitContainers?: readonly IContainer[] | null;
  readonly extraContainers?: unknown;
  readonly extraContainerVolumes?: readonly unknown[] | null;
  readonly persistence?: {
    readonly type?: string | null;
    readonly enabled?: boolean | null;
    readonly volumeName?: string | number | boolean | null;
    readonly accessModes?: readonly unknown[] | null;
    readonly size?: string | null;
    readonly finalizers?: readonly (string | number)[] | null;
    readonly extraPvcLabels?: Mapping<string> | null;
    readonly disableWarning?: boolean | null;
    readonly persistentVolumeClaimRetentionPolicy?: Mapping<unknown> | null;
    readonly inMemory?: {
      readonly enabled?: boolean | null;
      readonly sizeLimit?: unknown;
    } | null;
    readonly lookupVolumeName?: boolean | null;
    readonly subPath?: unknown;
    readonly existingClaim?: unknown;
    readonly annotations?: unknown;
    readonly storageClassName?: unknown;
    readonly selectorLabels?: unknown;
  } | null;
  readonly initChownData?: {
    readonly enabled?: boolean | null;
    readonly image?: {
      readonly registry?: string | null;
      readonly repository?: string | null;
      readonly tag?: string | number | null;
      readonly sha?: string | number | boolean | null;
      readonly pullPolicy?: string | null;
    } | null;
    readonly resources?: IResourceRequirements | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
  } | null;
  readonly adminUser?: string | null;
  readonly admin?: {
    readonly existingSecret?: unknown;
    readonly userKey?: string | null;
    readonly passwordKey?: string | null;
  } | null;
  readonly env?: {
    readonly GF_SECURITY_ADMIN_PASSWORD__FILE?: unknown;
    readonly GF_SECURITY_ADMIN_PASSWORD?: unknown;
    readonly GF_SECURITY_DISABLE_INITIAL_ADMIN_CREATION?: unknown;
    readonly GF_SECURITY_ADMIN_USER?: unknown;
    readonly GF_SECURITY_ADMIN_USER__FILE?: unknown;
    readonly [name: string]: unknown;
  } | null;
  readonly envValueFrom?: Mapping<unknown> | null;
  readonly envFromSecret?: unknown;
  readonly envRenderSecret?: Mapping<unknown> | null;
  readonly envFromSecrets?: ReadonlyArray<{
    readonly name?: unknown;
    readonly optional?: unknown;
    readonly prefix?: unknown;
  }> | null;
  readonly envFromConfigMaps?: ReadonlyArray<{
    readonly name?: unknown;
    readonly optional?: unknown;
    readonly prefix?: unknown;
  }> | null;
  readonly enableServiceLinks?: boolean | null;
  readonly extraSecretMounts?: ReadonlyArray<{
    readonly name?: unknown;
    readonly mountPath?: unknown;
    readonly readOnly?: unknown;
    readonly subPath?: unknown;
    readonly secretName?: unknown;
    readonly defaultMode?: unknown;
    readonly optional?: unknown;
    readonly items?: unknown;
    readonly projected?: unknown;
    readonly csi?: unknown;
  }> | null;
  readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
  readonly extraVolumes?: ReadonlyArray<{
    readonly name?: unknown;
    readonly existingClaim?: unknown;
    readonly hostPath?: unknown;
    readonly csi?: unknown;
    readonly configMap?: unknown;
    readonly emptyDir?: unknown;
  }> | null;
  readonly lifecycleHooks?: Mapping<unknown> | null;
  readonly plugins?: readonly unknown[] | null;
  readonly datasources?: Mapping<{
    readonly secret?: unknown;
    readonly [name: string]: unknown;
  }> | null;
  readonly alerting?: Mapping<{
    readonly secret?: unknown;
    readonly secretFile?: unknown;
    readonly file?: unknown;
    readonly [name: string]: unknown;
  }> | null;
  readonly notifiers?: Mapping<{
    readonly secret?: unknown;
    readonly [name: string]: unknown;
  }> | null;
  readonly dashboardProviders?: {
    readonly "dashboardproviders.yaml"?: {
      readonly providers?: unknown;
      readonly [name: string]: unknown;
    } | null;
    readonly [name: string]: unknown;
  } | null;
  readonly defaultCurlOptions?: string | null;
  readonly dashboards?: Mapping<
    ListOrMapping<{
      readonly gnetId?: unknown;
      readonly url?: unknown;
      readonly curlOptions?: unknown;
      readonly b64content?: unknown;
      readonly acceptHeader?: unknown;
      readonly token?: unknown;
      readonly bearerToken?: unknown;
      readonly basic?: unknown;
      readonly gitlabToken?: unknown;
      readonly revision?: unknown;
      readonly datasource?: unknown;
      readonly title?: unknown;
      readonly json?: unknown;
      readonly file?: unknown;
    }>
  > | null;
  readonly dashboardsConfigMaps?: Mapping<unknown> | null;
  readonly "grafana.ini"?: {
    readonly paths?: unknown;
    readonly analytics?: unknown;
    readonly log?: unknown;
    readonly server?: unknown;
    readonly unified_storage?: unknown;
    readonly [name: string]: unknown;
  } | null;
  readonly ldap?: {
    readonly enabled?: boolean | null;
    readonly existingSecret?: string | number | boolean | null;
    readonly config?: unknown;
  } | null;
  readonly shareProcessNamespace?: boolean | null;
  readonly smtp?: {
    readonly existingSecret?: string | number | boolean | null;
    readonly userKey?: string | null;
    readonly passwordKey?: string | null;
  } | null;
  readonly sidecar?: {
    readonly image?: {
      readonly registry?: string | null;
      readonly repository?: string | null;
      readonly tag?: string | number | null;
      readonly sha?: string | number | boolean | null;
    } | null;
    readonly imagePullPolicy?: string | null;
    readonly resources?: IResourceRequirements | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly enableUniqueFilenames?: boolean | null;
    readonly readinessProbe?: Mapping<unknown> | null;
    readonly livenessProbe?: Mapping<unknown> | null;
    readonly alerts?: {
      readonly enabled?: boolean | null;
      readonly env?: Mapping<unknown> | null;
      readonly envValueFrom?: Mapping<unknown> | null;
      readonly label?: string | number | null;
      readonly labelValue?: unknown;
      readonly searchNamespace?: unknown;
      readonly watchMethod?: string | null;
      readonly resource?: string | null;
      readonly resourceName?: string | number | boolean | null;
      readonly reloadURL?: string | null;
      readonly script?: unknown;
      readonly skipReload?: boolean | null;
      readonly initAlerts?: boolean | null;
      readonly extraMounts?: readonly unknown[] | null;
      readonly sizeLimit?: string | number | boolean | null;
      readonly restartPolicy?: unknown;
      readonly startupProbe?: {
        readonly httpGet?: {
          readonly port?: unknown;
          readonly [name: string]: unknown;
        } | null;
        readonly [name: string]: unknown;
      } | null;
      readonly ignoreAlreadyProcessed?: unknown;
      readonly logLevel?: unknown;
      readonly skipTlsVerify?: unknown;
      readonly watchServerTimeout?: unknown;
      readonly watchClientTimeout?: unknown;
      readonly maxTotalRetries?: unknown;
      readonly maxConnectRetries?: unknown;
      readonly maxReadRetries?: unknown;
    } | null;
    readonly dashboards?: {
      readonly enabled?: boolean | null;
      readonly env?: Mapping<unknown> | null;
      readonly envValueFrom?: Mapping<unknown> | null;
      readonly SCProvider?: boolean | null;
      readonly label?: string | number | null;
      readonly labelValue?: string | number | null;
      readonly folder?: string | null;
      readonly defaultFolderName?: unknown;
      readonly searchNamespace?: string | null;
      readonly watchMethod?: string | null;
      readonly resource?: string | null;
      readonly folderAnnotation?: unknown;
      readonly resourceName?: string | number | boolean | null;
      readonly reloadURL?: string | null;
      readonly script?: unknown;
      readonly skipReload?: boolean | null;
      readonly initDashboards?: boolean | null;
      readonly provider?: {
        readonly name?: string | null;
        readonly orgid?: string | number | null;
        readonly folder?: string | number | boolean | null;
        readonly folderUid?: string | number | boolean | null;
        readonly type?: string | null;
        readonly disableDelete?: boolean | null;
        readonly allowUiUpdates?: boolean | null;
        readonly foldersFromFilesStructure?: boolean | null;
        readonly updateIntervalSeconds?: unknown;
      } | null;
      readonly extraMounts?: readonly unknown[] | null;
      readonly sizeLimit?: string | number | boolean | null;
      readonly enableNewTablePanelSyntax?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly multicluster?: {
        readonly global?: {
          readonly enabled?: boolean | null;
        } | null;
        readonly etcd?: {
          readonly enabled?: boolean | null;
        } | null;
      } | null;
      readonly restartPolicy?: unknown;
      readonly startupProbe?: {
        readonly httpGet?: {
          readonly port?: unknown;
          readonly [name: string]: unknown;
        } | null;
        readonly [name: string]: unknown;
      } | null;
      readonly ignoreAlreadyProcessed?: unknown;
      readonly logLevel?: unknown;
      readonly skipTlsVerify?: unknown;
      readonly watchServerTimeout?: unknown;
      readonly watchClientTimeout?: unknown;
      readonly maxTotalRetries?: unknown;
      readonly maxConnectRetries?: unknown;
      readonly maxReadRetries?: unknown;
    } | null;
    readonly datasources?: {
      readonly enabled?: boolean | null;
      readonly env?: Mapping<unknown> | null;
      readonly envValueFrom?: Mapping<unknown> | null;
      readonly label?: string | number | null;
      readonly labelValue?: string | number | null;
      readonly searchNamespace?: unknown;
      readonly watchMethod?: string | null;
      readonly resource?: string | null;
      readonly resourceName?: string | number | boolean | null;
      readonly reloadURL?: string | null;
      readonly script?: unknown;
      readonly skipReload?: boolean | null;
      readonly initDatasources?: boolean | null;
      readonly extraMounts?: readonly unknown[] | null;
      readonly sizeLimit?: string | number | boolean | null;
      readonly defaultDatasourceEnabled?: boolean | null;
      readonly isDefaultDatasource?: boolean | null;
      readonly name?: string | null;
      readonly uid?: string | null;
      readonly annotations?: Mapping<string> | null;
      readonly httpMethod?: string | null;
      readonly createPrometheusReplicasDatasources?: boolean | null;
      readonly prometheusServiceName?: string | null;
      readonly exemplarTraceIdDestinations?: {
        readonly datasourceUid?: unknown;
        readonly traceIdLabelName?: unknown;
        readonly urlDisplayLabel?: unknown;
      } | null;
      readonly alertmanager?: {
        readonly enabled?: boolean | null;
        readonly name?: string | null;
        readonly uid?: string | null;
        readonly handleGrafanaManagedAlerts?: boolean | null;
        readonly implementation?: string | null;
        readonly url?: unknown;
      } | null;
      readonly defaultDatasourceScrapeInterval?: unknown;
      readonly url?: unknown;
      readonly extraJsonData?: unknown;
      readonly timeout?: unknown;
      readonly customQueryParameters?: unknown;
      readonly restartPolicy?: unknown;
      readonly startupProbe?: {
        readonly httpGet?: {
          readonly port?: unknown;
          readonly [name: string]: unknown;
        } | null;
        readonly [name: string]: unknown;
      } | null;
      readonly ignoreAlreadyProcessed?: unknown;
      readonly logLevel?: unknown;
      readonly skipTlsVerify?: unknown;
      readonly watchServerTimeout?: unknown;
      readonly watchClientTimeout?: unknown;
      readonly maxTotalRetries?: unknown;
      readonly maxConnectRetries?: unknown;
      readonly maxReadRetries?: unknown;
    } | null;
    readonly plugins?: {
      readonly enabled?: boolean | null;
      readonly env?: Mapping<unknown> | null;
      readonly label?: string | number | null;
      readonly labelValue?: unknown;
      readonly searchNamespace?: unknown;
      readonly watchMethod?: string | null;
      readonly resource?: string | null;
      readonly resourceName?: string | number | boolean | null;
      readonly reloadURL?: string | null;
      readonly script?: unknown;
      readonly skipReload?: boolean | null;
      readonly initPlugins?: boolean | null;
      readonly extraMounts?: readonly unknown[] | null;
      readonly sizeLimit?: string | number | boolean | null;
      readonly ignoreAlreadyProcessed?: unknown;
      readonly logLevel?: unknown;
      readonly skipTlsVerify?: unknown;
      readonly watchServerTimeout?: unknown;
      readonly watchClientTimeout?: unknown;
      readonly maxTotalRetries?: unknown;
      readonly maxConnectRetries?: unknown;
      readonly maxReadRetries?: unknown;
    } | null;
    readonly notifiers?: {
      readonly enabled?: boolean | null;
      readonly env?: Mapping<unknown> | null;
      readonly label?: string | number | null;
      readonly labelValue?: unknown;
      readonly searchNamespace?: unknown;
      readonly watchMethod?: string | null;
      readonly resource?: string | null;
      readonly resourceName?: string | number | boolean | null;
      readonly reloadURL?: string | null;
      readonly script?: unknown;
      readonly skipReload?: boolean | null;
      readonly initNotifiers?: boolean | null;
      readonly extraMounts?: readonly unknown[] | null;
      readonly sizeLimit?: string | number | boolean | null;
      readonly restartPolicy?: unknown;
      readonly startupProbe?: {
        readonly httpGet?: {
          readonly port?: unknown;
          readonly [name: string]: unknown;
        } | null;
        readonly [name: string]: unknown;
      } | null;
      readonly ignoreAlreadyProcessed?: unknown;
      readonly logLevel?: unknown;
      readonly skipTlsVerify?: unknown;
      readonly watchServerTimeout?: unknown;
      readonly watchClientTimeout?: unknown;
      readonly maxTotalRetries?: unknown;
      readonly maxConnectRetries?: unknown;
      readonly maxReadRetries?: unknown;
    } | null;
    readonly logLevel?: unknown;
    readonly skipTlsVerify?: unknown;
  } | null;
  readonly namespaceOverride?: string | number | boolean | null;
  readonly revisionHistoryLimit?: string | number | null;
  readonly imageRenderer?: {
    readonly deploymentStrategy?: Mapping<unknown> | null;
    readonly progressDeadlineSeconds?: unknown;
    readonly enabled?: boolean | null;
    readonly replicas?: string | number | null;
    readonly autoscaling?: {
      readonly enabled?: boolean | null;
      readonly minReplicas?: string | number | null;
      readonly maxReplicas?: string | number | null;
      readonly targetCPU?: string | number | null;
      readonly targetMemory?: string | number | boolean | null;
      readonly behavior?: Mapping<unknown> | null;
    } | null;
    readonly serverURL?: string | number | boolean | null;
    readonly renderingCallbackURL?: string | number | boolean | null;
    readonly token?: string | number | boolean | null;
    readonly existingSecret?: string | number | boolean | null;
    readonly image?: {
      readonly registry?: string | null;
      readonly repository?: string | null;
      readonly tag?: string | null;
      readonly sha?: string | number | boolean | null;
      readonly pullSecrets?: readonly unknown[] | null;
      readonly pullPolicy?: string | null;
    } | null;
    readonly dnsPolicy?: unknown;
    readonly dnsConfig?: Mapping<unknown> | null;
    readonly env?: {
      readonly HTTP_HOST?: string | number | null;
      readonly XDG_CONFIG_HOME?: string | null;
      readonly XDG_CACHE_HOME?: string | null;
      readonly [name: string]: unknown;
    } | null;
    readonly envValueFrom?: Mapping<unknown> | null;
    readonly serviceAccountName?: string | number | boolean | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly hostUsers?: unknown;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly hostAliases?: readonly IHostAlias[] | null;
    readonly priorityClassName?: string | number | boolean | null;
    readonly healthcheckPath?: string | null;
    readonly service?: {
      readonly enabled?: boolean | null;
      readonly portName?: string | null;
      readonly port?: string | number | null;
      readonly targetPort?: string | number | null;
      readonly appProtocol?: string | number | boolean | null;
      readonly labels?: unknown;
      readonly annotations?: unknown;
      readonly clusterIP?: unknown;
    } | null;
    readonly serviceMonitor?: {
      readonly enabled?: boolean | null;
      readonly path?: string | null;
      readonly labels?: Mapping<string> | null;
      readonly scheme?: string | null;
      readonly tlsConfig?: Mapping<unknown> | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly targetLabels?: readonly unknown[] | null;
      readonly namespace?: unknown;
      readonly interval?: unknown;
      readonly scrapeTimeout?: unknown;
    } | null;
    readonly grafanaProtocol?: string | null;
    readonly grafanaSubPath?: string | number | boolean | null;
    readonly podPortName?: string | null;
    readonly revisionHistoryLimit?: string | number | null;
    readonly networkPolicy?: {
      readonly limitIngress?: boolean | null;
      readonly limitEgress?: boolean | null;
      readonly extraIngressSelectors?: readonly unknown[] | null;
    } | null;
    readonly resources?: IResourceRequirements | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly affinity?: IAffinity | null;
    readonly extraConfigmapMounts?: ReadonlyArray<{
      readonly name?: unknown;
      readonly mountPath?: unknown;
      readonly subPath?: unknown;
      readonly readOnly?: unknown;
      readonly configMap?: unknown;
      readonly items?: unknown;
    }> | null;
    readonly extraSecretMounts?: ReadonlyArray<{
      readonly name?: unknown;
      readonly mountPath?: unknown;
      readonly readOnly?: unknown;
      readonly subPath?: unknown;
      readonly secretName?: unknown;
      readonly defaultMode?: unknown;
      readonly items?: unknown;
      readonly projected?: unknown;
      readonly csi?: unknown;
    }> | null;
    readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
    readonly extraVolumes?: ReadonlyArray<{
      readonly name?: unknown;
      readonly existingClaim?: unknown;
      readonly hostPath?: unknown;
      readonly csi?: unknown;
      readonly configMap?: unknown;
      readonly emptyDir?: unknown;
    }> | null;
    readonly labels?: unknown;
    readonly annotations?: unknown;
    readonly podLabels?: unknown;
    readonly schedulerName?: unknown;
    readonly command?: unknown;
    readonly appProtocol?: unknown;
  } | null;
  readonly networkPolicy?: {
    readonly enabled?: boolean | null;
    readonly ingress?: boolean | null;
    readonly allowExternal?: boolean | null;
    readonly explicitNamespacesSelector?: Mapping<unknown> | null;
    readonly explicitIpBlocks?: readonly unknown[] | null;
    readonly egress?: {
      readonly enabled?: boolean | null;
      readonly blockDNSResolution?: boolean | null;
      readonly ports?: readonly unknown[] | null;
      readonly to?: readonly unknown[] | null;
    } | null;
  } | null;
  readonly enableKubeBackwardCompatibility?: boolean | null;
  readonly useStatefulSet?: boolean | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly assertNoLeakedSecrets?: boolean | null;
  readonly verticalPodAutoscaler?: {
    readonly enabled?: boolean | null;
    readonly updateMode?: string | null;
    readonly controlledResources?: {
      readonly cpu?: boolean | null;
      readonly memory?: boolean | null;
    } | null;
    readonly minAllowed?: {
      readonly cpu?: string | number | null;
      readonly memory?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly maxAllowed?: {
      readonly cpu?: string | number | null;
      readonly memory?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly target?: unknown;
    readonly container?: unknown;
    readonly targetRef?: {
      readonly apiVersion?: unknown;
      readonly kind?: unknown;
      readonly name?: unknown;
    } | null;
  } | null;
  readonly enabled?: boolean | null;
  readonly forceDeployDatasources?: boolean | null;
  readonly forceDeployDashboards?: boolean | null;
  readonly defaultDashboardsEnabled?: boolean | null;
  readonly operator?: {
    readonly dashboardsConfigMapRefEnabled?: boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly matchLabels?: Mapping<string> | null;
    readonly resyncPeriod?: string | null;
    readonly folder?: string | null;
    readonly folderUID?: unknown;
    readonly folderRef?: unknown;
  } | null;
  readonly defaultDashboardsTimezone?: string | null;
  readonly defaultDashboardsEditable?: boolean | null;
  readonly defaultDashboardsInterval?: string | null;
  readonly deleteDatasources?: readonly unknown[] | null;
  readonly additionalDataSources?: readonly unknown[] | null;
  readonly additionalDataSourcesString?: unknown;
  readonly prune?: boolean | null;
  readonly name?: unknown;
  readonly fullnameOverride?: unknown;
  readonly nameOverride?: unknown;
  readonly annotations?: unknown;
  readonly configMapAnnotations?: unknown;
  readonly labels?: unknown;
  readonly podLabels?: unknown;
  readonly adminPassword?: unknown;
  readonly podAnnotations?: unknown;
  readonly schedulerName?: unknown;
  readonly priorityClassName?: unknown;
  readonly command?: unknown;
  readonly args?: unknown;
  readonly global?: {
    readonly imageRegistry?: unknown;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly rbac?: {
      readonly create?: unknown;
      readonly createAggregateClusterRoles?: unknown;
    } | null;
  } | null;
}

export const kubePrometheusStackGrafanaValues = `
  {"rbac":{"create pspEnabled pspUseAppArmor namespaced":"b","namespaces extraRoleRules extraClusterRoleRules":["*"],
  "useExistingClusterRole useExistingRole":"*"},"serviceAccount":{"create automountServiceAccountToken autoMount":"b",
  "name nameTest":"snb","labels":{"*":"s"},"annotations":"*"},"replicas revisionHistoryLimit":"sn",
  "headlessService automountServiceAccountToken createConfigmap shadowBundledPlugins":"b",
  "enableServiceLinks shareProcessNamespace enableKubeBackwardCompatibility useStatefulSet":"b",
  "assertNoLeakedSecrets enabled forceDeployDatasources forceDeployDashboards":"b",
  "defaultDashboardsEnabled defaultDashboardsEditable prune":"b","autoscaling":{"enabled":"b",
  "minReplicas maxReplicas targetCPU":"sn","targetMemory":"snb","behavior":{"*":"*"}},
  "podDisruptionBudget":{"minAvailable maxUnavailable unhealthyPodEvictionPolicy":"*"},
  "deploymentStrategy":{"type":"sn","*":"*"},
  "progressDeadlineSeconds dnsPolicy hostUsers extraContainers envFromSecret":"*",
  "additionalDataSourcesString name fullnameOverride nameOverride annotations":"*",
  "configMapAnnotations labels podLabels adminPassword podAnnotations schedulerName":"*",
  "priorityClassName command args":"*",
  "startupProbe dnsConfig securityContext containerSecurityContext resources affinity":{"*":"*"},
  "envValueFrom envRenderSecret lifecycleHooks dashboardsConfigMaps":{"*":"*"},
  "readinessProbe":{"httpGet":{"path port":"sn","*":"*"},"*":"*"},"livenessProbe":{"httpGet":{"path port":"sn","*":"*"},
  "initialDelaySeconds timeoutSeconds failureThreshold":"sn","*":"*"},"image":{"registry repository pullPolicy":"s",
  "tag sha":"snb","pullSecrets":["*"]},"testFramework":{"enabled":"b","image":{"registry repository":"s","tag":"sn"},
  "imagePullPolicy":"s","securityContext containerSecurityContext resources":{"*":"*"}},
  "extraConfigmapMounts":[{"name mountPath subPath readOnly configMap optional items":"*"}],
  "extraEmptyDirMounts":[{"name mountPath":"*"}],"extraLabels nodeSelector":{"*":"s"},
  "downloadDashboardsImage":{"registry repository pullPolicy":"s","tag":"sn","sha":"snb"},
  "downloadDashboards":{"env resources securityContext envValueFrom":{"*":"*"},"envFromSecret":"*"},
  "podPortName gossipPortName adminUser defaultCurlOptions defaultDashboardsTimezone":"s",
  "defaultDashboardsInterval":"s","service":{"enabled":"b","type portName":"s",
  "ipFamilyPolicy loadBalancerIP loadBalancerClass appProtocol sessionAffinity":"snb","trafficDistribution":"snb",
  "ipFamilies loadBalancerSourceRanges":["*"],"port targetPort":"sn","annotations labels":{"*":"s"},
  "clusterIP externalIPs externalTrafficPolicy nodePort":"*"},"serviceMonitor":{"enabled":"b","path scheme":"s",
  "labels":{"*":"s"},"tlsConfig basicAuth":{"*":"*"},"relabelings metricRelabelings targetLabels":["*"],
  "namespace interval scrapeTimeout":"*"},
  "extraExposePorts extraContainerVolumes plugins extraObjects deleteDatasources":["*"],"additionalDataSources":["*"],
  "hostAliases tolerations topologySpreadConstraints extraInitContainers extraVolumeMounts":[{"*":"*"}],
  "ingress":{"enabled":"b","annotations labels":{"*":"s"},"path pathType":"s","hosts extraPaths tls":["*"],
  "ingressClassName":"*"},"route":{"main":{"enabled httpsRedirect":"b","apiVersion kind":"s",
  "annotations labels":{"*":"s"},"hostnames parentRefs matches filters additionalRules":["*"],
  "timeouts sessionPersistence":{"*":"*"}},"*":{"enabled httpsRedirect":"b","apiVersion kind":"s",
  "annotations labels":{"*":"s"},"hostnames parentRefs matches filters additionalRules":["*"],
  "timeouts sessionPersistence":{"*":"*"}}},"listenerSet":{"*":{"enabled":"b","apiVersion":"s",
  "annotations labels":{"*":"s"},"parentRef":{"*":"*"},"listeners":["*"]}},"persistence":{"type size":"s",
  "enabled disableWarning lookupVolumeName":"b","volumeName":"snb","accessModes":["*"],"finalizers":["sn"],
  "extraPvcLabels":{"*":"s"},"persistentVolumeClaimRetentionPolicy":{"*":"*"},"inMemory":{"enabled":"b",
  "sizeLimit":"*"},"subPath existingClaim annotations storageClassName selectorLabels":"*"},
  "initChownData":{"enabled":"b","image":{"registry repository pullPolicy":"s","tag":"sn","sha":"snb"},
  "resources securityContext":{"*":"*"}},"admin":{"existingSecret":"*","userKey passwordKey":"s"},
  "env":{"GF_SECURITY_ADMIN_PASSWORD__FILE GF_SECURITY_ADMIN_PASSWORD":"*",
  "GF_SECURITY_DISABLE_INITIAL_ADMIN_CREATION GF_SECURITY_ADMIN_USER":"*","GF_SECURITY_ADMIN_USER__FILE":"*","*":"*"},
  "envFromSecrets envFromConfigMaps":[{"name optional prefix":"*"}],
  "extraSecretMounts":[{"name mountPath readOnly subPath secretName defaultMode optional items projected csi":"*"}],
  "extraVolumes":[{"name existingClaim hostPath csi configMap emptyDir":"*"}],
  "datasources notifiers":{"*":{"secret":"*","*":"*"}},"alerting":{"*":{"secret secretFile file":"*","*":"*"}},
  "dashboardProviders":{"dashboardproviders.yaml":{"providers":"*","*":"*"},"*":{"providers":"*","*":"*"}},
  "dashboards":{"*":{"|":[[{"gnetId url curlOptions b64content acceptHeader token bearerToken basic gitlabToken revision":"*",
  "datasource title json file":"*"}],
  {"*":{"gnetId url curlOptions b64content acceptHeader token bearerToken basic gitlabToken revision":"*",
  "datasource title json file":"*"}}]}},"grafana.ini":{"paths analytics log server unified_storage":"*","*":"*"},
  "ldap":{"enabled":"b","existingSecret":"snb","config":"*"},"smtp":{"existingSecret":"snb","userKey passwordKey":"s"},
  "sidecar":{"image":{"registry repository":"s","tag":"sn","sha":"snb"},"imagePullPolicy":"s",
  "resources securityContext readinessProbe livenessProbe":{"*":"*"},"enableUniqueFilenames":"b",
  "alerts":{"enabled skipReload initAlerts":"b","env envValueFrom":{"*":"*"},"label":"sn",
  "labelValue searchNamespace script restartPolicy ignoreAlreadyProcessed logLevel":"*",
  "skipTlsVerify watchServerTimeout watchClientTimeout maxTotalRetries maxConnectRetries":"*","maxReadRetries":"*",
  "watchMethod resource reloadURL":"s","resourceName sizeLimit":"snb","extraMounts":["*"],
  "startupProbe":{"httpGet":{"port":"*","*":"*"},"*":"*"}},
  "dashboards":{"enabled SCProvider skipReload initDashboards enableNewTablePanelSyntax":"b",
  "env envValueFrom":{"*":"*"},"label labelValue":"sn","folder searchNamespace watchMethod resource reloadURL":"s",
  "defaultFolderName folderAnnotation script restartPolicy ignoreAlreadyProcessed logLevel":"*",
  "skipTlsVerify watchServerTimeout watchClientTimeout maxTotalRetries maxConnectRetries":"*","maxReadRetries":"*",
  "resourceName sizeLimit":"snb","provider":{"name type":"s","orgid":"sn","folder folderUid":"snb",
  "disableDelete allowUiUpdates foldersFromFilesStructure":"b","updateIntervalSeconds":"*"},"extraMounts":["*"],
  "annotations":{"*":"s"},"multicluster":{"global etcd":{"enabled":"b"}},"startupProbe":{"httpGet":{"port":"*","*":"*"},
  "*":"*"}},"datasources":{"enabled skipReload initDatasources defaultDatasourceEnabled isDefaultDatasource":"b",
  "createPrometheusReplicasDatasources":"b","env envValueFrom":{"*":"*"},"label labelValue":"sn",
  "searchNamespace script defaultDatasourceScrapeInterval url extraJsonData timeout":"*",
  "customQueryParameters restartPolicy ignoreAlreadyProcessed logLevel skipTlsVerify":"*",
  "watchServerTimeout watchClientTimeout maxTotalRetries maxConnectRetries maxReadRetries":"*",
  "watchMethod resource reloadURL name uid httpMethod prometheusServiceName":"s","resourceName sizeLimit":"snb",
  "extraMounts":["*"],"annotations":{"*":"s"},
  "exemplarTraceIdDestinations":{"datasourceUid traceIdLabelName urlDisplayLabel":"*"},
  "alertmanager":{"enabled handleGrafanaManagedAlerts":"b","name uid implementation":"s","url":"*"},
  "startupProbe":{"httpGet":{"port":"*","*":"*"},"*":"*"}},"plugins":{"enabled skipReload initPlugins":"b",
  "env":{"*":"*"},"label":"sn","labelValue searchNamespace script ignoreAlreadyProcessed logLevel skipTlsVerify":"*",
  "watchServerTimeout watchClientTimeout maxTotalRetries maxConnectRetries maxReadRetries":"*",
  "watchMethod resource reloadURL":"s","resourceName sizeLimit":"snb","extraMounts":["*"]},
  "notifiers":{"enabled skipReload initNotifiers":"b","env":{"*":"*"},"label":"sn",
  "labelValue searchNamespace script restartPolicy ignoreAlreadyProcessed logLevel":"*",
  "skipTlsVerify watchServerTimeout watchClientTimeout maxTotalRetries maxConnectRetries":"*","maxReadRetries":"*",
  "watchMethod resource reloadURL":"s","resourceName sizeLimit":"snb","extraMounts":["*"],
  "startupProbe":{"httpGet":{"port":"*","*":"*"},"*":"*"}},"logLevel skipTlsVerify":"*"},"namespaceOverride":"snb",
  "imageRenderer":{"deploymentStrategy dnsConfig envValueFrom securityContext containerSecurityContext":{"*":"*"},
  "resources affinity":{"*":"*"},
  "progressDeadlineSeconds dnsPolicy hostUsers labels annotations podLabels schedulerName":"*",
  "command appProtocol":"*","enabled automountServiceAccountToken":"b","replicas revisionHistoryLimit":"sn",
  "autoscaling":{"enabled":"b","minReplicas maxReplicas targetCPU":"sn","targetMemory":"snb","behavior":{"*":"*"}},
  "serverURL renderingCallbackURL token existingSecret serviceAccountName priorityClassName":"snb",
  "grafanaSubPath":"snb","image":{"registry repository tag pullPolicy":"s","sha":"snb","pullSecrets":["*"]},
  "env":{"HTTP_HOST":"sn","XDG_CONFIG_HOME XDG_CACHE_HOME":"s","*":"*"},"podAnnotations nodeSelector":{"*":"s"},
  "hostAliases tolerations extraVolumeMounts":[{"*":"*"}],"healthcheckPath grafanaProtocol podPortName":"s",
  "service":{"enabled":"b","portName":"s","port targetPort":"sn","appProtocol":"snb",
  "labels annotations clusterIP":"*"},"serviceMonitor":{"enabled":"b","path scheme":"s","labels":{"*":"s"},
  "tlsConfig":{"*":"*"},"relabelings targetLabels":["*"],"namespace interval scrapeTimeout":"*"},
  "networkPolicy":{"limitIngress limitEgress":"b","extraIngressSelectors":["*"]},
  "extraConfigmapMounts":[{"name mountPath subPath readOnly configMap items":"*"}],
  "extraSecretMounts":[{"name mountPath readOnly subPath secretName defaultMode items projected csi":"*"}],
  "extraVolumes":[{"name existingClaim hostPath csi configMap emptyDir":"*"}]},
  "networkPolicy":{"enabled ingress allowExternal":"b","explicitNamespacesSelector":{"*":"*"},"explicitIpBlocks":["*"],
  "egress":{"enabled blockDNSResolution":"b","ports to":["*"]}},"verticalPodAutoscaler":{"enabled":"b","updateMode":"s",
  "controlledResources":{"cpu memory":"b"},"minAllowed maxAllowed":{"cpu memory":"sn","*":"*"},"target container":"*",
  "targetRef":{"apiVersion kind name":"*"}},"operator":{"dashboardsConfigMapRefEnabled":"b",
  "annotations matchLabels":{"*":"s"},"resyncPeriod folder":"s","folderUID folderRef":"*"},
  "global":{"imageRegistry":"*","imagePullSecrets":["*"],"rbac":{"create createAggregateClusterRoles":"*"}}}
`;
