import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateResourceClaim, validateResourceClaimTemplate } from "./resource-claim.ts";

const claim: JsonObject = {
  apiVersion: "resource.k8s.io/v1",
  kind: "ResourceClaim",
  metadata: { name: "gpu", namespace: "default" },
  spec: {
    devices: {
      requests: [
        {
          name: "a",
          exactly: {
            deviceClassName: "gpu",
            allocationMode: "ExactCount",
            count: 2,
            selectors: [{ cel: { expression: "true" } }],
            tolerations: [
              { key: "a", operator: "Equal", value: "b", effect: "NoSchedule" },
              { operator: "Exists", key: "c" },
            ],
          },
        },
        {
          name: "b",
          firstAvailable: [
            { name: "big", deviceClassName: "gpu", count: 1 },
            { name: "all", deviceClassName: "gpu", allocationMode: "All" },
          ],
        },
      ],
      constraints: [
        { requests: ["a", "b/big"], matchAttribute: "gpu.example.com/model" },
        { distinctAttribute: "gpu.example.com/model" },
      ],
      config: [{ requests: ["a"], opaque: { driver: "gpu.example.com", parameters: { a: "b" } } }],
    },
  },
};

const template: JsonObject = {
  apiVersion: "resource.k8s.io/v1",
  kind: "ResourceClaimTemplate",
  metadata: { name: "gpu", namespace: "default" },
  spec: {
    metadata: { labels: { a: "b" }, annotations: { c: "d" } },
    spec: {
      devices: {
        requests: [{ name: "a", exactly: { deviceClassName: "gpu" } }],
        constraints: [{ requests: ["a"], matchAttribute: "gpu.example.com/model" }],
        config: [{ opaque: { driver: "gpu.example.com", parameters: { a: "b" } } }],
      },
    },
  },
};

describe("a ResourceClaim", () => {
  test("is taken", () => {
    expect(problemsOf(validateResourceClaim, claim)).toEqual([]);
  });

  test.each<Changes>([{ spec: null }, { apiVersion: "resource.k8s.io/v1beta1", "spec.devices.requests": [{}] }])(
    "is taken with %j",
    (changes) => {
      expect(problemsOf(validateResourceClaim, claim, changes)).toEqual([]);
    },
  );

  test.each<[Changes, string[]]>([
    [
      { "spec.devices.requests[0].name": "A" },
      [
        'spec.devices.requests[0].name: must be a DNS label (a-z, 0-9 and -, at most 63 characters), got "A"',
        'spec.devices.constraints[0].requests[0]: must be the name of a request, got "a"',
        'spec.devices.config[0].requests[0]: must be the name of a request, got "a"',
      ],
    ],
    [
      { "spec.devices.requests[0].exactly": null },
      ["spec.devices.requests[0]: must have exactly one of exactly, firstAvailable, got none"],
    ],
    [
      { "spec.devices.requests[0].firstAvailable": [{ name: "a", deviceClassName: "gpu" }] },
      ["spec.devices.requests[0]: must have exactly one of exactly, firstAvailable, got both"],
    ],
    [
      { "spec.devices.requests[1].name": "a" },
      [
        'spec.devices.requests[1].name: repeats "a"',
        'spec.devices.constraints[0].requests[1]: must be the name of a request, got "b/big"',
      ],
    ],
    [
      { "spec.devices.requests[1].firstAvailable[1].name": "big" },
      ['spec.devices.requests[1].firstAvailable[1].name: repeats "big"'],
    ],
    [
      { "spec.devices.requests[0].exactly.deviceClassName": "" },
      ["spec.devices.requests[0].exactly.deviceClassName: must not be empty"],
    ],
    [
      { "spec.devices.requests[0].exactly.count": -1 },
      ["spec.devices.requests[0].exactly.count: must be at least 1, got -1"],
    ],
    [
      { "spec.devices.requests[0].exactly.allocationMode": "All" },
      ["spec.devices.requests[0].exactly.count: must not be set with allocationMode All"],
    ],
    [
      { "spec.devices.requests[0].exactly.selectors": [{}] },
      ["spec.devices.requests[0].exactly.selectors[0].cel: is missing"],
    ],
    [
      { "spec.devices.requests[0].exactly.tolerations[0].value": "a b" },
      [
        'spec.devices.requests[0].exactly.tolerations[0].value: must be a label value (letters, 0-9, -, _ and ., at most 63 characters), got "a b"',
      ],
    ],
    [
      { "spec.devices.requests[0].exactly.tolerations[1].value": "a" },
      ["spec.devices.requests[0].exactly.tolerations[1].value: must be empty with the operator Exists"],
    ],
    [
      { "spec.devices.requests[0].exactly.tolerations[1].key": "a b" },
      [
        'spec.devices.requests[0].exactly.tolerations[1].key: must be a label key such as app.kubernetes.io/name, got "a b"',
      ],
    ],
    [
      { "spec.devices.constraints[0].requests": ["c"] },
      ['spec.devices.constraints[0].requests[0]: must be the name of a request, got "c"'],
    ],
    [{ "spec.devices.constraints[0].requests": ["a", "a"] }, ['spec.devices.constraints[0].requests[1]: repeats "a"']],
    [
      { "spec.devices.constraints[0].matchAttribute": "model" },
      [
        'spec.devices.constraints[0].matchAttribute: must be a name with a domain such as gpu.example.com/memory, got "model"',
      ],
    ],
    [
      { "spec.devices.constraints[0].matchAttribute": undefined },
      ["spec.devices.constraints[0]: must have at least one of distinctAttribute, matchAttribute, got none"],
    ],
    [
      { "spec.devices.config[0].requests": ["b/none"] },
      ['spec.devices.config[0].requests[0]: must be the name of a request, got "b/none"'],
    ],
    [{ "spec.devices.config[0].opaque": null }, ["spec.devices.config[0].opaque: is missing"]],
    [
      { "spec.devices.config[0].opaque.driver": "a b" },
      [
        'spec.devices.config[0].opaque.driver: must be a DNS name (letters, 0-9, - and ., at most 253 characters), got "a b"',
      ],
    ],
    [{ "spec.devices.config[0].opaque.parameters": null }, ["spec.devices.config[0].opaque.parameters: is missing"]],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateResourceClaim, claim, changes)).toEqual(problems);
  });
});

describe("a ResourceClaimTemplate", () => {
  test("is taken", () => {
    expect(problemsOf(validateResourceClaimTemplate, template)).toEqual([]);
  });

  test.each<Changes>([{ "spec.spec": undefined }])("is taken with %j", (changes) => {
    expect(problemsOf(validateResourceClaimTemplate, template, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      { "spec.spec.devices.requests[0].exactly.deviceClassName": "" },
      ["spec.spec.devices.requests[0].exactly.deviceClassName: must not be empty"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateResourceClaimTemplate, template, changes)).toEqual(problems);
  });
});
