import { expect, it } from "vitest";
import { type Change, problemsAfter, problemsOf } from "./testing.ts";

const local = {
  apiVersion: "v1",
  kind: "PersistentVolume",
  metadata: { name: "ssd-1" },
  spec: {
    capacity: { storage: "10Gi" },
    accessModes: ["ReadWriteOnce"],
    local: { path: "/mnt/ssd" },
    nodeAffinity: {
      required: {
        nodeSelectorTerms: [{ matchExpressions: [{ key: "kubernetes.io/hostname", operator: "In", values: ["a"] }] }],
      },
    },
  },
};
const csi = {
  ...local,
  spec: {
    capacity: { storage: "10Gi" },
    accessModes: ["ReadWriteMany"],
    volumeAttributesClassName: "gold",
    csi: { driver: "driver.longhorn.io", volumeHandle: "a", nodePublishSecretRef: { name: "a", namespace: "b" } },
  },
};

it("takes volumes that are complete", () => {
  expect(problemsOf(local)).toEqual([]);
  expect(problemsOf(csi)).toEqual([]);
});

it.each<[Change, string[]]>([
  [["spec.nodeAffinity", undefined], ["spec.nodeAffinity: is missing"]],
  [["spec.nodeAffinity", {}], ["spec.nodeAffinity.required: is missing"]],
  [["spec.capacity", { storage: "0" }], ["spec.capacity.storage: must be more than 0, got 0"]],
  [["spec.capacity", { cpu: "1" }], ["spec.capacity.cpu: must be storage alone, got cpu"]],
  [
    ["spec.accessModes", ["ReadWriteOncePod", "ReadOnlyMany"]],
    ["spec.accessModes: must not have other modes beside ReadWriteOncePod"],
  ],
  [["spec.local.path", "/mnt/../etc"], ["spec.local.path: must not contain .., got /mnt/../etc"]],
  [["spec.storageClassName", " ssd"], ['spec.storageClassName: must be a DNS name, got " ssd"']],
  [["spec.volumeAttributesClassName", "gold"], ["spec.volumeAttributesClassName: must not be set unless csi is"]],
  [
    ["spec.persistentVolumeReclaimPolicy", "Recycle"],
    ["warning spec.persistentVolumeReclaimPolicy: is deprecated as Recycle, use dynamic provisioning"],
  ],
  [
    ["metadata.annotations", { "volume.beta.kubernetes.io/mount-options": "ro" }],
    [
      'warning metadata.annotations["volume.beta.kubernetes.io/mount-options"]: is deprecated since 1.31, use mountOptions',
    ],
  ],
])("judges %j", (change, problems) => {
  expect(problemsAfter(local, change)).toEqual(problems);
});

it.each<[Change, string[]]>([
  [["spec.csi.volumeHandle", undefined], ["spec.csi.volumeHandle: must not be empty"]],
  [["spec.volumeAttributesClassName", ""], ["spec.volumeAttributesClassName: must not be empty"]],
  [
    ["spec.csi.nodePublishSecretRef", { name: "a" }],
    ['spec.csi.nodePublishSecretRef.namespace: must be a DNS label, got ""'],
  ],
])("judges a volume of a driver after %j", (change, problems) => {
  expect(problemsAfter(csi, change)).toEqual(problems);
});

it("refuses to recycle the root of a node", () => {
  expect(
    problemsAfter(
      local,
      ["spec.local", undefined],
      ["spec.hostPath", { path: "/" }],
      ["spec.persistentVolumeReclaimPolicy", "Recycle"],
    )[0],
  ).toBe("spec.persistentVolumeReclaimPolicy: must not be Recycle for the root of a node");
});

it("needs the whole reference to secrets of these kinds", () => {
  const volume = { ...local, spec: { capacity: { storage: "1Gi" }, accessModes: ["ReadWriteOnce"] } };
  expect(problemsAfter(volume, ["spec.cinder", { volumeID: "a", secretRef: { name: "a" } }])).toEqual([
    "spec.cinder.secretRef.namespace: must not be empty",
  ]);
  const iscsi = { targetPortal: "10.0.0.1", iqn: "iqn.2001-04.com.example:a", secretRef: {} };
  expect(problemsAfter(volume, ["spec.iscsi", iscsi])).toEqual(["spec.iscsi.secretRef.name: must not be empty"]);
});
