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

describe("a rule of a schema", () => {
  test("is taken", () => {
    expect(
      problemsOf(validateCustomResourceDefinition, definition, {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "object",
              properties: { n: { type: "integer" } },
              "x-kubernetes-validations": [
                { rule: "self.n < 5", message: "too many", fieldPath: ".n", reason: "FieldValueInvalid" },
              ],
            },
          },
        },
      }),
    ).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: { type: "object", properties: { n: { type: "integer" } }, "x-kubernetes-validations": [{ rule: " " }] },
          },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-validations[0].rule: must not be empty"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "object",
              properties: { n: { type: "integer" } },
              "x-kubernetes-validations": [{ rule: "self.n <\n5" }],
            },
          },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-validations[0].message: is missing, as the rule has more than one line",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "object",
              properties: { n: { type: "integer" } },
              "x-kubernetes-validations": [{ rule: "self.n < 5", message: " " }],
            },
          },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-validations[0].message: must not be only spaces",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "object",
              properties: { n: { type: "integer" } },
              "x-kubernetes-validations": [{ rule: "self.n < 5", message: "a\nb" }],
            },
          },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-validations[0].message: must be one line"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "object",
              properties: { n: { type: "integer" } },
              "x-kubernetes-validations": [{ rule: "self.n < 5", fieldPath: ".m" }],
            },
          },
        },
      },
      [
        'spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-validations[0].fieldPath: must be the path of a field in the schema, got ".m"',
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "object",
              properties: { n: { type: "integer" } },
              "x-kubernetes-validations": [{ rule: "self.n < 5", messageExpression: " " }],
            },
          },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-validations[0].messageExpression: must not be only spaces",
      ],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual(problems);
  });
});
