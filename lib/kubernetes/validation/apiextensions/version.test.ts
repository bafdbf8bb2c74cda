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
    versions: [
      {
        name: "v1",
        served: true,
        storage: true,
        deprecated: true,
        deprecationWarning: "use v2",
        subresources: {
          status: {},
          scale: { specReplicasPath: ".spec.replicas", statusReplicasPath: ".status.replicas" },
        },
        additionalPrinterColumns: [{ name: "Color", type: "string", jsonPath: ".spec.color" }],
        selectableFields: [{ jsonPath: ".spec.color" }],
        schema: {
          openAPIV3Schema: {
            type: "object",
            properties: {
              spec: {
                type: "object",
                properties: {
                  color: { type: "string" },
                  replicas: { type: "integer" },
                  list: { type: "array", items: { type: "string" } },
                },
              },
              status: { type: "object", properties: { replicas: { type: "integer" } } },
            },
          },
        },
      },
    ],
  },
};

describe("a version of a definition", () => {
  test("is taken", () => {
    expect(problemsOf(validateCustomResourceDefinition, definition)).toEqual([]);
  });

  test.each<Changes>([
    { "spec.versions[0].subresources.scale.labelSelectorPath": ".status.selector" },
    { "spec.versions[0].schema.openAPIV3Schema.x-kubernetes-preserve-unknown-fields": true },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      { "spec.versions[0].schema": null },
      [
        "spec.versions[0].schema.openAPIV3Schema: is missing",
        'spec.versions[0].selectableFields[0].jsonPath: must be the path of a field in the schema, got ".spec.color"',
      ],
    ],
    [
      { "spec.versions[0].deprecated": false },
      ["spec.versions[0].deprecationWarning: must not be set without deprecated"],
    ],
    [{ "spec.versions[0].deprecationWarning": "" }, ["spec.versions[0].deprecationWarning: must not be empty"]],
    [{ "spec.versions[0].deprecationWarning": "a\nb" }, ["spec.versions[0].deprecationWarning: must be one line"]],
    [
      { "spec.versions[0].schema.openAPIV3Schema.anyOf": [{ required: ["spec"] }] },
      [
        "spec.versions[0].schema.openAPIV3Schema.anyOf: must not be set at the root of a schema with the subresource status",
      ],
    ],
    [
      { "spec.versions[0].subresources.scale.specReplicasPath": ".status.replicas" },
      ['spec.versions[0].subresources.scale.specReplicasPath: must begin with .spec., got ".status.replicas"'],
    ],
    [
      { "spec.versions[0].subresources.scale.statusReplicasPath": "" },
      ["spec.versions[0].subresources.scale.statusReplicasPath: must not be empty"],
    ],
    [
      { "spec.versions[0].subresources.scale.labelSelectorPath": ".metadata.labels" },
      [
        'spec.versions[0].subresources.scale.labelSelectorPath: must begin with .spec. or .status., got ".metadata.labels"',
      ],
    ],
    [
      { "spec.versions[0].additionalPrinterColumns[0].jsonPath": "spec.color" },
      ['spec.versions[0].additionalPrinterColumns[0].jsonPath: must begin with ., got "spec.color"'],
    ],
    [
      { "spec.versions[0].additionalPrinterColumns[0].name": "" },
      ["spec.versions[0].additionalPrinterColumns[0].name: must not be empty"],
    ],
    [
      { "spec.versions[0].additionalPrinterColumns[0].type": "" },
      ["spec.versions[0].additionalPrinterColumns[0].type: must not be empty"],
    ],
    [
      { "spec.versions[0].selectableFields[0].jsonPath": ".spec.colour" },
      ['spec.versions[0].selectableFields[0].jsonPath: must be the path of a field in the schema, got ".spec.colour"'],
    ],
    [
      { "spec.versions[0].selectableFields[0].jsonPath": ".spec.list" },
      [
        "spec.versions[0].selectableFields[0].jsonPath: must be the path of a boolean, integer, string, got one of a array",
      ],
    ],
    [
      { "spec.versions[0].selectableFields[1]": { jsonPath: ".spec.color" } },
      ['spec.versions[0].selectableFields[1].jsonPath: repeats ".spec.color"'],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual(problems);
  });
});
