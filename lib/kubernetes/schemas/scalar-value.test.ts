import { describe, expect, it } from "vitest";
import type { Json } from "../manifest.ts";
import { parseExpression } from "./expression.ts";
import { fits, isOfType, isSecret, otherSpelling } from "./scalar-value.ts";

function scalar(text: string) {
  const { node } = parseExpression(text, { resolve: () => ({ is: "any" }) });
  if (node.is !== "scalar") throw new Error(`${text} is not a scalar`);
  return node;
}

describe("fits", () => {
  it.each<[string, Json, Json]>([
    ["int32 1..5", 5, 6],
    ["string 1..2", "😀a", "abc"],
    ["string /^a+$/", "aa", "b"],
    ["dns-label~", "", "A"],
    ["integer-or-string ..2", 100, "abc"],
  ])("of %s: takes %j, and fails on %j", (type, taken, refused) => {
    expect(fits(scalar(type), taken)).toBe(true);
    expect(fits(scalar(type), refused)).toBe(false);
  });
});

it("isOfType looks at the type alone", () => {
  expect(isOfType(scalar("int32 1..5"), 70)).toBe(true);
  expect(isOfType(scalar("int32 1..5"), "3")).toBe(false);
  expect(isOfType(scalar("dns-label"), "A b")).toBe(true);
  expect(isOfType(scalar("boolean"), true)).toBe(false);
});

it("otherSpelling is the same value in the other type, if that fits, and never that of a secret", () => {
  expect(otherSpelling(scalar("string"), 5)).toBe('"5"');
  expect(otherSpelling(scalar("int32"), "5")).toBe("5");
  expect(otherSpelling(scalar("boolean"), "true")).toBe("true");
  expect(otherSpelling(scalar("int32"), "five")).toBeUndefined();
  expect(otherSpelling(scalar("secret"), 5)).toBeUndefined();
});

it("isSecret looks into maps", () => {
  const secrets = parseExpression("secret{}", { resolve: () => ({ is: "any" }) }).node;
  expect(isSecret(secrets)).toBe(true);
  expect(isSecret(scalar("string"))).toBe(false);
});
