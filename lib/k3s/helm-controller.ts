import type { IConfigMap, ILocalObjectReference, IPodSecurityContext, ISecurityContext } from "kubernetes-models/v1";

type Metadata = NonNullable<IConfigMap["metadata"]>;

/**
 * What the helm-controller does when a release has failed: leave it for a person, uninstall and install it again, or upgrade
 * it again whenever its configuration changes. `retry` needs helm-controller 0.17.6 (July 2026).
 */
export type FailurePolicy = "abort" | "reinstall" | "retry";

/** Values in keys of a Secret in the object's namespace. */
export interface ValuesSecret {
  readonly name: string;
  /** Each holds YAML. */
  readonly keys: string[];
  /**
   * Makes the Secret optional, and leaves the release alone when it changes.
   * @default false
   */
  readonly ignoreUpdates?: boolean;
}

/** What a HelmChart and the HelmChartConfig of the same name can both set; the latter wins. */
export interface ReleaseSettings {
  /** Values as an object. Before helm-controller 0.17 (March 2026) the API server drops this field without a word. */
  readonly values?: object;
  /** Values as YAML. `values` wins over it. */
  readonly valuesContent?: string;
  readonly valuesSecrets?: ValuesSecret[];
  /** @default "reinstall" */
  readonly failurePolicy?: FailurePolicy;
  /**
   * Whether objects are applied on the server; `auto` keeps to how the release was installed. Needs helm-controller 0.17.7.
   * @default "true" to install, "auto" to upgrade
   */
  readonly serverSide?: "true" | "false" | "auto";
  /**
   * Whether fields that others own are taken over, where objects are applied on the server.
   * @default false
   */
  readonly forceConflicts?: boolean;
}

/** What a HelmChart asks for. */
export interface HelmChartSpec extends ReleaseSettings {
  /** @default - the object's namespace */
  readonly targetNamespace?: string;
  /** @default false */
  readonly createNamespace?: boolean;
  /** Name in the repository, or the `https://` or `oci://` address of an archive. */
  readonly chart?: string;
  /** @default - the newest */
  readonly version?: string;
  readonly repo?: string;
  /** Certificates, in PEM, that the repository is trusted by. */
  readonly repoCA?: string;
  /** ConfigMap with such certificates. */
  readonly repoCAConfigMap?: ILocalObjectReference;
  /** Simple values, by path. They win over all others. */
  readonly set?: { [path: string]: string | number };
  /** Whether the cluster cannot start without it; its job then runs on the host network of a server. */
  readonly bootstrap?: boolean;
  /** Whether existing objects become part of the release. */
  readonly takeOwnership?: boolean;
  /** The chart itself: an archive in Base64. It wins over `chart` and `version`. */
  readonly chartContent?: string;
  /** Image of the job that runs Helm. */
  readonly jobImage?: string;
  /**
   * How often the job that runs Helm is tried again.
   * @default 1000
   */
  readonly backOffLimit?: number;
  /**
   * How long Helm waits for hooks and the like. The controller rewrites it as Go prints it: `5m0s`, not `5m`.
   * @default "5m0s"
   */
  readonly timeout?: string;
  /** Secret of type `kubernetes.io/basic-auth` for the repository. */
  readonly authSecret?: ILocalObjectReference;
  /** Whether those credentials go to every domain. */
  readonly authPassCredentials?: boolean;
  /** Secret of type `kubernetes.io/dockerconfigjson` for an OCI registry. */
  readonly dockerRegistrySecret?: ILocalObjectReference;
  readonly insecureSkipTLSVerify?: boolean;
  readonly plainHTTP?: boolean;
  /** Of the job that runs Helm, like the next one. */
  readonly podSecurityContext?: IPodSecurityContext;
  readonly securityContext?: ISecurityContext;
  /**
   * Kind of object that keeps the state of the release. Cannot change after creation.
   * @default "secret"
   */
  readonly driver?: "secret" | "configmap";
  /** @deprecated there is one version of Helm */
  readonly helmVersion?: "v3";
}

/**
 * A Helm release that K3s' helm-controller installs and upgrades.
 * @see https://docs.k3s.io/add-ons/helm
 */
export interface IHelmChart {
  readonly apiVersion: "helm.cattle.io/v1";
  readonly kind: "HelmChart";
  readonly metadata: Metadata;
  readonly spec: HelmChartSpec;
}

/**
 * Changes to the HelmChart of the same name and namespace that somebody else owns, for example K3s' Traefik.
 * @see https://docs.k3s.io/add-ons/helm#customizing-packaged-components-with-helmchartconfig
 */
export interface IHelmChartConfig {
  readonly apiVersion: "helm.cattle.io/v1";
  readonly kind: "HelmChartConfig";
  readonly metadata: Metadata;
  readonly spec: ReleaseSettings;
}
