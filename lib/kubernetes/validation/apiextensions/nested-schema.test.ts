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

describe("a schema in a schema", () => {
  test("is taken", () => {
    expect(
      problemsOf(validateCustomResourceDefinition, definition, {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "string" }, b: { type: "array", items: { type: "string" } } },
          anyOf: [{ required: ["a"] }, { properties: { b: { minItems: 1, items: { maxLength: 3 } } } }],
          not: { required: ["b"] },
        },
      }),
    ).toEqual([]);
  });

  test.each<Changes>([
    {
      "spec.versions[0].schema.openAPIV3Schema": {
        type: "object",
        properties: {
          port: {
            "x-kubernetes-int-or-string": true,
            allOf: [{ anyOf: [{ type: "integer" }, { type: "string" }] }, { pattern: "a" }],
          },
        },
      },
    },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      { "spec.versions[0].schema.openAPIV3Schema": { type: "object", oneOf: [{ type: "object" }] } },
      ["spec.versions[0].schema.openAPIV3Schema.oneOf[0].type: must not be set in allOf, anyOf, oneOf or not"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "string" } },
          allOf: [{ properties: { a: { default: "x" } } }],
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.allOf[0].properties.a.default: must not be set in allOf, anyOf, oneOf or not",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "string" } },
          not: { properties: { b: { maxLength: 1 } } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.not.properties.b: must be of a field that the schema around it has"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "string", not: { nullable: true } } },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.a.not.nullable: must not be set in allOf, anyOf, oneOf or not",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          anyOf: [{ properties: { metadata: { required: ["a"] } } }],
          properties: { metadata: { type: "object" } },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.anyOf[0].properties.metadata: must not be set in allOf, anyOf, oneOf or not",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          anyOf: [{ "x-kubernetes-preserve-unknown-fields": true }],
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.anyOf[0].x-kubernetes-preserve-unknown-fields: must not be set in allOf, anyOf, oneOf or not",
      ],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual(problems);
  });
});
