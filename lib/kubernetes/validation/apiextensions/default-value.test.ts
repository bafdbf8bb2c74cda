import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateCustomResourceDefinition } from "./custom-resource-definition.ts";

const definition: JsonObject = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "meshes.example.com" },
  spec: {
    group: "example.com",
    scope: "Namespaced",
    names: { kind: "Mesh", plural: "meshes" },
    versions: [{ name: "v1", served: true, storage: true, schema: { openAPIV3Schema: { type: "object" } } }],
  },
};

describe("a default of a schema", () => {
  test("is taken", () => {
    expect(
      problemsOf(validateCustomResourceDefinition, definition, {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: { type: "string", enum: ["red", "blue"], default: "red" },
            b: {
              type: "object",
              required: ["x"],
              properties: { x: { type: "integer", minimum: 1 }, y: { type: "string", nullable: true } },
              default: { x: 1, y: null },
            },
            c: { type: "object", additionalProperties: { type: "string" }, default: { k: "v" } },
            d: { "x-kubernetes-int-or-string": true, default: 80 },
            e: { type: "object", "x-kubernetes-preserve-unknown-fields": true, default: { f: 1 } },
            g: { type: "array", items: { type: "string", pattern: "^[a-z]+$" }, maxItems: 2, default: ["a"] },
            h: { type: "number", default: 1.5 },
          },
        },
      }),
    ).toEqual([]);
  });

  test.each<Changes>([
    {
      "spec.versions[0].schema.openAPIV3Schema": {
        type: "object",
        properties: { a: { type: "string", enum: [], default: "red" } },
      },
    },
    {
      "spec.versions[0].schema.openAPIV3Schema": {
        type: "object",
        properties: { a: { type: "object", additionalProperties: { type: "string", default: 1 } } },
      },
    },
    {
      "spec.versions[0].schema.openAPIV3Schema": {
        type: "object",
        properties: { a: { "x-kubernetes-int-or-string": true, default: true } },
      },
    },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "string", default: 1 } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.default: must be of type string, got 1"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "string", format: "date-time", default: "now" } },
        },
      },
      [
        'spec.versions[0].schema.openAPIV3Schema.properties.a.default: must be a time such as 2026-01-31T09:00:00Z, got "now"',
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "integer", default: 1.5 } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.default: must be of type integer, got 1.5"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: { "x-kubernetes-int-or-string": true, anyOf: [{ type: "integer" }, { type: "string" }], default: 1.5 },
          },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.default: must be of type integer or string, got 1.5"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "string", enum: ["red"], default: "blue" } },
        },
      },
      ['spec.versions[0].schema.openAPIV3Schema.properties.a.default: must be one of red, got "blue"'],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "integer", maximum: 3, default: 4 } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.default: must be at most 3 by maximum, got 4"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "string", maxLength: 1, default: "ab" } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.default: must be at most 1 by maxLength, got 2"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "string", pattern: "^[a-z]$", default: "A" } },
        },
      },
      ['spec.versions[0].schema.openAPIV3Schema.properties.a.default: must match ^[a-z]$, got "A"'],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "array", items: { type: "string" }, maxItems: 1, default: ["a", "b"] } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.default: must be at most 1 by maxItems, got 2"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "array", items: { type: "string" }, default: [1] } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.default[0]: must be of type string, got 1"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "object", properties: { x: { type: "string" } }, default: { y: 1 } } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.default.y: is an unknown field"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: { type: "object", required: ["x"], properties: { x: { type: "string", default: "a" } }, default: {} },
          },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.default.x: is missing"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "object", additionalProperties: { type: "string" }, default: { k: 1 } } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.default.k: must be of type string, got 1"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "object", properties: { x: { type: "string" } }, default: { x: null } } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.default.x: must not be null"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual(problems);
  });
});
