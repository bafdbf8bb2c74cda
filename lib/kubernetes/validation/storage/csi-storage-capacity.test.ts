import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateCsiStorageCapacity } from "./csi-storage-capacity.ts";

const storageCapacity: JsonObject = {
  apiVersion: "storage.k8s.io/v1",
  kind: "CSIStorageCapacity",
  metadata: { name: "cap", namespace: "default" },
  storageClassName: "fast",
  capacity: "10Gi",
  maximumVolumeSize: "5Gi",
  nodeTopology: { matchLabels: { zone: "a" } },
};

describe("a CSIStorageCapacity", () => {
  test("is taken", () => {
    expect(problemsOf(validateCsiStorageCapacity, storageCapacity)).toEqual([]);
  });

  test.each<Changes>([{ nodeTopology: undefined }])("is taken with %j", (changes) => {
    expect(problemsOf(validateCsiStorageCapacity, storageCapacity, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ capacity: "-1" }, ["capacity: must be at least 0"]],
    [{ storageClassName: "" }, ["storageClassName: must not be empty"]],
    [
      { storageClassName: "A" },
      ['storageClassName: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "A"'],
    ],
    [
      { "nodeTopology.matchExpressions": [{ key: "a", operator: "In" }] },
      ["nodeTopology.matchExpressions[0].values: must have at least one value for operator In"],
    ],
    [
      { "nodeTopology.matchLabels": { "beta.kubernetes.io/os": "linux" } },
      ['warning: nodeTopology.matchLabels["beta.kubernetes.io/os"]: is deprecated since 1.14, use kubernetes.io/os'],
    ],
    [
      { "nodeTopology.matchExpressions": [{ key: "beta.kubernetes.io/arch", operator: "Exists" }] },
      ["warning: nodeTopology.matchExpressions[0].key: is deprecated since 1.14, use kubernetes.io/arch"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCsiStorageCapacity, storageCapacity, changes)).toEqual(problems);
  });
});
