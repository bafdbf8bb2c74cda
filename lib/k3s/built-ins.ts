import { type K3sMinor, k3sLines, newestMinor } from "./lines.ts";
import { gatewayApi, localStorage, serviceLb, traefik } from "./packaged-components.ts";

/** Namespaces that exist in every K3s cluster. */
export const builtInNamespaces: ReadonlySet<string> = new Set([
  "default",
  "kube-node-lease",
  "kube-public",
  "kube-system",
]);

/** Where K3s runs its packaged components. */
export const systemNamespace = "kube-system";

/** Labels of CoreDNS' pods, in the system namespace. */
export const dnsPodLabels = { "k8s-app": "kube-dns" } as const;

/** Registry of the images that K3s itself uses, unless `system-default-registry` names another one. */
export const imageRegistry = "docker.io";

/** Port of the Kubernetes API on every server. */
export const apiPort = 6443;

/**
 * What tells a pod on the network of its host to call the Kubernetes API on loopback, which leads to a server that answers, on every
 * node, whatever is wrong with the networks of pods and Services.
 */
export const localApiEnvironment = [
  { name: "KUBERNETES_SERVICE_HOST", value: "127.0.0.1" },
  { name: "KUBERNETES_SERVICE_PORT", value: "6444" },
];

/** Port of every server where its embedded etcd serves metrics, if it is told to. */
export const etcdMetricsPort = 2381;

/** What K3s itself brings, before any application is synced. */
export interface BuiltIns {
  readonly apiGroups: readonly string[];
  /** HelmCharts in the system namespace, which HelmChartConfigs may change. */
  readonly charts: readonly string[];
  /** All of them default classes. */
  readonly ingressClasses: readonly string[];
  /** All of them default classes. */
  readonly storageClasses: readonly string[];
  readonly priorityClasses: readonly string[];
  /** Whether Services of type LoadBalancer get the addresses of the nodes, and their ports on them. */
  readonly loadBalancer: boolean;
  /** Ports of such Services that K3s makes itself. */
  readonly loadBalancerPorts: readonly { readonly port: number; readonly owner: string }[];
}

/** What decides what K3s brings. */
export interface K3sChoice {
  /** Packaged components that are switched off. */
  readonly disable: readonly string[];
  readonly kubernetes: K3sMinor;
}

/** K3s where nobody declared a cluster: with all that any line brings. */
export const wholeK3s: K3sChoice = { disable: [], kubernetes: newestMinor };

/** @see https://docs.k3s.io/installation/packaged-components */
export function builtInsOf({ disable, kubernetes }: K3sChoice): BuiltIns {
  const hasTraefik = !disable.includes(traefik.component);
  const hasMetrics = !disable.includes("metrics-server");
  const ofGatewayApi = k3sLines[kubernetes].gatewayApi;
  const hasGatewayApi = !disable.includes(ofGatewayApi);
  return {
    apiGroups: [
      "helm.cattle.io",
      "k3s.cattle.io",
      ...(hasMetrics ? ["metrics.k8s.io"] : []),
      ...(hasTraefik ? traefik.apiGroups : []),
      ...(hasGatewayApi ? [gatewayApi.apiGroup] : []),
    ],
    charts: [
      ...(hasTraefik ? traefik.charts : []),
      ...(hasGatewayApi && ofGatewayApi === gatewayApi.component ? gatewayApi.charts : []),
    ],
    ingressClasses: hasTraefik ? [traefik.ingressClass] : [],
    storageClasses: disable.includes(localStorage.component) ? [] : [localStorage.storageClass],
    priorityClasses: ["system-cluster-critical", "system-node-critical"],
    loadBalancer: !disable.includes(serviceLb.component),
    loadBalancerPorts: hasTraefik ? traefik.ports.map((port) => ({ port, owner: "K3s' Traefik" })) : [],
  };
}
