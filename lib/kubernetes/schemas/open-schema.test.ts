import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../manifest.ts";
import { violation } from "./open-schema.ts";

describe("violation", () => {
  it.each<[JsonObject, Json, Json, string]>([
    [{ type: "integer" }, 1, "a", "must be of type integer"],
    [
      { type: "array", uniqueItems: true },
      [1, 2],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      "must not have the same item twice",
    ],
    [{ minimum: 1, exclusiveMinimum: true }, 1.5, 1, "must be more than 1"],
    [{ maximum: 1 }, 1, 2, "must be at most 1"],
    [{ multipleOf: 0.1 }, 0.3, 0.35, "must be a multiple of 0.1"],
    [{ minLength: 2, maxLength: 2 }, "😀a", "abc", "must have at most 2 characters"],
    [{ pattern: "(?i)^on$" }, "ON", "off", "must match (?i)^on$"],
    [{ format: "ipv4" }, "10.0.0.1", "::1", "must be an IPv4 address"],
    [{ enum: ["a", { b: 1 }] }, { b: 1 }, null, 'must be one of "a", {"b":1}'],
    [{ required: ["a"] }, { a: null }, {}, "must have a"],
    [{ minProperties: 1 }, { a: 1 }, {}, "must have at least 1 fields"],
    [{ properties: { a: { maximum: 3 } } }, { a: 3, b: 9 }, { a: 4 }, "a must be at most 3"],
    [{ additionalProperties: { maximum: 3 } }, { a: 3 }, { b: 4 }, "b must be at most 3"],
    [{ items: { minLength: 1 } }, ["a"], [""], "must have items that each follow: must have at least 1 characters"],
    [{ allOf: [{ minimum: 1 }, { maximum: 3 }] }, 2, 4, "must be at most 3"],
    [
      { anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      { b: 1 },
      {},
      "must follow at least one of several schemas: must have a, or must have b",
    ],
    [
      { oneOf: [{ required: ["a"] }, { required: ["b"] }] },
      { b: 1 },
      { a: 1, b: 1 },
      "must follow exactly one of several schemas, follows 2",
    ],
    [{ not: { required: ["a", "b"] } }, { a: 1 }, { a: 1, b: 1 }, "must not have a and b together"],
    [{ not: { enum: ["a"] } }, "b", "a", 'must not follow {"enum":["a"]}'],
  ])("of %j: takes %j, and fails on %j", (schema, taken, refused, reason) => {
    expect(violation(schema, taken)).toBeUndefined();
    expect(violation(schema, refused)).toBe(reason);
  });

  it("takes null where it is allowed, and asks no more of it", () => {
    expect(violation({ type: "string", nullable: true, minLength: 1 }, null)).toBeUndefined();
    expect(violation({ type: "string" }, null)).toBe("must be of type string");
  });
});
