/** A Service of the cluster that something stands on. */
export interface PortalBackend {
  readonly namespace: string;
  readonly service: string;
  /** Number or name; @default - any of its ports */
  readonly port?: number | string;
}

/** A link that no object of the cluster shows. */
export interface PortalLink {
  readonly title: string;
  /** `http:` or `https:`. */
  readonly url: string;
  readonly description?: string;
  /** Name of a Material Design icon, like `mdi:router-wireless`. */
  readonly icon?: string;
  readonly group?: string;
  readonly owner?: string;
  readonly docs?: string;
  /** What must be ready before it is a link. @default - it always is one */
  readonly backend?: PortalBackend;
  /** Argo CD Application that must be healthy before it is a link. @default - none */
  readonly application?: string;
  /** Path of the backend that answers with a status below 400 while it works. @default - not asked */
  readonly probe?: string;
}

/** What a ConfigMap with the label `registryLabel` tells the portal, as JSON under `registryKey`. */
export interface PortalRegistry {
  readonly links: readonly PortalLink[];
  /** What is known of the cluster beside its objects; only the ConfigMap that is synthesized says it. */
  readonly cluster?: PortalCluster;
}

/** What the portal holds the cluster against, and where the tools are that it leads to. */
export interface PortalCluster {
  /** Release that the nodes are declared to run: `v1.36.5+k3s1`. */
  readonly k3sVersion: string;
  /** Names of the nodes that are declared. */
  readonly nodes: readonly string[];
  /** Where Argo CD is, with its namespace. */
  readonly argoCd?: { readonly url: string; readonly namespace: string };
  readonly grafana?: { readonly url: string };
  /** Prometheus, asked by way of the API server for how full volumes are. */
  readonly prometheus?: PortalBackend & { readonly port: number };
}
