import type { Provides } from "../application/provides.ts";
import type { Cluster } from "../cluster/cluster.ts";

/** Namespaces that exist in every K3s cluster. */
export const builtInNamespaces: ReadonlySet<string> = new Set([
  "default",
  "kube-node-lease",
  "kube-public",
  "kube-system",
]);

/** Where K3s runs its packaged components. */
export const systemNamespace = "kube-system";

/** Labels of the packaged Traefik's pods, in the system namespace. */
export const traefikPodLabels = { "app.kubernetes.io/name": "traefik" } as const;

/** Labels of CoreDNS' pods, in the system namespace. */
export const dnsPodLabels = { "k8s-app": "kube-dns" } as const;

/** Port of the Kubernetes API on every server. */
export const apiPort = 6443;

/**
 * What K3s itself brings, before any application is synced.
 * @see https://docs.k3s.io/installation/packaged-components
 */
export function builtInsOf(cluster: Pick<Cluster, "disable">): Provides {
  return {
    // The packaged Traefik chart also installs the Gateway API's definitions.
    apiGroups: [
      "helm.cattle.io",
      "k3s.cattle.io",
      "metrics.k8s.io",
      "traefik.io",
      "hub.traefik.io",
      "gateway.networking.k8s.io",
    ],
    ingressClasses: ["traefik"],
    storageClasses: cluster.disable.includes("local-storage") ? [] : ["local-path"],
    priorityClasses: ["system-cluster-critical", "system-node-critical"],
    loadBalancer: !cluster.disable.includes("servicelb"),
  };
}
