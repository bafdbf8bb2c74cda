import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validatePodDisruptionBudget } from "./pod-disruption-budget.ts";

const budget: JsonObject = {
  apiVersion: "policy/v1",
  kind: "PodDisruptionBudget",
  metadata: { name: "web", namespace: "default" },
  spec: { minAvailable: "50%", selector: { matchLabels: { app: "web" } }, unhealthyPodEvictionPolicy: "AlwaysAllow" },
};

describe("a PodDisruptionBudget", () => {
  test("is taken", () => {
    expect(problemsOf(validatePodDisruptionBudget, budget)).toEqual([]);
  });

  test.each<Changes>([{ "spec.selector": undefined }, { "spec.minAvailable": "100%" }])(
    "is taken with %j",
    (changes) => {
      expect(problemsOf(validatePodDisruptionBudget, budget, changes)).toEqual([]);
    },
  );

  test.each<[Changes, string[]]>([
    [{ "spec.minAvailable": "101%" }, ['spec.minAvailable: must be at most 100%, got "101%"']],
    [{ "spec.maxUnavailable": 1 }, ["spec: must have at most one of maxUnavailable, minAvailable, got both"]],
    [
      { "spec.selector.matchExpressions": [{ key: "a", operator: "NotIn" }] },
      ["spec.selector.matchExpressions[0].values: must have at least one value for operator NotIn"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validatePodDisruptionBudget, budget, changes)).toEqual(problems);
  });
});
