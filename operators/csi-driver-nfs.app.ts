import { defineApplication } from "../lib/application/application.ts";
import { type CsiDriverNfsValues, csiDriverNfsValues } from "./csi-driver-nfs-values.ts";

// renovate: datasource=helm depName=csi-driver-nfs registryUrl=https://kubernetes-csi.github.io/csi-driver-nfs
const version = "4.13.4";

export default defineApplication({
  description: "Makes and mounts volumes on an NFS share.",
  enabled: ({ storage }) => storage.some(({ type }) => type === "nfs"),
  // Mounting is done as root, on the network and in the file system of the node.
  podSecurity: "privileged",
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
