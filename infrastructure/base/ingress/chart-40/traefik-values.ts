// Generated from the chart traefik 40.1.0 by k3s-gitops charts types ingress --to chart-40; do not edit.
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
} from "kubernetes-models/v1";
import type { Mapping } from "../../../../lib/charts/values/value-types.ts";
import { valuesSchema } from "../../../../lib/charts/values/values-schema.ts";

export interface TraefikValues {
  readonly additionalArguments?: readonly unknown[] | null;
  readonly additionalVolumeMounts?: readonly unknown[] | null;
  readonly affinity?: IAffinity | null;
  readonly api?: {
    readonly basePath?: string | null;
    readonly dashboard?: boolean | null;
    readonly dashboardName?: string | null;
    readonly debug?: boolean | null;
    readonly disableDashboardAd?: boolean | null;
    readonly insecure?: boolean | null;
  } | null;
  readonly autoscaling?: {
    readonly behavior?: Mapping<unknown> | null;
    readonly enabled?: boolean | null;
    readonly maxReplicas?: number | null;
    readonly metrics?: readonly unknown[] | null;
    readonly minReplicas?: number | null;
    readonly scaleTargetRef?: {
      readonly apiVersion?: string | null;
      readonly kind?: string | null;
      readonly name?: string | null;
    } | null;
  } | null;
  readonly certificatesResolvers?: Mapping<unknown> | null;
  readonly commonLabels?: Mapping<string> | null;
  readonly core?: {
    readonly defaultRuleSyntax?: string | null;
  } | null;
  readonly deployment?: {
    readonly additionalContainers?: readonly unknown[] | null;
    readonly additionalVolumes?: readonly unknown[] | null;
    readonly annotations?: Mapping<string> | null;
    readonly dnsConfig?: {
      readonly searches?: unknown;
      readonly nameservers?: unknown;
      readonly options?: unknown;
    } | null;
    readonly dnsPolicy?: string | null;
    readonly enabled?: boolean | null;
    readonly goMemLimitPercentage?: number | null;
    readonly healthchecksHost?: string | null;
    readonly healthchecksPort?: number | null;
    readonly healthchecksScheme?: "HTTP" | "HTTPS" | null;
    readonly hostAliases?: readonly IHostAlias[] | null;
    readonly hostUsers?: boolean | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
    readonly initContainers?: readonly IContainer[] | null;
    readonly kind?: string | null;
    readonly labels?: Mapping<string> | null;
    readonly lifecycle?: Mapping<unknown> | null;
    readonly livenessPath?: string | null;
    readonly minReadySeconds?: number | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly readinessPath?: string | null;
    readonly replicas?: number | null;
    readonly revisionHistoryLimit?: number | null;
    readonly runtimeClassName?: string | null;
    readonly shareProcessNamespace?: boolean | null;
    readonly terminationGracePeriodSeconds?: number | null;
  } | null;
  readonly enabled?: boolean | null;
  readonly env?: readonly IEnvVar[] | null;
  readonly envFrom?: readonly IEnvFromSource[] | null;
  readonly experimental?: {
    readonly abortOnPluginFailure?: boolean | null;
    readonly fastProxy?: {
      readonly debug?: boolean | null;
      readonly enabled?: boolean | null;
    } | null;
    readonly knative?: boolean | null;
    readonly kubernetesGateway?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly localPlugins?: Mapping<{
      readonly hostPath?: unknown;
      readonly type?: unknown;
      readonly mountPath?: unknown;
      readonly moduleName?: unknown;
      readonly settings?: {
        readonly useUnsafe?: unknown;
        readonly [name: string]: unknown;
      } | null;
      readonly source?: unknown;
      readonly [name: string]: unknown;
    }> | null;
    readonly otlpLogs?: boolean | null;
    readonly plugins?: Mapping<unknown> | null;
  } | null;
  readonly extraObjects?: readonly unknown[] | null;
  readonly fullnameOverride?: string | null;
  readonly gateway?: {
    readonly annotations?: Mapping<string> | null;
    readonly defaultScope?: "All" | "None" | null;
    readonly enabled?: boolean | null;
    readonly infrastructure?: Mapping<unknown> | null;
    readonly listeners?: {
      readonly web?: {
        readonly hostname?: string | null;
        readonly namespacePolicy?: Mapping<unknown> | null;
        readonly port?: number | null;
        readonly protocol?: string | null;
        readonly certificateRefs?: unknown;
        readonly mode?: unknown;
      } | null;
      readonly [name: string]: unknown;
    } | null;
    readonly name?: string | null;
    readonly namespace?: string | null;
  } | null;
  readonly gatewayClass?: {
    readonly enabled?: boolean | null;
    readonly labels?: Mapping<string> | null;
    readonly name?: string | null;
  } | null;
  readonly hostNetwork?: boolean | null;
  readonly hub?: {
    readonly aigateway?: {
      readonly enabled?: boolean | null;
      readonly maxRequestBodySize?: number | null;
    } | null;
    readonly apimanagement?: {
      readonly admission?: {
        readonly annotations?: Mapping<string> | null;
        readonly customWebhookCertificate?: {
          readonly "tls.crt"?: unknown;
          readonly "tls.key"?: unknown;
        } | null;
        readonly listenAddr?: string | null;
        readonly restartOnCertificateChange?: boolean | null;
        readonly secretName?: string | null;
        readonly selfManagedCertificate?: boolean | null;
      } | null;
      readonly enabled?: boolean | null;
      readonly openApi?: {
        readonly validateRequestMethodAndPath?: boolean | null;
      } | null;
    } | null;
    readonly mcpgateway?: {
      readonly enabled?: boolean | null;
      readonly maxRequestBodySize?: number | null;
    } | null;
    readonly namespaces?: readonly unknown[] | null;
    readonly offline?: boolean | null;
    readonly pluginRegistry?: {
      readonly sources?: Mapping<{
        readonly baseModuleName?: unknown;
        readonly github?: {
          readonly enterprise?: {
            readonly url?: unknown;
          } | null;
          readonly token?: unknown;
        } | null;
        readonly gitlab?: {
          readonly url?: unknown;
          readonly token?: unknown;
        } | null;
      }> | null;
    } | null;
    readonly providers?: {
      readonly consulCatalogEnterprise?: {
        readonly cache?: boolean | null;
        readonly connectAware?: boolean | null;
        readonly connectByDefault?: boolean | null;
        readonly constraints?: string | null;
        readonly defaultRule?: string | null;
        readonly enabled?: boolean | null;
        readonly endpoint?: {
          readonly address?: string | null;
          readonly datacenter?: string | null;
          readonly endpointWaitTime?: number | null;
          readonly httpauth?: {
            readonly password?: string | null;
            readonly username?: string | null;
            readonly [name: string]: unknown;
          } | null;
          readonly scheme?: string | null;
          readonly tls?: Tls | null;
          readonly token?: string | null;
          readonly [name: string]: unknown;
        } | null;
        readonly exposedByDefault?: boolean | null;
        readonly namespaces?: string | null;
        readonly partition?: string | null;
        readonly prefix?: string | null;
        readonly refreshInterval?: number | null;
        readonly requireConsistent?: boolean | null;
        readonly serviceName?: string | null;
        readonly stale?: boolean | null;
        readonly strictChecks?: string | null;
        readonly watch?: boolean | null;
        readonly [name: string]: unknown;
      } | null;
      readonly microcks?: {
        readonly auth?: {
          readonly clientId?: string | null;
          readonly clientSecret?: string | null;
          readonly endpoint?: string | null;
          readonly token?: string | null;
          readonly [name: string]: unknown;
        } | null;
        readonly enabled?: boolean | null;
        readonly endpoint?: string | null;
        readonly pollInterval?: number | null;
        readonly pollTimeout?: number | null;
        readonly tls?: Tls | null;
        readonly [name: string]: unknown;
      } | null;
      readonly multicluster?: {
        readonly children?: Mapping<{
          readonly address?: string | null;
          readonly serversTransport?: {
            readonly certificates?: unknown;
            readonly cipherSuites?: unknown;
            readonly disableHTTP2?: boolean | null;
            readonly forwardingTimeouts?: {
              readonly dialTimeout?: string | number | null;
              readonly idleConnTimeout?: string | number | null;
              readonly pingTimeout?: string | number | null;
              readonly readIdleTimeout?: string | number | null;
              readonly readTimeout?: string | number | null;
              readonly responseHeaderTimeout?: string | number | null;
              readonly writeTimeout?: string | number | null;
              readonly [name: string]: unknown;
            } | null;
            readonly insecureSkipVerify?: boolean | null;
            readonly maxIdleConnsPerHost?: number | null;
            readonly maxVersion?: string | null;
            readonly minVersion?: string | null;
            readonly peerCertURI?: string | null;
            readonly rootCAs?: unknown;
            readonly serverName?: string | null;
            readonly spiffe?: {
              readonly ids?: unknown;
              readonly trustDomain?: string | number | null;
              readonly [name: string]: unknown;
            } | null;
            readonly [name: string]: unknown;
          } | null;
        }> | null;
        readonly enabled?: boolean | null;
        readonly pollInterval?: number | null;
        readonly pollTimeout?: number | null;
        readonly [name: string]: unknown;
      } | null;
      readonly nutanixPrismCentral?: {
        readonly allowedVpcs?: unknown;
        readonly apiKey?: string | null;
        readonly enabled?: boolean | null;
        readonly endpoint?: string | null;
        readonly filename?: string | null;
        readonly password?: string | null;
        readonly pollInterval?: number | null;
        readonly pollTimeout?: number | null;
        readonly serviceNameCategoryKey?: string | null;
        readonly tls?: Tls | null;
        readonly username?: string | null;
      } | null;
    } | null;
    readonly redis?: {
      readonly cluster?: boolean | null;
      readonly database?: string | null;
      readonly endpoints?: string | null;
      readonly password?: string | null;
      readonly sentinel?: {
        readonly masterset?: string | null;
        readonly password?: string | null;
        readonly username?: string | null;
        readonly [name: string]: unknown;
      } | null;
      readonly timeout?: string | null;
      readonly tls?: Tls | null;
      readonly username?: string | null;
      readonly [name: string]: unknown;
    } | null;
    readonly sendlogs?: boolean | null;
    readonly token?: string | null;
    readonly tokenMountPath?: string | null;
    readonly tracing?: {
      readonly additionalTraceHeaders?: {
        readonly enabled?: boolean | null;
        readonly traceContext?: {
          readonly parentId?: string | null;
          readonly traceId?: string | null;
          readonly traceParent?: string | null;
          readonly traceState?: string | null;
          readonly [name: string]: unknown;
        } | null;
      } | null;
    } | null;
  } | null;
  readonly image?: {
    readonly digest?: string | null;
    readonly pullPolicy?: string | null;
    readonly registry?: string | null;
    readonly repository?: string | null;
    readonly tag?: string | null;
  } | null;
  readonly ingressClass?: {
    readonly enabled?: boolean | null;
    readonly isDefaultClass?: boolean | null;
    readonly name?: string | null;
  } | null;
  readonly ingressRoute?: {
    readonly dashboard?: {
      readonly annotations?: Mapping<string> | null;
      readonly enabled?: boolean | null;
      readonly entryPoints?: readonly string[] | null;
      readonly labels?: Mapping<string> | null;
      readonly matchRule?: string | null;
      readonly middlewares?: readonly unknown[] | null;
      readonly services?: ReadonlyArray<{
        readonly kind?: string | null;
        readonly name?: string | null;
        readonly [name: string]: unknown;
      }> | null;
      readonly tls?: Mapping<unknown> | null;
    } | null;
    readonly healthcheck?: {
      readonly annotations?: Mapping<string> | null;
      readonly enabled?: boolean | null;
      readonly entryPoints?: readonly string[] | null;
      readonly labels?: Mapping<string> | null;
      readonly matchRule?: string | null;
      readonly middlewares?: readonly unknown[] | null;
      readonly services?: ReadonlyArray<{
        readonly kind?: string | null;
        readonly name?: string | null;
        readonly [name: string]: unknown;
      }> | null;
      readonly tls?: Mapping<unknown> | null;
    } | null;
    readonly [name: string]: unknown;
  } | null;
  readonly instanceLabelOverride?: string | null;
  readonly livenessProbe?: {
    readonly failureThreshold?: number | null;
    readonly initialDelaySeconds?: number | null;
    readonly periodSeconds?: number | null;
    readonly successThreshold?: number | null;
    readonly timeoutSeconds?: number | null;
  } | null;
  readonly logs?: {
    readonly access?: {
      readonly addInternals?: boolean | null;
      readonly bufferingSize?: number | null;
      readonly dualOutput?: boolean | null;
      readonly enabled?: boolean | null;
      readonly fields?: {
        readonly general?: {
          readonly defaultmode?: "keep" | "drop" | "redact" | null;
          readonly names?: Mapping<unknown> | null;
        } | null;
        readonly headers?: {
          readonly defaultmode?: "keep" | "drop" | "redact" | null;
          readonly names?: Mapping<unknown> | null;
        } | null;
      } | null;
      readonly filters?: {
        readonly minduration?: string | null;
        readonly retryattempts?: boolean | null;
        readonly statuscodes?: string | null;
      } | null;
      readonly format?: "common" | "genericCLF" | "json" | null;
      readonly otlp?: {
        readonly enabled?: boolean | null;
        readonly grpc?: Grpc | null;
        readonly http?: Http | null;
        readonly resourceAttributes?: Mapping<unknown> | null;
        readonly serviceName?: string | null;
      } | null;
      readonly timezone?: string | null;
      readonly filePath?: unknown;
    } | null;
    readonly general?: {
      readonly filePath?: string | null;
      readonly format?: "common" | "json" | null;
      readonly level?: "TRACE" | "DEBUG" | "INFO" | "WARN" | "ERROR" | "FATAL" | "PANIC" | null;
      readonly noColor?: boolean | null;
      readonly otlp?: {
        readonly enabled?: boolean | null;
        readonly grpc?: Grpc | null;
        readonly http?: Http | null;
        readonly resourceAttributes?: Mapping<unknown> | null;
        readonly serviceName?: string | null;
      } | null;
    } | null;
  } | null;
  readonly metrics?: {
    readonly addInternals?: boolean | null;
    readonly otlp?: {
      readonly addEntryPointsLabels?: boolean | null;
      readonly addRoutersLabels?: boolean | null;
      readonly addServicesLabels?: boolean | null;
      readonly enabled?: boolean | null;
      readonly explicitBoundaries?: readonly unknown[] | null;
      readonly grpc?: Grpc | null;
      readonly http?: Http | null;
      readonly pushInterval?: string | null;
      readonly resourceAttributes?: Mapping<unknown> | null;
      readonly serviceName?: string | null;
    } | null;
    readonly prometheus?: {
      readonly addEntryPointsLabels?: boolean | null;
      readonly addRoutersLabels?: boolean | null;
      readonly addServicesLabels?: boolean | null;
      readonly buckets?: string | null;
      readonly disableAPICheck?: boolean | null;
      readonly entryPoint?: string | null;
      readonly headerLabels?: Mapping<string> | null;
      readonly manualRouting?: boolean | null;
      readonly prometheusRule?: {
        readonly additionalLabels?: Mapping<string> | null;
        readonly apiVersion?: string | null;
        readonly enabled?: boolean | null;
        readonly namespace?: string | null;
        readonly rules?: unknown;
      } | null;
      readonly service?: {
        readonly annotations?: Mapping<string> | null;
        readonly enabled?: boolean | null;
        readonly labels?: Mapping<string> | null;
      } | null;
      readonly serviceMonitor?: {
        readonly additionalLabels?: Mapping<string> | null;
        readonly apiVersion?: string | null;
        readonly enableHttp2?: boolean | null;
        readonly enabled?: boolean | null;
        readonly followRedirects?: boolean | null;
        readonly honorLabels?: boolean | null;
        readonly honorTimestamps?: boolean | null;
        readonly interval?: string | null;
        readonly jobLabel?: string | null;
        readonly metricRelabelings?: readonly unknown[] | null;
        readonly namespace?: string | null;
        readonly namespaceSelector?: Mapping<unknown> | null;
        readonly relabelings?: readonly unknown[] | null;
        readonly scrapeTimeout?: string | null;
      } | null;
    } | null;
    readonly datadog?: {
      readonly address?: unknown;
      readonly pushInterval?: unknown;
      readonly prefix?: unknown;
      readonly addRoutersLabels?: unknown;
      readonly addEntryPointsLabels?: unknown;
      readonly addServicesLabels?: unknown;
    } | null;
    readonly influxdb2?: {
      readonly address?: unknown;
      readonly token?: unknown;
      readonly org?: unknown;
      readonly bucket?: unknown;
      readonly pushInterval?: unknown;
      readonly additionalLabels?: unknown;
      readonly addRoutersLabels?: unknown;
      readonly addEntryPointsLabels?: unknown;
      readonly addServicesLabels?: unknown;
    } | null;
    readonly statsd?: {
      readonly address?: unknown;
      readonly pushInterval?: unknown;
      readonly prefix?: unknown;
      readonly addRoutersLabels?: unknown;
      readonly addEntryPointsLabels?: unknown;
      readonly addServicesLabels?: unknown;
    } | null;
  } | null;
  readonly nameOverride?: string | null;
  readonly namespaceOverride?: string | null;
  readonly nodeSelector?: Mapping<string> | null;
  readonly oci_meta?: {
    readonly enabled?: boolean | null;
    readonly images?: {
      readonly hub?: {
        readonly image?: string | null;
        readonly tag?: string | null;
      } | null;
      readonly proxy?: {
        readonly image?: string | null;
        readonly tag?: string | null;
      } | null;
    } | null;
    readonly repo?: string | null;
  } | null;
  readonly ocsp?: {
    readonly enabled?: boolean | null;
    readonly responderOverrides?: Mapping<unknown> | null;
  } | null;
  readonly offering_version?: string | null;
  readonly persistence?: {
    readonly accessMode?: string | null;
    readonly annotations?: Mapping<string> | null;
    readonly enabled?: boolean | null;
    readonly existingClaim?: string | null;
    readonly name?: string | null;
    readonly path?: string | null;
    readonly size?: string | null;
    readonly storageClass?: string | null;
    readonly subPath?: string | null;
    readonly volumeName?: string | null;
  } | null;
  readonly podDisruptionBudget?: {
    readonly enabled?: boolean | null;
    readonly maxUnavailable?: string | number | null;
    readonly minAvailable?: string | number | null;
  } | null;
  readonly podSecurityContext?: IPodSecurityContext | null;
  readonly ports?: Mapping<{
    readonly allowACMEByPass?: boolean | null;
    readonly appProtocol?: string | null;
    readonly asDefault?: boolean | null;
    readonly containerPort?: number | null;
    readonly expose?: {
      readonly default?: boolean | null;
      readonly [name: string]: unknown;
    } | null;
    readonly exposedPort?: number | null;
    readonly forwardedHeaders?: {
      readonly insecure?: boolean | null;
      readonly notAppendXForwardedFor?: boolean | null;
      readonly trustedIPs?: readonly unknown[] | null;
    } | null;
    readonly hostIP?: string | null;
    readonly hostPort?: number | null;
    readonly http?: {
      readonly encodedCharacters?: {
        readonly allowEncodedBackSlash?: boolean | null;
        readonly allowEncodedHash?: boolean | null;
        readonly allowEncodedNullCharacter?: boolean | null;
        readonly allowEncodedPercent?: boolean | null;
        readonly allowEncodedQuestionMark?: boolean | null;
        readonly allowEncodedSemicolon?: boolean | null;
        readonly allowEncodedSlash?: boolean | null;
      } | null;
      readonly maxHeaderBytes?: number | null;
      readonly middlewares?: readonly unknown[] | null;
      readonly redirections?: {
        readonly entryPoint?: {
          readonly to?: unknown;
          readonly scheme?: unknown;
          readonly priority?: unknown;
          readonly permanent?: unknown;
        } | null;
      } | null;
      readonly sanitizePath?: boolean | null;
      readonly tls?: {
        readonly certResolver?: string | null;
        readonly domains?: ReadonlyArray<{
          readonly main?: unknown;
          readonly sans?: unknown;
        }> | null;
        readonly enabled?: boolean | null;
        readonly options?: string | null;
      } | null;
    } | null;
    readonly http3?: {
      readonly advertisedPort?: number | null;
      readonly enabled?: boolean | null;
    } | null;
    readonly nodePort?: number | null;
    readonly observability?: {
      readonly accessLogs?: boolean | null;
      readonly metrics?: boolean | null;
      readonly traceVerbosity?: "minimal" | "detailed" | null;
      readonly tracing?: boolean | null;
    } | null;
    readonly port?: number | null;
    readonly protocol?: string | null;
    readonly proxyProtocol?: {
      readonly insecure?: boolean | null;
      readonly trustedIPs?: readonly unknown[] | null;
    } | null;
    readonly targetPort?: string | number | null;
    readonly transport?: {
      readonly keepAliveMaxRequests?: number | null;
      readonly keepAliveMaxTime?: string | number | null;
      readonly lifeCycle?: {
        readonly graceTimeOut?: string | number | null;
        readonly requestAcceptGraceTimeout?: string | number | null;
      } | null;
      readonly respondingTimeouts?: {
        readonly idleTimeout?: string | number | null;
        readonly readTimeout?: string | number | null;
        readonly writeTimeout?: string | number | null;
      } | null;
    } | null;
    readonly uplink?: boolean | null;
  }> | null;
  readonly priorityClassName?: string | null;
  readonly providers?: {
    readonly file?: {
      readonly content?: string | null;
      readonly enabled?: boolean | null;
      readonly watch?: boolean | null;
    } | null;
    readonly knative?: {
      readonly enabled?: boolean | null;
      readonly labelSelector?: string | null;
      readonly namespaces?: readonly unknown[] | null;
    } | null;
    readonly kubernetesCRD?: {
      readonly allowCrossNamespace?: boolean | null;
      readonly allowEmptyServices?: boolean | null;
      readonly allowExternalNameServices?: boolean | null;
      readonly enabled?: boolean | null;
      readonly ingressClass?: string | null;
      readonly labelSelector?: string | null;
      readonly namespaces?: readonly unknown[] | null;
      readonly nativeLBByDefault?: boolean | null;
    } | null;
    readonly kubernetesGateway?: {
      readonly enabled?: boolean | null;
      readonly experimentalChannel?: boolean | null;
      readonly labelSelector?: string | null;
      readonly namespaces?: readonly unknown[] | null;
      readonly nativeLBByDefault?: boolean | null;
      readonly statusAddress?: {
        readonly hostname?: string | null;
        readonly ip?: string | null;
        readonly service?: {
          readonly enabled?: boolean | null;
          readonly name?: string | null;
          readonly namespace?: string | null;
        } | null;
      } | null;
    } | null;
    readonly kubernetesIngress?: {
      readonly allowEmptyServices?: boolean | null;
      readonly allowExternalNameServices?: boolean | null;
      readonly disableIngressClassLookup?: boolean | null;
      readonly enabled?: boolean | null;
      readonly ingressClass?: string | null;
      readonly ingressEndpoint?: {
        readonly hostname?: string | null;
        readonly ip?: string | null;
      } | null;
      readonly labelSelector?: string | null;
      readonly namespaces?: readonly unknown[] | null;
      readonly nativeLBByDefault?: boolean | null;
      readonly publishedService?: {
        readonly enabled?: boolean | null;
        readonly pathOverride?: string | null;
      } | null;
      readonly strictPrefixMatching?: boolean | null;
    } | null;
    readonly kubernetesIngressNGINX?: {
      readonly allowCrossNamespaceResources?: boolean | null;
      readonly allowSnippetAnnotations?: boolean | null;
      readonly certAuthFilePath?: string | null;
      readonly clientBodyBufferSize?: number | null;
      readonly controllerClass?: string | null;
      readonly customHTTPErrors?: unknown;
      readonly defaultBackendService?: string | null;
      readonly disableSvcExternalName?: boolean | null;
      readonly enabled?: boolean | null;
      readonly endpoint?: string | null;
      readonly globalAllowedResponseHeaders?: unknown;
      readonly globalAuthUrl?: string | null;
      readonly httpEntryPoint?: string | null;
      readonly httpsEntryPoint?: string | null;
      readonly ingressClass?: string | null;
      readonly ingressClassByName?: boolean | null;
      readonly ipAllowListStrategy?: {
        readonly depth?: number | null;
        readonly excludedIPS?: unknown;
        readonly ipv6Subnet?: number | null;
        readonly [name: string]: unknown;
      } | null;
      readonly modsec?: {
        readonly enabled?: boolean | null;
        readonly owaspCoreRules?: boolean | null;
        readonly snippet?: string | null;
      } | null;
      readonly proxyBodySize?: number | null;
      readonly proxyBufferSize?: number | null;
      readonly proxyBuffering?: boolean | null;
      readonly proxyBuffersNumber?: number | null;
      readonly proxyConnectTimeout?: number | null;
      readonly proxyNextUpstream?: string | null;
      readonly proxyNextUpstreamTimeout?: number | null;
      readonly proxyNextUpstreamTries?: number | null;
      readonly proxyReadTimeout?: number | null;
      readonly proxyRequestBuffering?: boolean | null;
      readonly proxySendTimeout?: number | null;
      readonly publishService?: {
        readonly enabled?: boolean | null;
        readonly pathOverride?: string | null;
        readonly [name: string]: unknown;
      } | null;
      readonly publishStatusAddress?: string | null;
      readonly strictValidatePathType?: boolean | null;
      readonly throttleDuration?: string | null;
      readonly token?: string | null;
      readonly upstreamKeepaliveTimeout?: number | null;
      readonly watchIngressWithoutClass?: boolean | null;
      readonly watchNamespace?: string | null;
      readonly watchNamespaceSelector?: string | null;
    } | null;
    readonly precedence?: readonly unknown[] | null;
  } | null;
  readonly rbac?: {
    readonly aggregateTo?: readonly unknown[] | null;
    readonly enabled?: boolean | null;
    readonly namespaced?: boolean | null;
  } | null;
  readonly readinessProbe?: {
    readonly failureThreshold?: number | null;
    readonly initialDelaySeconds?: number | null;
    readonly periodSeconds?: number | null;
    readonly successThreshold?: number | null;
    readonly timeoutSeconds?: number | null;
  } | null;
  readonly resources?: IResourceRequirements | null;
  readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
  readonly service?: {
    readonly additionalServices?: {
      readonly default?: {
        readonly enabled?: unknown;
        readonly single?: unknown;
        readonly labels?: unknown;
        readonly annotationsTCP?: unknown;
        readonly annotations?: unknown;
        readonly spec?: unknown;
        readonly annotationsUDP?: unknown;
        readonly [name: string]: unknown;
      } | null;
      readonly [name: string]: unknown;
    } | null;
    readonly annotations?: Mapping<string> | null;
    readonly annotationsTCP?: Mapping<unknown> | null;
    readonly annotationsUDP?: Mapping<unknown> | null;
    readonly enabled?: boolean | null;
    readonly labels?: Mapping<string> | null;
    readonly nameOverride?: string | null;
    readonly single?: boolean | null;
    readonly spec?: {
      readonly type?: string | null;
      readonly [name: string]: unknown;
    } | null;
    readonly [name: string]: unknown;
  } | null;
  readonly serviceAccount?: {
    readonly name?: string | null;
  } | null;
  readonly serviceAccountAnnotations?: Mapping<string> | null;
  readonly startupProbe?: Mapping<unknown> | null;
  readonly tlsOptions?: Mapping<{
    readonly labels?: unknown;
    readonly alpnProtocols?: unknown;
    readonly cipherSuites?: unknown;
    readonly clientAuth?: unknown;
    readonly curvePreferences?: unknown;
    readonly disableSessionTickets?: unknown;
    readonly maxVersion?: unknown;
    readonly minVersion?: unknown;
    readonly sniStrict?: unknown;
  }> | null;
  readonly tlsStore?: Mapping<unknown> | null;
  readonly tolerations?: readonly IToleration[] | null;
  readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
  readonly tracing?: {
    readonly addInternals?: boolean | null;
    readonly capturedRequestHeaders?: readonly unknown[] | null;
    readonly capturedResponseHeaders?: readonly unknown[] | null;
    readonly otlp?: {
      readonly enabled?: boolean | null;
      readonly grpc?: Grpc | null;
      readonly http?: Http | null;
      readonly serviceName?: unknown;
      readonly resourceAttributes?: unknown;
    } | null;
    readonly resourceAttributes?: Mapping<unknown> | null;
    readonly safeQueryParams?: readonly unknown[] | null;
    readonly sampleRate?: number | null;
    readonly serviceName?: string | null;
  } | null;
  readonly updateStrategy?: {
    readonly rollingUpdate?: {
      readonly maxSurge?: number | string | null;
      readonly maxUnavailable?: number | string | null;
    } | null;
    readonly type?: string | null;
  } | null;
  readonly versionOverride?: string | null;
  readonly volumes?: ReadonlyArray<{
    readonly name?: unknown;
    readonly mountPath?: unknown;
    readonly type?: unknown;
  }> | null;
  readonly global?: {
    readonly azure?: {
      readonly enabled?: boolean | null;
      readonly images?: {
        readonly hub?: {
          readonly image?: string | null;
          readonly registry?: string | null;
          readonly tag?: string | null;
        } | null;
        readonly proxy?: {
          readonly image?: string | null;
          readonly registry?: string | null;
          readonly tag?: string | null;
        } | null;
      } | null;
    } | null;
    readonly checkNewVersion?: boolean | null;
    readonly notAppendXForwardedFor?: boolean | null;
    readonly sendAnonymousUsage?: boolean | null;
  } | null;
}

