import { ApiObject } from "cdk8s";
import type { IStorageClass } from "kubernetes-models/storage.k8s.io/v1";
import { defineApplication } from "../../../lib/application/application.ts";

export default defineApplication({
  description: "The storage class of an NFS share.",
  enabled: ({ storage }) => storage.some(({ type }) => type === "nfs"),
  // A class lies in no namespace; the driver's is where it belongs.
  namespace: "csi-driver-nfs",
  dependsOn: ["csi-driver-nfs"],
  build: ({ chart, cluster }) => {
    for (const storage of cluster.storage) {
      if (storage.type !== "nfs") continue;
      new ApiObject(chart, storage.type, {
        apiVersion: "storage.k8s.io/v1",
        kind: "StorageClass",
        metadata: {
          name: storage.type,
          annotations: { "storageclass.kubernetes.io/is-default-class": String(storage.default) },
        },
        provisioner: "nfs.csi.k8s.io",
        parameters: { server: storage.server, share: storage.share },
        mountOptions: [...storage.mountOptions],
        reclaimPolicy: "Delete",
        volumeBindingMode: "Immediate",
        allowVolumeExpansion: true,
      } satisfies IStorageClass);
    }
  },
});
