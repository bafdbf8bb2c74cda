/**
 * TCP ports that K3s listens on, on every node or on servers, by who has them there.
 * @see https://docs.k3s.io/installation/requirements#inbound-rules-for-k3s-nodes
 */
export const portsOfK3s: ReadonlyMap<number, string> = new Map([
  [6443, "the Kubernetes API"],
  [6444, "K3s' load balancer for the Kubernetes API"],
  [10248, "the kubelet"],
  [10249, "kube-proxy"],
  [10250, "the kubelet"],
  [10256, "kube-proxy"],
  [10257, "the controller manager"],
  [10258, "the cloud controller manager"],
  [10259, "the scheduler"],
]);

/** Further TCP ports, of what not every cluster has. */
const ofSettings: ReadonlyMap<number, string> = new Map([
  [2379, "etcd"],
  [2380, "etcd"],
  [2381, "etcd"],
  [2382, "etcd"],
  [5001, "K3s' embedded registry"],
  [10010, "containerd"],
]);

const udp: ReadonlyMap<number, string> = new Map([
  [8472, "flannel"],
  [51820, "flannel"],
  [51821, "flannel"],
]);

/** Ports of Services of type NodePort, unless K3s is told others. */
const nodePorts = { first: 30_000, last: 32_767 };

/** Who may have a port of a node, whatever the cluster is; undefined where nothing of K3s has. */
export function ownerOfPort(protocol: "tcp" | "udp", port: number): string | undefined {
  if (port >= nodePorts.first && port <= nodePorts.last) return "Services of type NodePort";
  return protocol === "tcp" ? (portsOfK3s.get(port) ?? ofSettings.get(port)) : udp.get(port);
}
