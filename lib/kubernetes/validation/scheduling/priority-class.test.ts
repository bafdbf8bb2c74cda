import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validatePriorityClass } from "./priority-class.ts";

const priorityClass: JsonObject = {
  apiVersion: "scheduling.k8s.io/v1",
  kind: "PriorityClass",
  metadata: { name: "high" },
  value: 1000,
  globalDefault: false,
  description: "x",
  preemptionPolicy: "Never",
};

describe("a PriorityClass", () => {
  test("is taken", () => {
    expect(problemsOf(validatePriorityClass, priorityClass)).toEqual([]);
  });

  test.each<Changes>([
    { value: 1000000000 },
    { value: undefined },
    { "metadata.name": "system-node-critical", value: 2000001000 },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validatePriorityClass, priorityClass, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ value: 1000000001 }, ["value: must be at most 1000000000, got 1000000001"]],
    [
      { "metadata.name": "system-mine" },
      ["metadata.name: must not begin with system-, which is reserved for Kubernetes"],
    ],
    [{ "metadata.name": "system-node-critical" }, ["value: must be 2000001000 for system-node-critical, got 1000"]],
    [
      { "metadata.name": "system-node-critical", value: 2000001000, globalDefault: true },
      ["globalDefault: must be false for system-node-critical, got true"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validatePriorityClass, priorityClass, changes)).toEqual(problems);
  });
});
