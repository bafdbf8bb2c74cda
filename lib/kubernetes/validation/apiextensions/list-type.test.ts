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

describe("a list with a type", () => {
  test("is taken", () => {
    expect(
      problemsOf(validateCustomResourceDefinition, definition, {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "array",
              "x-kubernetes-list-type": "map",
              "x-kubernetes-list-map-keys": ["k", "p"],
              items: {
                type: "object",
                required: ["k"],
                properties: { k: { type: "string" }, p: { type: "string", default: "TCP" } },
              },
            },
          },
        },
      }),
    ).toEqual([]);
  });

  test.each<Changes>([
    {
      "spec.versions[0].schema.openAPIV3Schema": {
        type: "object",
        properties: {
          a: {
            type: "array",
            "x-kubernetes-list-type": "set",
            items: { type: "object", "x-kubernetes-map-type": "atomic" },
          },
        },
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
          properties: {
            a: {
              type: "array",
              "x-kubernetes-list-map-keys": ["k"],
              items: { type: "object", required: ["k"], properties: { k: { type: "string" } } },
            },
          },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-list-type: must be map beside x-kubernetes-list-map-keys",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "object", "x-kubernetes-list-type": "set" } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.type: must be array beside x-kubernetes-list-type"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "array", "x-kubernetes-list-type": "bag", items: { type: "string" } } },
        },
      },
      [
        'spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-list-type: must be one of atomic, map, set, got "bag"',
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "array", "x-kubernetes-list-type": "map", items: { type: "object" } } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-list-map-keys: is missing"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "array",
              "x-kubernetes-list-type": "map",
              "x-kubernetes-list-map-keys": ["k"],
              items: { type: "string" },
            },
          },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.a.items.type: must be object in a list with keys",
        'spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-list-map-keys[0]: must be a property of the items, got "k"',
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "array",
              "x-kubernetes-list-type": "map",
              "x-kubernetes-list-map-keys": ["k"],
              items: { type: "object" },
            },
          },
        },
      },
      [
        'spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-list-map-keys[0]: must be a property of the items, got "k"',
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "array",
              "x-kubernetes-list-type": "map",
              "x-kubernetes-list-map-keys": ["k", "k"],
              items: { type: "object", required: ["k"], properties: { k: { type: "string" } } },
            },
          },
        },
      },
      ['spec.versions[0].schema.openAPIV3Schema.properties.a.x-kubernetes-list-map-keys[1]: repeats "k"'],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "array",
              "x-kubernetes-list-type": "map",
              "x-kubernetes-list-map-keys": ["k"],
              items: { type: "object", properties: { k: { type: "string" } } },
            },
          },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.a.items.properties.k: must be required or have a default, as it is a key of a list",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "array",
              "x-kubernetes-list-type": "map",
              "x-kubernetes-list-map-keys": ["k"],
              items: { type: "object", required: ["k"], properties: { k: { type: "string", nullable: true } } },
            },
          },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.a.items.properties.k.nullable: must not be true for a key of a list",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "array",
              "x-kubernetes-list-type": "map",
              "x-kubernetes-list-map-keys": ["k"],
              items: { type: "object", required: ["k"], properties: { k: { type: "object" } } },
            },
          },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.a.items.properties.k.type: must not be object for a key of a list",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: { type: "array", "x-kubernetes-list-type": "set", items: { type: "string", nullable: true } },
          },
        },
      },
      [
        "spec.versions[0].schema.openAPIV3Schema.properties.a.items.nullable: must not be true in a list of x-kubernetes-list-type set",
      ],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "array", "x-kubernetes-list-type": "set", items: { type: "object" } } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.items.x-kubernetes-map-type: must be atomic in a set"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: {
            a: {
              type: "array",
              "x-kubernetes-list-type": "set",
              items: { type: "array", "x-kubernetes-list-type": "set", items: { type: "string" } },
            },
          },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.items.x-kubernetes-list-type: must be atomic in a set"],
    ],
    [
      {
        "spec.versions[0].schema.openAPIV3Schema": {
          type: "object",
          properties: { a: { type: "string", "x-kubernetes-map-type": "atomic" } },
        },
      },
      ["spec.versions[0].schema.openAPIV3Schema.properties.a.type: must be object beside x-kubernetes-map-type"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual(problems);
  });
});
