import { expect, test } from "vitest";
import { withDefaults } from "./defaults.ts";

const schema = {
  type: "object",
  properties: {
    group: { type: "string", default: "apps" },
    nothing: { type: "string", nullable: true, default: "x" },
    inner: { type: "object", default: {}, properties: { port: { type: "integer", default: 80 } } },
    list: { type: "array", items: { type: "object", properties: { kind: { type: "string", default: "Service" } } } },
    labels: { type: "object", additionalProperties: { type: "string" } },
    plain: { type: "string" },
  },
};

test("fields that are not set get their defaults, those within defaults too", () => {
  expect(withDefaults({ list: [{}, { kind: "Secret" }] }, schema)).toEqual({
    group: "apps",
    nothing: "x",
    inner: { port: 80 },
    list: [{ kind: "Service" }, { kind: "Secret" }],
  });
});

test("a null is replaced by the default, stays where the schema allows it, and goes otherwise", () => {
  const nulls = { group: null, nothing: null, inner: { port: null }, plain: null, labels: { a: null, b: "c" } };
  expect(withDefaults(nulls, schema)).toEqual({
    group: "apps",
    nothing: null,
    inner: { port: 80 },
    labels: { b: "c" },
  });
});

test("what has everything is the same object, and unknown fields stay", () => {
  const whole = { group: "a", nothing: "b", inner: { port: 1 }, list: [{ kind: "c" }], other: null };
  expect(withDefaults(whole, schema)).toBe(whole);
});
