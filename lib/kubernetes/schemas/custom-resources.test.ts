import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../manifest.ts";
import { customResourcesOf } from "./custom-resources.ts";

const definition = (openAPIV3Schema: Json): JsonObject => ({
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "meshes.example.com" },
  spec: {
    group: "example.com",
    scope: "Cluster",
    names: { kind: "Mesh", plural: "meshes" },
    versions: [
      { name: "v1", served: true, storage: true, schema: { openAPIV3Schema } },
      { name: "v1alpha1", served: false, storage: false },
    ],
  },
});

const typesWith = (spec: Json) => {
  const [resource] = customResourcesOf(
    definition({ type: "object", properties: { metadata: { type: "object" }, spec } }),
  );
  return Object.fromEntries(resource?.types() ?? []);
};
const root = { "apiVersion!": "string", "kind!": "string", "metadata!": "meta/v1#ObjectMeta" };

describe("customResourcesOf", () => {
  it("finds the kinds that are served", () => {
    expect(customResourcesOf(definition({ type: "object" }))).toEqual([
      { apiVersion: "example.com/v1", kind: "Mesh", entry: { scope: "Cluster" }, types: expect.any(Function) },
    ]);
    expect(customResourcesOf({ spec: {} })).toEqual([]);
  });

  it.each<[Json, Json]>([
    [{ type: "string", minLength: 1, pattern: "^a/b$" }, "string 1.. /^a\\/b$/"],
    [{ type: "string", pattern: "(?i)a" }, "string /a/i"],
    [{ type: "string", pattern: "(a" }, "string"],
    [{ type: "string", enum: ["a b", ""] }, '"a b"|""'],
    [{ type: "string", format: "date-time", nullable: true }, "(format-datetime)?"],
    [{ type: "string", format: "byte" }, "format-byte"],
    [{ type: "string", format: "int-or-thing" }, "string"],
    [{ type: "integer", format: "int32", minimum: 1, maximum: 5 }, "int32 1..5"],
    [{ type: "integer" }, "integer"],
    [{ type: "integer", format: "int32", minimum: 1, maximum: 65535 }, "port"],
    [{ type: "number", maximum: 1 }, "number ..1"],
    [{ type: "boolean" }, "boolean"],
    [
      { "x-kubernetes-int-or-string": true, anyOf: [] },
      { "@type": "integer-or-string", "@schema": { anyOf: [] } },
    ],
    [{ "x-kubernetes-int-or-string": true, anyOf: [{ type: "integer" }, { type: "string" }] }, "integer-or-string"],
    [{ "x-kubernetes-preserve-unknown-fields": true }, "any"],
    [{ type: "object", additionalProperties: { type: "string" } }, "string{}"],
    [{ type: "array", items: { type: "string" }, maxItems: 3, "x-kubernetes-list-type": "set" }, "string[=] ..3"],
    [{ type: "string", default: "a" }, 'string default "a"'],
    [
      { type: "string", nullable: true, enum: ["a"] },
      { "@type": '("a")?', "@schema": { enum: ["a"] } },
    ],
    [
      { type: "number", minimum: 0, exclusiveMinimum: true, multipleOf: 0.5 },
      { "@type": "number 0..", "@schema": { exclusiveMinimum: true, multipleOf: 0.5, minimum: 0 } },
    ],
    [
      { type: "string", "x-kubernetes-validations": [{ rule: "self != 'a'" }] },
      { "@type": "string", "@rules": [{ rule: "self != 'a'" }] },
    ],
    [
      { type: "object", properties: { a: { type: "string" }, b: { type: "string" } }, maxProperties: 1 },
      { a: "string", b: "string", "@at most one": ["a b"] },
    ],
    [{ type: "object", oneOf: [{ required: ["a"] }] }, { "@schema": { oneOf: [{ required: ["a"] }] } }],
    [
      { type: "object", "x-kubernetes-embedded-resource": true, "x-kubernetes-preserve-unknown-fields": true },
      { "apiVersion!": "string 1..", "kind!": "string 1..", metadata: "meta/v1#ObjectMeta", "*": "any" },
    ],
    [{ type: "object", additionalProperties: true }, "any{}"],
    [{ type: "object" }, {}],
  ])("reads %j", (schema, expression) => {
    expect(typesWith(schema)).toEqual({ Mesh: { ...root, spec: expression } });
  });

  it("reads objects in lists, with required fields, merge keys and open ends", () => {
    const port = {
      type: "object",
      required: ["port", "protocol"],
      properties: { port: { type: "integer" }, protocol: { type: "string", default: "TCP" } },
      "x-kubernetes-preserve-unknown-fields": true,
    };
    expect(
      typesWith({
        type: "array",
        items: port,
        "x-kubernetes-list-type": "map",
        "x-kubernetes-list-map-keys": ["port", "protocol"],
      }),
    ).toEqual({
      Mesh: { ...root, spec: "Mesh.spec[port,protocol=TCP]" },
      "Mesh.spec": { "port!": "integer", protocol: 'string default "TCP"', "*": "any" },
    });
  });
});
