import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { PersistentVolumeClaim, type PersistentVolumeClaimProps } from "./persistent-volume-claim.ts";

test.each<[string, PersistentVolumeClaimProps, object]>([
  [
    "of the default class",
    { size: "1Gi" },
    { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
  ],
  [
    "of another class, for many pods",
    { size: "1Gi", storageClass: "nfs", accessMode: "ReadWriteMany" },
    { accessModes: ["ReadWriteMany"], storageClassName: "nfs", resources: { requests: { storage: "1Gi" } } },
  ],
])("claims a volume %s", (_, props, spec) => {
  const made = objectsOf((chart) => {
    expect(new PersistentVolumeClaim(chart, "uploads", props).name).toBe("test-uploads");
  });
  expect(made).toEqual([
    {
      apiVersion: "v1",
      kind: "PersistentVolumeClaim",
      metadata: {
        name: "test-uploads",
        labels: {
          "app.kubernetes.io/name": "test-uploads",
          "app.kubernetes.io/component": "uploads",
          "app.kubernetes.io/part-of": "test",
        },
      },
      spec,
    },
  ]);
});
