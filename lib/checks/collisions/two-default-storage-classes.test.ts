import { expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { object, problemsOf } from "../testing.ts";
import { twoDefaultStorageClasses } from "./two-default-storage-classes.ts";

const annotation = "storageclass.kubernetes.io/is-default-class";
const storageClass = (name: string, value = "true") =>
  object("storage.k8s.io/v1", "StorageClass", name, { metadata: { annotations: { [annotation]: value } } });

it("two-default-storage-classes passes for one default, also when it is K3s' own", () => {
  expect(problemsOf(twoDefaultStorageClasses, [storageClass("fast"), storageClass("slow", "false")])).toEqual([]);
  expect(problemsOf(twoDefaultStorageClasses, [storageClass("local-path")], { cluster: testCluster() })).toEqual([]);
});

it("two-default-storage-classes fails for a second one", () => {
  expect(problemsOf(twoDefaultStorageClasses, [storageClass("fast"), storageClass("slow")])).toEqual([
    `StorageClass/slow metadata.annotations["${annotation}"]: makes a second default class beside StorageClass fast; let only one be the default`,
  ]);
  expect(problemsOf(twoDefaultStorageClasses, [storageClass("fast")], { cluster: testCluster() })).toEqual([
    `StorageClass/fast metadata.annotations["${annotation}"]: makes a second default class beside local-path, which K3s brings; let only one be the default`,
  ]);
});
