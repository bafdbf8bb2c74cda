import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const claim = (dataSource: JsonObject, annotations: JsonObject = {}) =>
  problemsOf(
    object("v1", "PersistentVolumeClaim", {
      metadata: { name: "data", annotations },
      spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } }, dataSource },
    }),
  );

it("takes claims and snapshots as source", () => {
  expect(claim({ kind: "PersistentVolumeClaim", name: "old" })).toEqual([]);
  expect(claim({ apiGroup: "snapshot.storage.k8s.io", kind: "VolumeSnapshot", name: "monday" })).toEqual([]);
});

it("warns of other sources, which are dropped, and of an annotation of old", () => {
  expect(claim({ apiGroup: "example.com", kind: "Image", name: "a" })).toEqual([
    "warning spec.dataSource: is dropped unless it is a claim or a VolumeSnapshot, use dataSourceRef",
  ]);
  const annotation = "volume.beta.kubernetes.io/storage-class";
  expect(claim({ kind: "PersistentVolumeClaim", name: "old" }, { [annotation]: "fast" })).toEqual([
    `warning metadata.annotations["${annotation}"]: is deprecated since 1.8, use storageClassName`,
  ]);
});
