/** Every risk label and what it stands for, the ones to read first on top. */
export const riskLabels = {
  "cluster-removed": "a whole cluster is removed",
  "mass-removal": "most of a cluster is removed",
  deleted: "an object is deleted",
  "left-behind": "an object stays in the cluster although it is gone in Git",
  "application-removed": "an Argo CD Application is removed",
  "not-generated": "a file lies among the generated ones and is none",
  recreated: "an object is deleted and created again by each sync of it",
  "immutable-field": "a field changes that Kubernetes refuses to change",
  "default-kept": "a default stays in the cluster that Kubernetes refuses beside the change",
  moved: "an object changes its namespace or its Argo CD Application",
  renamed: "an object changes its name",
  "destination-changed": "an Application deploys to another place",
  "source-changed": "an Application reads another place, or a chart comes from one",
  "volume-shrunk": "a volume claim asks for less than it has",
  "volume-changed": "a pod mounts other storage under the same volume name",
  "storage-class-changed": "a claim or class of storage changes its class, provisioner or default",
  "reclaim-policy-changed": "what happens to the data of a deleted claim changes",
  "k3s-downgraded": "K3s goes to an older minor version",
  "k3s-minor-skipped": "K3s jumps over a minor version",
  "k3s-setting-fixed": "a K3s setting changes that is fixed when the cluster or node is created",
  "etcd-members": "servers join etcd or leave it",
  "k3s-component-removed": "K3s uninstalls a packaged component",
  "k3s-setting-critical": "a K3s setting changes that must be equal on all servers",
  "k3s-setting-ignored": "a K3s setting changes that a running node does not read",
  "k3s-version-declared": "the K3s version changes that nodes are installed with",
  "crd-version-removed": "a version of a custom resource is no longer served",
  "crd-field-removed": "a field of a custom resource is no longer stored",
  "crd-storage-version-changed": "a custom resource is stored in another version",
  "scaled-to-zero": "no replica is left",
  "scaled-down": "fewer replicas are left",
  "replicas-contested": "Git and an autoscaler both set the number of replicas",
  "rbac-widened": "someone may do more in the Kubernetes API",
  "project-widened": "an Argo CD project allows more",
  "pod-security-lowered": "a namespace admits more dangerous pods",
  "privilege-added": "a container gets more power",
  "host-access-added": "a pod gets access to its node",
  "hardening-removed": "a container loses a protection",
  "network-policy-removed": "a network policy goes",
  "network-policy-opened": "a network policy lets more through",
  "host-moved": "a host name leads elsewhere or nowhere",
  "tls-removed": "a host is served without TLS",
  "change-ignored": "a field changes that Argo CD is told to leave alone",
  "prune-toggled": "Argo CD starts or stops deleting what leaves Git",
  "self-heal-toggled": "Argo CD starts or stops reverting changes made in the cluster",
  "auto-sync-toggled": "Argo CD starts or stops syncing by itself",
  "image-downgraded": "an image goes to an older version",
  "image-unpinned": "an image is no longer one exact version",
  "chart-major": "a Helm chart goes to another major version",
  "chart-downgraded": "a Helm chart goes to an older version",
} as const satisfies Readonly<Record<string, string>>;

export type RiskLabel = keyof typeof riskLabels;

const order: ReadonlyMap<string, number> = new Map(Object.keys(riskLabels).map((label, rank) => [label, rank]));

/** The place of a label in the list, the most important being number 0. */
export function rankOf(label: RiskLabel): number {
  return order.get(label) ?? order.size;
}
