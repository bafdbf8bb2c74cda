import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateResourceSlice } from "./resource-slice.ts";

const slice: JsonObject = {
  apiVersion: "resource.k8s.io/v1",
  kind: "ResourceSlice",
  metadata: { name: "s" },
  spec: {
    driver: "gpu.example.com",
    nodeName: "node-1",
    pool: { name: "node-1", generation: 1, resourceSliceCount: 1 },
    devices: [
      {
        name: "gpu-0",
        attributes: { model: { string: "x" }, v: { version: "1.2.3" }, i: { int: 3 }, b: { bool: true } },
        capacity: { memory: { value: "8Gi" } },
        taints: [{ key: "a", value: "b", effect: "NoSchedule" }],
      },
    ],
  },
};

describe("a ResourceSlice", () => {
  test("is taken", () => {
    expect(problemsOf(validateResourceSlice, slice)).toEqual([]);
  });

  test.each<Changes>([
    { "spec.nodeName": undefined, "spec.allNodes": true },
    { "spec.nodeName": undefined, "spec.perDeviceNodeSelection": true, "spec.devices[0].nodeName": "node-1" },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateResourceSlice, slice, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "spec.driver": "GPU.example.com" }, ["warning: spec.driver: should be lower case"]],
    [{ "spec.driver": "" }, ["spec.driver: must not be empty"]],
    [
      { "spec.nodeName": undefined },
      ["spec: must have exactly one of allNodes, nodeName, nodeSelector, perDeviceNodeSelection, got none"],
    ],
    [
      { "spec.allNodes": true },
      [
        "spec: must have exactly one of allNodes, nodeName, nodeSelector, perDeviceNodeSelection, got allNodes, nodeName",
      ],
    ],
    [{ "spec.nodeName": undefined, "spec.allNodes": false }, ["spec.allNodes: must be true or missing"]],
    [{ "spec.pool.name": "A" }, ["spec.pool.name: must be DNS names with / between them"]],
    [{ "spec.pool.resourceSliceCount": 0 }, ["spec.pool.resourceSliceCount: must be at least 1, got 0"]],
    [{ "spec.sharedCounters": [] }, ["spec: must have at most one of devices, sharedCounters, got both"]],
    [
      { "spec.devices[0].name": "A" },
      ['spec.devices[0].name: must be a DNS label (a-z, 0-9 and -, at most 63 characters), got "A"'],
    ],
    [{ "spec.devices[1]": { name: "gpu-0" } }, ['spec.devices[1].name: repeats "gpu-0"']],
    [
      { "spec.devices[0].nodeName": "node-1" },
      ["spec.devices[0].nodeName: must not be set without perDeviceNodeSelection"],
    ],
    [
      { "spec.devices[0].attributes": { "a-b": { int: 1 } } },
      ["spec.devices[0].attributes.a-b: must have the name of an attribute as key"],
    ],
    [
      { "spec.devices[0].attributes": { a: {} } },
      [
        "spec.devices[0].attributes.a: must have exactly one of bool, int, string, version, bools, ints, strings, versions",
      ],
    ],
    [
      { "spec.devices[0].attributes": { a: { version: "1" } } },
      ['spec.devices[0].attributes.a.version: must be a semantic version such as 1.2.3, got "1"'],
    ],
    [
      { "spec.devices[0].taints[0].key": "a b" },
      ['spec.devices[0].taints[0].key: must be a label key such as app.kubernetes.io/name, got "a b"'],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateResourceSlice, slice, changes)).toEqual(problems);
  });
});
