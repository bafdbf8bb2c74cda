import { describe, expect, it } from "vitest";
import type { JsonObject } from "./manifest.ts";
import { formatSelector, isEmpty, labelSelector, mapSelector, matches } from "./selector.ts";

const labels = { app: "web", tier: "front" };
const takes = (selector: JsonObject) => matches(labelSelector(selector) ?? { equal: [], expressions: [] }, labels);
const expression = (operator: string, key: string, ...values: string[]) =>
  takes({ matchExpressions: [{ key, operator, values }] });

describe("matches", () => {
  it.each([
    [{}, true],
    [{ matchLabels: { app: "web" } }, true],
    [{ matchLabels: { app: "web", tier: "back" } }, false],
    [{ matchLabels: { other: "web" } }, false],
    [{ matchLabels: { app: "web" }, matchExpressions: [{ key: "tier", operator: "DoesNotExist" }] }, false],
  ])("takes the labels for %j: %s", (selector, expected) => {
    expect(takes(selector)).toBe(expected);
  });

  it("knows every operator", () => {
    expect([
      expression("In", "app", "web", "api"),
      expression("In", "app", "api"),
      expression("In", "x", "web"),
    ]).toEqual([true, false, false]);
    expect([
      expression("NotIn", "app", "api"),
      expression("NotIn", "app", "web"),
      expression("NotIn", "x", "y"),
    ]).toEqual([true, false, true]);
    expect([expression("Exists", "app"), expression("Exists", "x")]).toEqual([true, false]);
    expect([expression("DoesNotExist", "x"), expression("DoesNotExist", "app")]).toEqual([true, false]);
  });

  it("takes labels from prototypes for none", () => {
    expect(takes({ matchExpressions: [{ key: "constructor", operator: "Exists" }] })).toBe(false);
  });
});

it("labelSelector and mapSelector tell none from an empty one", () => {
  expect([labelSelector(undefined), mapSelector(null)]).toEqual([undefined, undefined]);
  expect([labelSelector({}), mapSelector({})].map((selector) => selector && isEmpty(selector))).toEqual([true, true]);
});

it("formatSelector writes it as people do", () => {
  const tier = { key: "tier", operator: "In", values: ["a", "b"] };
  const any = { key: "x", operator: "Exists", values: [] };
  expect(formatSelector({ equal: [["app", "web"]], expressions: [tier, any] })).toBe(
    "app=web, tier In (a, b), x Exists",
  );
});
