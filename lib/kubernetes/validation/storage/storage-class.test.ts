import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateStorageClass } from "./storage-class.ts";

const storageClass: JsonObject = {
  apiVersion: "storage.k8s.io/v1",
  kind: "StorageClass",
  metadata: { name: "fast" },
  provisioner: "csi.example.com",
  parameters: { a: "b" },
  mountOptions: ["hard"],
  allowVolumeExpansion: true,
  reclaimPolicy: "Retain",
  volumeBindingMode: "Immediate",
  allowedTopologies: [
    { matchLabelExpressions: [{ key: "zone", values: ["a", "b"] }] },
    { matchLabelExpressions: [{ key: "zone", values: ["c"] }] },
  ],
};

describe("a StorageClass", () => {
  test("is taken", () => {
    expect(problemsOf(validateStorageClass, storageClass)).toEqual([]);
  });

  test.each<Changes>([{ allowedTopologies: [] }])("is taken with %j", (changes) => {
    expect(problemsOf(validateStorageClass, storageClass, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ provisioner: "" }, ["provisioner: must not be empty"]],
    [{ 'parameters[""]': "a" }, ["parameters: must not have an empty key"]],
    [
      { "allowedTopologies[1].matchLabelExpressions": [] },
      ["allowedTopologies[1].matchLabelExpressions: must not be empty"],
    ],
    [
      { "allowedTopologies[1].matchLabelExpressions[0].values": ["b", "a"] },
      ["allowedTopologies[1].matchLabelExpressions: must not be those of an earlier term"],
    ],
    [
      { "allowedTopologies[0].matchLabelExpressions[0].values": ["a", "a"] },
      ['allowedTopologies[0].matchLabelExpressions[0].values[1]: repeats "a"'],
    ],
    [
      { "allowedTopologies[0].matchLabelExpressions[0].values": [] },
      ["allowedTopologies[0].matchLabelExpressions[0].values: must not be empty"],
    ],
    [
      { "allowedTopologies[0].matchLabelExpressions[0].key": "a b" },
      [
        'allowedTopologies[0].matchLabelExpressions[0].key: must be a label key such as app.kubernetes.io/name, got "a b"',
      ],
    ],
    [
      { "allowedTopologies[0].matchLabelExpressions[0].key": "failure-domain.beta.kubernetes.io/zone" },
      [
        "warning: allowedTopologies[0].matchLabelExpressions[0].key: is deprecated since 1.17, use topology.kubernetes.io/zone",
      ],
    ],
    [
      { "allowedTopologies[0].matchLabelExpressions[1]": { key: "zone", values: ["d"] } },
      ['allowedTopologies[0].matchLabelExpressions[1].key: repeats "zone"'],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateStorageClass, storageClass, changes)).toEqual(problems);
  });
});
