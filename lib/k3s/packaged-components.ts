/** A component that K3s installs unless its name is in `disable`. */
export type PackagedComponent =
  | "coredns"
  | "gateway-api-crd"
  | "local-storage"
  | "metrics-server"
  | "servicelb"
  | "traefik";

/** Those that K3s installs from plain manifests, or builds in. */
export const componentsWithoutChart: ReadonlySet<string> = new Set<PackagedComponent>([
  "coredns",
  "local-storage",
  "metrics-server",
  "servicelb",
]);

/**
 * The ingress controller that K3s packages.
 * @see https://docs.k3s.io/networking/networking-services#traefik-ingress-controller
 */
export const traefik = {
  component: "traefik",
  /** Its HelmCharts, in the system namespace. */
  charts: ["traefik", "traefik-crd"],
  apiGroups: ["traefik.io", "hub.traefik.io"],
  /** A default class. */
  ingressClass: "traefik",
  gatewayClass: "traefik",
  /** In the system namespace. */
  podLabels: { "app.kubernetes.io/name": "traefik" },
  /** Of its Service of type LoadBalancer. */
  ports: [80, 443],
  /** Annotations of an Ingress that is served by TLS alone. */
  tlsOnly: { "traefik.ingress.kubernetes.io/router.entrypoints": "websecure" },
} as const;

/**
 * The definitions of the Gateway API, where the line of K3s has a component for them; it is there without Traefik, too.
 * @see https://github.com/k3s-io/k3s/pull/14565
 */
export const gatewayApi = {
  component: "gateway-api-crd",
  /** Its HelmCharts, in the system namespace. */
  charts: ["gateway-api-crd"],
  apiGroup: "gateway.networking.k8s.io",
} as const;

/**
 * The storage on the disk of a node.
 * @see https://docs.k3s.io/add-ons/storage#setting-up-the-local-storage-provider
 */
export const localStorage = {
  component: "local-storage",
  /** A default class, whose volumes wait for the pod that uses them. */
  storageClass: "local-path",
  /** What classes of it name. */
  provisioner: "rancher.io/local-path",
  /**
   * Its volumes are folders of one node, and a claim cannot choose among them.
   * @see https://github.com/rancher/local-path-provisioner#pvc
   */
  accessModes: ["ReadWriteOnce", "ReadWriteOncePod"],
  /** A ConfigMap, and the fields that have it make volumes on a file system that all nodes share. */
  configuration: { configMap: "local-path-config", shared: ["sharedFileSystemPath", "storageClassConfigs"] },
} as const;

/**
 * What gives the addresses of the nodes to Services of type LoadBalancer.
 * @see https://docs.k3s.io/networking/networking-services#service-load-balancer
 */
export const serviceLb = { component: "servicelb" } as const;
