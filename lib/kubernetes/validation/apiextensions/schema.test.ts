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

describe("a schema of a version", () => {
  test("is taken", () => {
    expect(
      problemsOf(validateCustomResourceDefinition, definition, {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            apiVersion: { type: "string" },
            kind: { type: "string" },
            metadata: { type: "object", properties: { name: { type: "string", maxLength: 20 } } },
            spec: {
              type: "object",
              properties: {
                any: { "x-kubernetes-preserve-unknown-fields": true },
                port: { "x-kubernetes-int-or-string": true, anyOf: [{ type: "integer" }, { type: "string" }] },
                labels: { type: "object", additionalProperties: { type: "string" } },
                pod: {
                  type: "object",
                  "x-kubernetes-embedded-resource": true,
                  "x-kubernetes-preserve-unknown-fields": true,
                },
                when: { type: "string", format: "date-time", nullable: true },
                count: { type: "integer", format: "int32", minimum: 0, maximum: 10 },
                pattern: { type: "string", pattern: "^(?i)[a-z]+$" },
              },
            },
          },
        },
      }),
    ).toEqual([]);
  });

  test.each<Changes>([
    { "spec.versions[0].schema.openAPIV3Schema": { "x-kubernetes-preserve-unknown-fields": true, type: "object" } },
    {
      "spec.versions[0].schema.openAPIV3Schema": {
        type: "object",
        properties: { spec: { type: "object", additionalProperties: true } },
      },
    },
    {
      "spec.versions[0].schema.openAPIV3Schema": {
        type: "object",
        properties: { spec: { type: "integer", format: "int32", maximum: 2147483648 } },
      },
    },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "spec.versions[0].schema.openAPIV3Schema": {} }, ["spec.versions[0].schema.openAPIV3Schema.type: is missing"]],
    [
      { "spec.versions[0].schema.openAPIV3Schema": { type: "string" } },
      ["spec.versions[0].schema.openAPIV3Schema.type: must be object at the root, got string"],
    ],
    [
      { "spec.versions[0].schema.openAPIV3Schema": { type: "object", nullable: true } },
      ["spec.versions[0].schema.openAPIV3Schema.nullable: must not be true at the root"],
    ],
    [
      { "spec.versions[0].schema.openAPIV3Schema": { type: "object", additionalProperties: { type: "string" } } },
      ["spec.versions[0].schema.openAPIV3Schema.additionalProperties: must not be set at the root"],
    ],
    [
      { "spec.versions[0].schema.openAPIV3Schema": { type: "object", properties: { spec: {} } } },
      ["spec.versions[0].schema.openAPIV3Schema.properties.spec.type: is missing"],
    ],
    [
      { "spec.versions[0].schema.openAPIV3Schema": { type: "object", properties: { spec: null } } },
      ["spec.versions[0].schema.openAPIV3Schema.properties.spec: must be a schema, got null"],
    ],
    [
      { "spec.versions[0].schema.openAPIV3Schema": { type: "object", properties: { spec: { type: "map" } } } },
      [
        'spec.versions[0].schema.openAPIV3Schema.properties.spec.type: must be one of array, boolean, integer, number, object, string, got "map"',
      ],
    ],
    [
      { "spec.versions[0].schema.openAPIV3Schema": { type: "object", properties: { spec: { type: "array" } } } },
      ["spec.versions[0].schema.openAPIV3Schema.properties.spec.items: is missing"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { spec: { type: "array", items: {} } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.spec.items.type: is missing"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { spec: { type: "object", additionalProperties: {} } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.spec.additionalProperties.type: is missing"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            spec: { type: "object", properties: { a: { type: "string" } }, additionalProperties: { type: "string" } },
          },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.spec.additionalProperties: must not be set beside properties",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { spec: { type: "object", $ref: "#/a" } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.spec.$ref: is not supported in custom resources"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { spec: { type: "array", uniqueItems: true, items: { type: "string" } } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.spec.uniqueItems: must not be true, which takes too long"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { spec: { type: "object", "x-kubernetes-preserve-unknown-fields": false } },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.spec.x-kubernetes-preserve-unknown-fields: must be true or missing",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { spec: { "x-kubernetes-int-or-string": true, "x-kubernetes-preserve-unknown-fields": true } },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.spec.x-kubernetes-preserve-unknown-fields: must not be true beside x-kubernetes-int-or-string",
      ],
    ],
    [
      { "spec.versions[0].schema.openAPIV3Schema": { type: "object", properties: { kind: { type: "object" } } } },
      ["spec.versions[0].schema.openAPIV3Schema.properties.kind.type: must be string"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { metadata: { type: "object", description: "x" } },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.metadata.description: must not be set for the metadata of the resource",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { metadata: { type: "object", properties: { labels: { type: "object" } } } },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.metadata.properties.labels: must be name or generateName, as other metadata is not the definition's",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { metadata: { type: "object", default: {} } },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.metadata.default: must not be set in the metadata of the resource",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { metadata: { type: "object", additionalProperties: false } },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.metadata.additionalProperties: must not be set for the metadata of the resource",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { spec: { type: "object", dependencies: {} } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.spec.dependencies: is not supported in custom resources"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { pod: { type: "object", "x-kubernetes-embedded-resource": true } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.pod.properties: is missing"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { pod: { "x-kubernetes-preserve-unknown-fields": true, "x-kubernetes-embedded-resource": true } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.pod.type: must be object for an embedded resource"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { spec: { type: "string", format: "colour" } },
        },
      },
      [
        'warning: spec.versions[0].schema.openAPIV3Schema.properties.spec.format: is a format that is not checked, got "colour"',
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { spec: { type: "integer", format: "int32", maximum: 2147483648, default: 1 } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.spec.maximum: must be of the format int32, got 2147483648"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { spec: { type: "string", pattern: "(?=a)" } },
        },
      },
      [
        'spec.versions[0].schema.openAPIV3Schema.properties.spec.pattern: must be a regular expression of Go, got "(?=a)"',
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { spec: { type: "string", pattern: "(" } },
        },
      },
      ['spec.versions[0].schema.openAPIV3Schema.properties.spec.pattern: must be a regular expression of Go, got "("'],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual(problems);
  });
});
