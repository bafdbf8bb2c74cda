import { defineApplication } from "../lib/application/application.ts";
import { type CsiDriverNfsValues, csiDriverNfsValues } from "./csi-driver-nfs-values.ts";

// renovate: datasource=helm depName=csi-driver-nfs registryUrl=https://kubernetes-csi.github.io/csi-driver-nfs
const version = "4.13.4";

export default defineApplication({
  description: "Makes and mounts volumes on an NFS share.",
  enabled: ({ storage }) => storage.some(({ type }) => type === "nfs"),
  // Mounting is done as root, on the network and in the file system of the node.
  podSecurity: "privileged",
  accepts: [
    {
      rule: "rbac-secrets",
      object: "rbac.authorization.k8s.io/ClusterRole nfs-external-provisioner-role",
      reason: "a StorageClass may name a Secret of any namespace with what the provisioner mounts with",
    },
    {
      rule: "token-automount",
      object: "apps/* csi-nfs-*",
      reason: "its sidecars call the Kubernetes API, and the chart has no value to say so",
    },
    {
      rule: "missing-probes",
      object: "apps/DaemonSet csi-nfs-node",
      reason: "its port is for its own liveness; the kubelet calls the driver by a socket",
    },
  ],
  chart: {
    repository: "https://kubernetes-csi.github.io/csi-driver-nfs",
    name: "csi-driver-nfs",
    version,
    schema: csiDriverNfsValues,
    values: (): CsiDriverNfsValues => ({
      // Nothing of the platform brings the definitions of VolumeSnapshot, without which the sidecar only logs errors.
      controller: { enableSnapshotter: false },
    }),
    creates: {
      namespaced: ["/ServiceAccount", "apps/DaemonSet", "apps/Deployment"],
      clusterScoped: [
        "rbac.authorization.k8s.io/ClusterRole",
        "rbac.authorization.k8s.io/ClusterRoleBinding",
        "storage.k8s.io/CSIDriver",
      ],
    },
  },
});
