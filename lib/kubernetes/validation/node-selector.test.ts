import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { formatPath } from "../path.ts";
import { validateNodeSelector } from "./node-selector.ts";

function problemsOf(term: JsonObject): string[] {
  const problems: string[] = [];
  validateNodeSelector({ nodeSelectorTerms: [term] }, [], (path, message, { severity = "error" } = {}) =>
    problems.push(`${severity} ${formatPath(path)}: ${message}`),
  );
  return problems;
}
const term = "nodeSelectorTerms[0]";

it("takes labels and the name of a node", () => {
  expect(
    problemsOf({
      matchExpressions: [{ key: "kubernetes.io/os", operator: "In", values: ["linux"] }],
      matchFields: [{ key: "metadata.name", operator: "In", values: ["server-1"] }],
    }),
  ).toEqual([]);
});

it("refuses values that no label has, and other fields", () => {
  expect(problemsOf({ matchExpressions: [{ key: "a", operator: "In", values: ["a b"] }] })).toEqual([
    `error ${term}.matchExpressions[0].values[0]: must be a label value, got a b`,
  ]);
  expect(problemsOf({ matchFields: [{ key: "metadata.uid", operator: "Exists" }] })).toEqual([
    `error ${term}.matchFields[0].operator: must be In or NotIn, got Exists`,
    `error ${term}.matchFields[0].key: must be metadata.name, got metadata.uid`,
  ]);
  expect(problemsOf({ matchFields: [{ key: "metadata.name", operator: "In", values: ["A", "b"] }] })).toEqual([
    `error ${term}.matchFields[0].values: must have exactly one value, got 2`,
    `error ${term}.matchFields[0].values[0]: must be the name of a node, got A`,
  ]);
});

it("warns of labels that are gone", () => {
  expect(problemsOf({ matchExpressions: [{ key: "beta.kubernetes.io/os", operator: "Exists" }] })).toEqual([
    `warning ${term}.matchExpressions[0].key: is deprecated since 1.14, use kubernetes.io/os`,
  ]);
});
