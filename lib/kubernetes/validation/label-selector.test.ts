import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { formatPath } from "../path.ts";
import { isEmptySelector, validateLabelSelector } from "./label-selector.ts";

function problemsOf(...matchExpressions: readonly JsonObject[]): string[] {
  const problems: string[] = [];
  validateLabelSelector({ matchExpressions }, ["selector"], (path, message) =>
    problems.push(`${formatPath(path)}: ${message}`),
  );
  return problems;
}

it("takes values where the operator needs them", () => {
  expect(
    problemsOf(
      { key: "a", operator: "In", values: ["b"] },
      { key: "c", operator: "Exists" },
      { key: "d", operator: "Gt", values: ["1"] },
    ),
  ).toEqual([]);
});

it("refuses none, and some where they mean nothing", () => {
  expect(
    problemsOf(
      { key: "a", operator: "NotIn" },
      { key: "a", operator: "DoesNotExist", values: ["b"] },
      { key: "a", operator: "Lt", values: ["1", "2"] },
    ),
  ).toEqual([
    "selector.matchExpressions[0].values: must have at least one value for operator NotIn",
    "selector.matchExpressions[1].values: must be empty for operator DoesNotExist",
    "selector.matchExpressions[2].values: must have exactly one value for operator Lt, got 2",
  ]);
});

it("knows the selector that takes everything", () => {
  expect(isEmptySelector({ matchLabels: {}, matchExpressions: [] })).toBe(true);
  expect(isEmptySelector({ matchLabels: { a: "b" } })).toBe(false);
});
