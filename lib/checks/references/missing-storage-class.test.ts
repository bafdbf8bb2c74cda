import { expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { object, problemsOf, rendered } from "../testing.ts";
import { missingStorageClass } from "./missing-storage-class.ts";

const claim = (storageClassName: string) =>
  object("v1", "PersistentVolumeClaim", "data", { spec: { storageClassName } });
const [cluster, applications] = [testCluster(), [rendered("nfs", { provides: { storageClasses: ["nfs"] } })]];

it("missing-storage-class passes for K3s' own, provided and static classes, and for none", () => {
  const volume = object("v1", "PersistentVolume", "disk", { spec: { storageClassName: "manual" } });
  for (const name of ["local-path", "nfs", "manual", ""]) {
    expect(problemsOf(missingStorageClass, [claim(name), volume], { cluster, applications })).toEqual([]);
  }
});

it("missing-storage-class fails for a class that nobody serves", () => {
  const set = object("apps/v1", "StatefulSet", "db", {
    spec: { volumeClaimTemplates: [{ spec: { storageClassName: "fast" } }] },
  });
  expect(problemsOf(missingStorageClass, [claim("local-pth"), set], { cluster, applications })).toEqual([
    'PersistentVolumeClaim/data spec.storageClassName: names StorageClass local-pth, which does not exist; did you mean "local-path"?',
    "StatefulSet/db spec.volumeClaimTemplates[0].spec.storageClassName: names StorageClass fast, which does not exist; leave the name out to use the default class, or declare the class in provides.storageClasses",
  ]);
});
