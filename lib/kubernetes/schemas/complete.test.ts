import { describe, expect, it } from "vitest";
import type { Json } from "../manifest.ts";
import { customResourcesOf } from "./custom-resources.ts";
import { createSchemas } from "./schemas.ts";

const spec: Json = {
  type: "object",
  required: ["mode", "name"],
  properties: {
    mode: { type: "string", default: "on" },
    name: { type: "string" },
    note: { type: "string", nullable: true },
    depth: { type: "integer" },
    list: { type: "array", items: { type: "string" } },
    map: { type: "object", additionalProperties: { type: "string" } },
    inner: { type: "object", default: {}, required: ["a"], properties: { a: { type: "integer", default: 1 } } },
    peers: {
      type: "array",
      items: { type: "object", required: ["port"], properties: { port: { type: "integer", default: 80 } } },
    },
  },
};
const definition = {
  spec: {
    group: "example.com",
    names: { kind: "Mesh" },
    versions: [{ name: "v1", schema: { openAPIV3Schema: { type: "object", properties: { spec } } } }],
  },
};
const schemas = createSchemas(
  (file) => (file.startsWith("index") ? "{}" : '{"ObjectMeta":{"name":"string"}}'),
  [definition],
);
const validate = (of: Json) =>
  schemas
    .validate({ apiVersion: "example.com/v1", kind: "Mesh", metadata: { name: "a" }, spec: of }, { kubernetes: "1.36" })
    .map(({ path, message }) => `${path.join(".")} ${message}`);

describe("a custom resource", () => {
  it("has a type", () => expect(customResourcesOf(definition)).toHaveLength(1));

  it("is completed with defaults before its required fields are asked for", () => {
    expect(validate({ name: "a" })).toEqual([]);
    expect(validate({ name: "a", mode: null, inner: {}, peers: [{}] })).toEqual([]);
  });

  it("loses nulls that its schema does not allow", () => {
    expect(validate({ name: "a", note: null, depth: null, map: { a: null }, list: null })).toEqual([]);
    expect(validate({ name: null })).toEqual(["spec.name is missing"]);
  });

  it("keeps a null in a list, which is refused", () => {
    expect(validate({ name: "a", list: [null] })).toEqual(["spec.list.0 must be a string, got null"]);
  });
});
