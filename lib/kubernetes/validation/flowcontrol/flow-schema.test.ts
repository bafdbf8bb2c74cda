import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateFlowSchema } from "./flow-schema.ts";

const schema: JsonObject = {
  apiVersion: "flowcontrol.apiserver.k8s.io/v1",
  kind: "FlowSchema",
  metadata: { name: "shop" },
  spec: {
    matchingPrecedence: 1000,
    priorityLevelConfiguration: { name: "workload-low" },
    distinguisherMethod: { type: "ByUser" },
    rules: [
      {
        subjects: [
          { kind: "ServiceAccount", serviceAccount: { name: "*", namespace: "shop" } },
          { kind: "User", user: { name: "bob" } },
          { kind: "Group", group: { name: "devs" } },
        ],
        resourceRules: [
          {
            apiGroups: ["", "apps"],
            resources: ["pods", "deployments"],
            verbs: ["list", "get"],
            namespaces: ["a", "b"],
          },
          { apiGroups: ["*"], resources: ["*"], verbs: ["*"], clusterScope: true },
        ],
        nonResourceRules: [
          { verbs: ["get"], nonResourceURLs: ["/healthz", "/metrics/*", "/"] },
          { verbs: ["*"], nonResourceURLs: ["*"] },
        ],
      },
    ],
  },
};

describe("a FlowSchema", () => {
  test("is taken", () => {
    expect(problemsOf(validateFlowSchema, schema)).toEqual([]);
  });

  test.each<Changes>([{ "spec.rules": [] }, { "spec.rules[0].nonResourceRules": [] }])(
    "is taken with %j",
    (changes) => {
      expect(problemsOf(validateFlowSchema, schema, changes)).toEqual([]);
    },
  );

  test.each<[Changes, string[]]>([
    [
      { "spec.matchingPrecedence": 1 },
      ["spec.matchingPrecedence: must be more than 1, which is for the FlowSchema exempt"],
    ],
    [{ "spec.priorityLevelConfiguration": undefined }, ["spec.priorityLevelConfiguration.name: is missing"]],
    [{ "spec.rules[0].subjects": [] }, ["spec.rules[0].subjects: must not be empty"]],
    [
      { "spec.rules[0].resourceRules": [], "spec.rules[0].nonResourceRules": [] },
      ["spec.rules[0]: must have at least one of resourceRules, nonResourceRules, got none"],
    ],
    [
      { "spec.rules[0].subjects[0].user": { name: "a" } },
      ["spec.rules[0].subjects[0].user: must not be set with kind ServiceAccount"],
    ],
    [{ "spec.rules[0].subjects[1].user": null }, ["spec.rules[0].subjects[1].user: is missing"]],
    [{ "spec.rules[0].subjects[2].group.name": "" }, ["spec.rules[0].subjects[2].group.name: must not be empty"]],
    [
      { "spec.rules[0].subjects[0].serviceAccount.name": "A" },
      [
        'spec.rules[0].subjects[0].serviceAccount.name: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "A"',
      ],
    ],
    [
      { "spec.rules[0].subjects[0].serviceAccount.namespace": "" },
      ["spec.rules[0].subjects[0].serviceAccount.namespace: must not be empty"],
    ],
    [
      { "spec.rules[0].resourceRules[0].verbs": ["get", "*"] },
      ["spec.rules[0].resourceRules[0].verbs: must have nothing beside *, which stands for all"],
    ],
    [
      { "spec.rules[0].resourceRules[0].verbs": ["look"] },
      [
        'spec.rules[0].resourceRules[0].verbs[0]: must be one of connect, create, delete, deletecollection, get, list, patch, proxy, update, watch, got "look"',
      ],
    ],
    [
      { "spec.rules[0].resourceRules[0].apiGroups": [] },
      ["spec.rules[0].resourceRules[0].apiGroups: must not be empty"],
    ],
    [
      { "spec.rules[0].resourceRules[0].resources": ["*", "pods"] },
      ["spec.rules[0].resourceRules[0].resources: must have nothing beside *, which stands for all"],
    ],
    [
      { "spec.rules[0].resourceRules[0].namespaces": [] },
      ["spec.rules[0].resourceRules[0].namespaces: must not be empty"],
    ],
    [
      { "spec.rules[0].resourceRules[0].namespaces": ["A"] },
      [
        'spec.rules[0].resourceRules[0].namespaces[0]: must be a DNS label (a-z, 0-9 and -, at most 63 characters), got "A"',
      ],
    ],
    [
      { "spec.rules[0].nonResourceRules[0].nonResourceURLs": ["a"] },
      ['spec.rules[0].nonResourceRules[0].nonResourceURLs[0]: must be a path such as /healthz or /metrics/*, got "a"'],
    ],
    [
      { "spec.rules[0].nonResourceRules[0].nonResourceURLs": ["/a*"] },
      [
        'spec.rules[0].nonResourceRules[0].nonResourceURLs[0]: must be a path such as /healthz or /metrics/*, got "/a*"',
      ],
    ],
    [
      { "spec.rules[0].nonResourceRules[0].nonResourceURLs": ["/a//b"] },
      [
        'spec.rules[0].nonResourceRules[0].nonResourceURLs[0]: must be a path such as /healthz or /metrics/*, got "/a//b"',
      ],
    ],
    [
      { "spec.rules[0].nonResourceRules[0].nonResourceURLs": [] },
      ["spec.rules[0].nonResourceRules[0].nonResourceURLs: must not be empty"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateFlowSchema, schema, changes)).toEqual(problems);
  });
});