interface Grpc {
  readonly enabled?: boolean | null;
  readonly endpoint?: string | null;
  readonly insecure?: boolean | null;
  readonly tls?: Tls | null;
  readonly [name: string]: unknown;
}

interface Http {
  readonly enabled?: boolean | null;
  readonly endpoint?: string | null;
  readonly headers?: Mapping<unknown> | null;
  readonly tls?: Tls | null;
  readonly [name: string]: unknown;
}

interface Tls {
  readonly ca?: string | null;
  readonly cert?: string | null;
  readonly insecureSkipVerify?: boolean | null;
  readonly key?: string | null;
  readonly [name: string]: unknown;
}

export const traefikValues = valuesSchema<TraefikValues>(`
  {"additionalArguments additionalVolumeMounts extraObjects":["*"],
  "affinity certificatesResolvers podSecurityContext resources securityContext startupProbe":{"*":"*"},
  "tlsStore":{"*":"*"},"api":{"basePath dashboardName":"s","dashboard debug disableDashboardAd insecure":"b"},
  "autoscaling":{"behavior":{"*":"*"},"enabled":"b","maxReplicas minReplicas":"n","metrics":["*"],
  "scaleTargetRef":{"apiVersion kind name":"s"}},"commonLabels nodeSelector serviceAccountAnnotations":{"*":"s"},
  "core":{"defaultRuleSyntax":"s"},"deployment":{"additionalContainers additionalVolumes imagePullSecrets":["*"],
  "annotations labels podAnnotations podLabels":{"*":"s"},"dnsConfig":{"searches nameservers options":"*"},
  "dnsPolicy healthchecksHost kind livenessPath readinessPath runtimeClassName":"s",
  "enabled hostUsers shareProcessNamespace":"b",
  "goMemLimitPercentage healthchecksPort minReadySeconds replicas revisionHistoryLimit":"n",
  "terminationGracePeriodSeconds":"n","healthchecksScheme":{"|":["=HTTP","=HTTPS"]},
  "hostAliases initContainers":[{"*":"*"}],"lifecycle":{"*":"*"}},"enabled hostNetwork":"b",
  "env envFrom tolerations topologySpreadConstraints":[{"*":"*"}],
  "experimental":{"abortOnPluginFailure knative otlpLogs":"b","fastProxy":{"debug enabled":"b"},
  "kubernetesGateway":{"enabled":"b"},"localPlugins":{"*":{"hostPath type mountPath moduleName source":"*",
  "settings":{"useUnsafe":"*","*":"*"},"*":"*"}},"plugins":{"*":"*"}},
  "fullnameOverride instanceLabelOverride nameOverride namespaceOverride offering_version":"s",
  "priorityClassName versionOverride":"s","gateway":{"annotations":{"*":"s"},"defaultScope":{"|":["=All","=None"]},
  "enabled":"b","infrastructure":{"*":"*"},"listeners":{"web":{"hostname protocol":"s","namespacePolicy":{"*":"*"},
  "port":"n","certificateRefs mode":"*"},"*":{"port protocol hostname namespacePolicy certificateRefs mode":"*"}},
  "name namespace":"s"},"gatewayClass":{"enabled":"b","labels":{"*":"s"},"name":"s"},
  "hub":{"aigateway mcpgateway":{"enabled":"b","maxRequestBodySize":"n"},
  "apimanagement":{"admission":{"annotations":{"*":"s"},"customWebhookCertificate":{"tls.crt tls.key":"*"},
  "listenAddr secretName":"s","restartOnCertificateChange selfManagedCertificate":"b"},"enabled":"b",
  "openApi":{"validateRequestMethodAndPath":"b"}},"namespaces":["*"],"offline sendlogs":"b",
  "pluginRegistry":{"sources":{"*":{"baseModuleName":"*","github":{"enterprise":{"url":"*"},"token":"*"},
  "gitlab":{"url token":"*"}}}},
  "providers":{"consulCatalogEnterprise":{"cache connectAware connectByDefault enabled exposedByDefault requireConsistent stale watch":"b",
  "constraints defaultRule namespaces partition prefix serviceName strictChecks":"s",
  "endpoint":{"address datacenter scheme token":"s","endpointWaitTime":"n","httpauth":{"password username":"s","*":"*"},
  "tls":{"ca cert key":"s","insecureSkipVerify":"b","*":"*"},"*":"*"},"refreshInterval":"n","*":"*"},
  "microcks":{"auth":{"clientId clientSecret endpoint token":"s","*":"*"},"enabled":"b","endpoint":"s",
  "pollInterval pollTimeout":"n","tls":{"ca cert key":"s","insecureSkipVerify":"b","*":"*"},"*":"*"},
  "multicluster":{"children":{"*":{"address":"s","serversTransport":{"certificates cipherSuites rootCAs":"*",
  "disableHTTP2 insecureSkipVerify":"b",
  "forwardingTimeouts":{"dialTimeout idleConnTimeout pingTimeout readIdleTimeout readTimeout responseHeaderTimeout":"sn",
  "writeTimeout":"sn","*":"*"},"maxIdleConnsPerHost":"n","maxVersion minVersion peerCertURI serverName":"s",
  "spiffe":{"ids":"*","trustDomain":"sn","*":"*"},"*":"*"}}},"enabled":"b","pollInterval pollTimeout":"n","*":"*"},
  "nutanixPrismCentral":{"allowedVpcs":"*","apiKey endpoint filename password serviceNameCategoryKey username":"s",
  "enabled":"b","pollInterval pollTimeout":"n","tls":{"ca cert key":"s","insecureSkipVerify":"b","*":"*"}}},
  "redis":{"cluster":"b","database endpoints password timeout username":"s",
  "sentinel":{"masterset password username":"s","*":"*"},"tls":{"ca cert key":"s","insecureSkipVerify":"b","*":"*"},
  "*":"*"},"token tokenMountPath":"s","tracing":{"additionalTraceHeaders":{"enabled":"b",
  "traceContext":{"parentId traceId traceParent traceState":"s","*":"*"}}}},
  "image":{"digest pullPolicy registry repository tag":"s"},"ingressClass":{"enabled isDefaultClass":"b","name":"s"},
  "ingressRoute":{"dashboard healthcheck":{"annotations labels":{"*":"s"},"enabled":"b","entryPoints":["s"],
  "matchRule":"s","middlewares":["*"],"services":[{"kind name":"s","*":"*"}],"tls":{"*":"*"}},
  "*":{"enabled annotations labels entryPoints matchRule services middlewares tls":"*"}},
  "livenessProbe readinessProbe":{"failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"n"},
  "logs":{"access":{"addInternals dualOutput enabled":"b","bufferingSize":"n",
  "fields":{"general headers":{"defaultmode":{"|":["=keep","=drop","=redact"]},"names":{"*":"*"}}},
  "filters":{"minduration statuscodes":"s","retryattempts":"b"},"format":{"|":["=common","=genericCLF","=json"]},
  "otlp":{"enabled":"b","grpc":{"enabled insecure":"b","endpoint":"s","tls":{"ca cert key":"s","insecureSkipVerify":"b",
  "*":"*"},"*":"*"},"http":{"enabled":"b","endpoint":"s","headers":{"*":"*"},"tls":{"ca cert key":"s",
  "insecureSkipVerify":"b","*":"*"},"*":"*"},"resourceAttributes":{"*":"*"},"serviceName":"s"},"timezone":"s",
  "filePath":"*"},"general":{"filePath":"s","format":{"|":["=common","=json"]},"level":{"|":["=TRACE","=DEBUG","=INFO",
  "=WARN","=ERROR","=FATAL","=PANIC"]},"noColor":"b","otlp":{"enabled":"b","grpc":{"enabled insecure":"b",
  "endpoint":"s","tls":{"ca cert key":"s","insecureSkipVerify":"b","*":"*"},"*":"*"},"http":{"enabled":"b",
  "endpoint":"s","headers":{"*":"*"},"tls":{"ca cert key":"s","insecureSkipVerify":"b","*":"*"},"*":"*"},
  "resourceAttributes":{"*":"*"},"serviceName":"s"}}},"metrics":{"addInternals":"b",
  "otlp":{"addEntryPointsLabels addRoutersLabels addServicesLabels enabled":"b","explicitBoundaries":["*"],
  "grpc":{"enabled insecure":"b","endpoint":"s","tls":{"ca cert key":"s","insecureSkipVerify":"b","*":"*"},"*":"*"},
  "http":{"enabled":"b","endpoint":"s","headers":{"*":"*"},"tls":{"ca cert key":"s","insecureSkipVerify":"b","*":"*"},
  "*":"*"},"pushInterval serviceName":"s","resourceAttributes":{"*":"*"}},
  "prometheus":{"addEntryPointsLabels addRoutersLabels addServicesLabels disableAPICheck manualRouting":"b",
  "buckets entryPoint":"s","headerLabels":{"*":"s"},"prometheusRule":{"additionalLabels":{"*":"s"},
  "apiVersion namespace":"s","enabled":"b","rules":"*"},"service":{"annotations labels":{"*":"s"},"enabled":"b"},
  "serviceMonitor":{"additionalLabels":{"*":"s"},"apiVersion interval jobLabel namespace scrapeTimeout":"s",
  "enableHttp2 enabled followRedirects honorLabels honorTimestamps":"b","metricRelabelings relabelings":["*"],
  "namespaceSelector":{"*":"*"}}},
  "datadog statsd":{"address pushInterval prefix addRoutersLabels addEntryPointsLabels addServicesLabels":"*"},
  "influxdb2":{"address token org bucket pushInterval additionalLabels addRoutersLabels":"*",
  "addEntryPointsLabels addServicesLabels":"*"}},"oci_meta":{"enabled":"b","images":{"hub proxy":{"image tag":"s"}},
  "repo":"s"},"ocsp":{"enabled":"b","responderOverrides":{"*":"*"}},
  "persistence":{"accessMode existingClaim name path size storageClass subPath volumeName":"s","annotations":{"*":"s"},
  "enabled":"b"},"podDisruptionBudget":{"enabled":"b","maxUnavailable minAvailable":"sn"},
  "ports":{"*":{"allowACMEByPass asDefault uplink":"b","appProtocol hostIP protocol":"s",
  "containerPort exposedPort hostPort nodePort port":"n","expose":{"default":"b","*":"*"},
  "forwardedHeaders":{"insecure notAppendXForwardedFor":"b","trustedIPs":["*"]},
  "http":{"encodedCharacters":{"allowEncodedBackSlash allowEncodedHash allowEncodedNullCharacter allowEncodedPercent":"b",
  "allowEncodedQuestionMark allowEncodedSemicolon allowEncodedSlash":"b"},"maxHeaderBytes":"n","middlewares":["*"],
  "redirections":{"entryPoint":{"to scheme priority permanent":"*"}},"sanitizePath":"b",
  "tls":{"certResolver options":"s","domains":[{"main sans":"*"}],"enabled":"b"}},"http3":{"advertisedPort":"n",
  "enabled":"b"},"observability":{"accessLogs metrics tracing":"b","traceVerbosity":{"|":["=minimal","=detailed"]}},
  "proxyProtocol":{"insecure":"b","trustedIPs":["*"]},"targetPort":"sn","transport":{"keepAliveMaxRequests":"n",
  "keepAliveMaxTime":"sn","lifeCycle":{"graceTimeOut requestAcceptGraceTimeout":"sn"},
  "respondingTimeouts":{"idleTimeout readTimeout writeTimeout":"sn"}}}},"providers":{"file":{"content":"s",
  "enabled watch":"b"},"knative":{"enabled":"b","labelSelector":"s","namespaces":["*"]},
  "kubernetesCRD":{"allowCrossNamespace allowEmptyServices allowExternalNameServices enabled nativeLBByDefault":"b",
  "ingressClass labelSelector":"s","namespaces":["*"]},
  "kubernetesGateway":{"enabled experimentalChannel nativeLBByDefault":"b","labelSelector":"s","namespaces":["*"],
  "statusAddress":{"hostname ip":"s","service":{"enabled":"b","name namespace":"s"}}},
  "kubernetesIngress":{"allowEmptyServices allowExternalNameServices disableIngressClassLookup enabled":"b",
  "nativeLBByDefault strictPrefixMatching":"b","ingressClass labelSelector":"s","ingressEndpoint":{"hostname ip":"s"},
  "namespaces":["*"],"publishedService":{"enabled":"b","pathOverride":"s"}},
  "kubernetesIngressNGINX":{"allowCrossNamespaceResources allowSnippetAnnotations disableSvcExternalName enabled":"b",
  "ingressClassByName proxyBuffering proxyRequestBuffering strictValidatePathType":"b","watchIngressWithoutClass":"b",
  "certAuthFilePath controllerClass defaultBackendService endpoint globalAuthUrl":"s",
  "httpEntryPoint httpsEntryPoint ingressClass proxyNextUpstream publishStatusAddress":"s",
  "throttleDuration token watchNamespace watchNamespaceSelector":"s",
  "clientBodyBufferSize proxyBodySize proxyBufferSize proxyBuffersNumber proxyConnectTimeout":"n",
  "proxyNextUpstreamTimeout proxyNextUpstreamTries proxyReadTimeout proxySendTimeout":"n",
  "upstreamKeepaliveTimeout":"n","customHTTPErrors globalAllowedResponseHeaders":"*",
  "ipAllowListStrategy":{"depth ipv6Subnet":"n","excludedIPS":"*","*":"*"},"modsec":{"enabled owaspCoreRules":"b",
  "snippet":"s"},"publishService":{"enabled":"b","pathOverride":"s","*":"*"}},"precedence":["*"]},
  "rbac":{"aggregateTo":["*"],"enabled namespaced":"b"},
  "service":{"additionalServices":{"default":{"enabled single labels annotationsTCP annotations spec annotationsUDP":"*",
  "*":"*"},"*":"*"},"annotations labels":{"*":"s"},"annotationsTCP annotationsUDP":{"*":"*"},"enabled single":"b",
  "nameOverride":"s","spec":{"type":"s","*":"*"},"*":"*"},"serviceAccount":{"name":"s"},
  "tlsOptions":{"*":{"labels alpnProtocols cipherSuites clientAuth curvePreferences disableSessionTickets":"*",
  "maxVersion minVersion sniStrict":"*"}},"tracing":{"addInternals":"b",
  "capturedRequestHeaders capturedResponseHeaders safeQueryParams":["*"],"otlp":{"enabled":"b",
  "grpc":{"enabled insecure":"b","endpoint":"s","tls":{"ca cert key":"s","insecureSkipVerify":"b","*":"*"},"*":"*"},
  "http":{"enabled":"b","endpoint":"s","headers":{"*":"*"},"tls":{"ca cert key":"s","insecureSkipVerify":"b","*":"*"},
  "*":"*"},"serviceName resourceAttributes":"*"},"resourceAttributes":{"*":"*"},"sampleRate":"n","serviceName":"s"},
  "updateStrategy":{"rollingUpdate":{"maxSurge maxUnavailable":"sn"},"type":"s"},
  "volumes":[{"name mountPath type":"*"}],"global":{"azure":{"enabled":"b",
  "images":{"hub proxy":{"image registry tag":"s"}}},"checkNewVersion notAppendXForwardedFor sendAnonymousUsage":"b"}}
`);
