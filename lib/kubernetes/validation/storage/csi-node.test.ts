import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateCsiNode } from "./csi-node.ts";

const node: JsonObject = {
  apiVersion: "storage.k8s.io/v1",
  kind: "CSINode",
  metadata: { name: "node-1" },
  spec: {
    drivers: [
      { name: "csi.example.com", nodeID: "n1", topologyKeys: ["topology.example.com/zone"], allocatable: { count: 5 } },
    ],
  },
};

describe("a CSINode", () => {
  test("is taken", () => {
    expect(problemsOf(validateCsiNode, node)).toEqual([]);
  });

  test.each<Changes>([{ "spec.drivers": [] }])("is taken with %j", (changes) => {
    expect(problemsOf(validateCsiNode, node, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "spec.drivers[0].name": "" }, ["spec.drivers[0].name: must not be empty"]],
    [
      { "spec.drivers[0].name": "a b" },
      ['spec.drivers[0].name: must be a DNS name (letters, 0-9, - and ., at most 253 characters), got "a b"'],
    ],
    [{ "spec.drivers[0].nodeID": "" }, ["spec.drivers[0].nodeID: must not be empty"]],
    [{ "spec.drivers[0].allocatable.count": -1 }, ["spec.drivers[0].allocatable.count: must be at least 0, got -1"]],
    [{ "spec.drivers[0].topologyKeys": ["a", "a"] }, ['spec.drivers[0].topologyKeys[1]: repeats "a"']],
    [
      { "spec.drivers[0].topologyKeys": ["a b"] },
      ['spec.drivers[0].topologyKeys[0]: must be a label key such as app.kubernetes.io/name, got "a b"'],
    ],
    [
      { "spec.drivers[1]": { name: "csi.example.com", nodeID: "n2" } },
      ['spec.drivers[1].name: repeats "csi.example.com"'],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCsiNode, node, changes)).toEqual(problems);
  });
});
