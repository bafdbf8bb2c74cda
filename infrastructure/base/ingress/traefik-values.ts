import type {
  IAffinity,
  IEnvVar,
  IResourceRequirements,
  IToleration,
  ITopologySpreadConstraint,
} from "kubernetes-models/v1";

/** A port that Traefik listens on. */
export interface TraefikPort {
  readonly port?: number;
  /** Port of the Service. */
  readonly exposedPort?: number;
  readonly expose?: { readonly default?: boolean };
  readonly nodePort?: number;
  readonly hostPort?: number;
  readonly http?: {
    readonly redirections?: {
      readonly entryPoint?: {
        readonly to?: string;
        readonly scheme?: "http" | "https";
        readonly permanent?: boolean;
        readonly priority?: number;
      };
    };
    readonly middlewares?: string[];
    readonly maxHeaderBytes?: number;
    readonly tls?: { readonly enabled?: boolean; readonly options?: string };
  };
  readonly http3?: { readonly enabled?: boolean; readonly advertisedPort?: number };
  /** Networks of proxies whose `X-Forwarded-*` headers are believed. */
  readonly forwardedHeaders?: { readonly trustedIPs?: string[]; readonly insecure?: boolean };
  readonly proxyProtocol?: { readonly trustedIPs?: string[]; readonly insecure?: boolean };
  readonly transport?: {
    readonly respondingTimeouts?: {
      readonly readTimeout?: string | number;
      readonly writeTimeout?: string | number;
      readonly idleTimeout?: string | number;
    };
  };
}

/** What a client must be capable of. */
export interface TraefikTlsOption {
  readonly minVersion?: "VersionTLS12" | "VersionTLS13";
  readonly maxVersion?: "VersionTLS12" | "VersionTLS13";
  readonly cipherSuites?: string[];
  readonly curvePreferences?: string[];
  readonly alpnProtocols?: string[];
  /** Whether clients are turned away that ask for a host without a certificate. */
  readonly sniStrict?: boolean;
}

type LogFormat = "common" | "json";
type Keep = "keep" | "drop" | "redact";

/**
 * Values of the Traefik chart 40.1, which K3s v1.36 packages.
 * @see https://github.com/traefik/traefik-helm-chart/blob/v40.1.0/traefik/VALUES.md
 */
export interface TraefikValues {
  readonly global?: { readonly checkNewVersion?: boolean; readonly sendAnonymousUsage?: boolean };
  readonly deployment?: {
    readonly kind?: "Deployment" | "DaemonSet";
    readonly replicas?: number;
    readonly terminationGracePeriodSeconds?: number;
    readonly podAnnotations?: Readonly<Record<string, string>>;
    readonly podLabels?: Readonly<Record<string, string>>;
  };
  readonly podDisruptionBudget?: {
    readonly enabled?: boolean;
    readonly minAvailable?: number | string;
    readonly maxUnavailable?: number | string;
  };
  readonly ingressClass?: { readonly enabled?: boolean; readonly isDefaultClass?: boolean; readonly name?: string };
  readonly providers?: {
    readonly kubernetesCRD?: { readonly allowCrossNamespace?: boolean; readonly allowExternalNameServices?: boolean };
    readonly kubernetesIngress?: {
      readonly allowExternalNameServices?: boolean;
      readonly publishedService?: { readonly enabled?: boolean; readonly pathOverride?: string };
    };
    readonly kubernetesGateway?: { readonly enabled?: boolean; readonly experimentalChannel?: boolean };
    readonly kubernetesIngressNGINX?: { readonly enabled?: boolean; readonly controllerClass?: string };
  };
  readonly ports?: {
    readonly web?: TraefikPort;
    readonly websecure?: TraefikPort;
    readonly metrics?: TraefikPort;
    readonly traefik?: TraefikPort;
  };
  readonly service?: {
    readonly annotations?: Readonly<Record<string, string>>;
    readonly spec?: {
      readonly type?: "LoadBalancer" | "NodePort" | "ClusterIP";
      readonly externalTrafficPolicy?: "Cluster" | "Local";
      readonly loadBalancerClass?: string;
      readonly loadBalancerSourceRanges?: string[];
    };
  };
  /** TLSOptions by name; the one called `default` holds for every router that names no other. */
  readonly tlsOptions?: Readonly<Record<string, TraefikTlsOption>>;
  readonly tlsStore?: { readonly default?: { readonly defaultCertificate?: { readonly secretName: string } } };
  readonly logs?: {
    readonly general?: {
      readonly format?: LogFormat;
      readonly level?: "TRACE" | "DEBUG" | "INFO" | "WARN" | "ERROR" | "FATAL" | "PANIC";
    };
    readonly access?: {
      readonly enabled?: boolean;
      readonly format?: LogFormat | "genericCLF";
      readonly bufferingSize?: number;
      readonly filters?: {
        readonly statuscodes?: string;
        readonly retryattempts?: boolean;
        readonly minduration?: string;
      };
      readonly fields?: {
        readonly general?: { readonly defaultmode?: Keep; readonly names?: Readonly<Record<string, Keep>> };
        readonly headers?: { readonly defaultmode?: Keep; readonly names?: Readonly<Record<string, Keep>> };
      };
    };
  };
  readonly metrics?: {
    readonly prometheus?: {
      readonly addEntryPointsLabels?: boolean;
      readonly addRoutersLabels?: boolean;
      readonly addServicesLabels?: boolean;
    };
  };
  readonly api?: { readonly dashboard?: boolean };
  readonly additionalArguments?: string[];
  readonly env?: IEnvVar[];
  readonly resources?: IResourceRequirements;
  readonly nodeSelector?: Readonly<Record<string, string>>;
  readonly affinity?: IAffinity;
  readonly tolerations?: IToleration[];
  readonly topologySpreadConstraints?: ITopologySpreadConstraint[];
  readonly priorityClassName?: string;
}
