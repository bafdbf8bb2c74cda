import { expect, test } from "vitest";
import type { Render } from "../charts/render.ts";
import { isJsonObject, type JsonObject, listAt } from "../kubernetes/manifest.ts";
import { formatRender, parseRender } from "./render-file.ts";

const key = "a".repeat(64);
const schema = { openAPIV3Schema: { type: "object", description: "für Töpfe" } };
const versions: readonly JsonObject[] = [
  { name: "v1", schema, served: true },
  { name: "v2", schema: { openAPIV3Schema: { type: "object" } }, served: false },
  { name: "v3", served: false },
];
const definition = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "pots.example.com" },
  spec: { group: "example.com", versions },
};
const service = {
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "shop" },
  spec: { ports: [null, { port: 80 }] },
};
const render: Render = {
  key,
  objects: [
    { manifest: definition, template: "shop/crds/pots.yaml" },
    { manifest: service, template: "shop/templates/service.yaml" },
  ],
};
const bytes = formatRender(render);

const text = bytes.toString();

test("is JSON, one line for everything but the schemas of definitions, and one for each of these", () => {
  expect(Array.isArray(JSON.parse(text))).toBe(true);
  expect(text.split("\n").slice(1)).toEqual([
    `${JSON.stringify(schema)},`,
    '{"openAPIV3Schema":{"type":"object"}}]',
    "",
  ]);
});

test("is read as what was written", () => {
  expect(parseRender(key, bytes)).toEqual(render);
});

test("may have no definitions at all", () => {
  const none = { key, objects: render.objects.slice(1) };
  expect(parseRender(key, formatRender(none))).toEqual(none);
});

test("schemas are plain data for those who look", () => {
  const read = () => listAt(parseRender(key, bytes)?.objects[0]?.manifest, "spec", "versions")[0];
  const [first = {}] = versions;
  const version = read();
  expect(isJsonObject(version) && Object.keys(version)).toEqual(["name", "schema", "served"]);
  expect(isJsonObject(version) && Object.entries(version)).toEqual(Object.entries(first));
  expect(JSON.stringify(read())).toBe(JSON.stringify(first));
  expect(structuredClone(read())).toStrictEqual(first);
  expect({ ...Object(read()) }).toStrictEqual(first);
  const [once, twice] = [0, 1].map(() => isJsonObject(version) && version.schema);
  expect(once).toBe(twice);
});

test("schemas are not read before somebody looks", () => {
  const broken = Buffer.from(text.replace('"type":"object"}', '"type"!"object"}'));
  const [object] = parseRender(key, broken)?.objects ?? [];
  expect(object?.manifest.metadata).toEqual({ name: "pots.example.com" });
  expect(() => JSON.stringify(object)).toThrow(SyntaxError);
});

test.each([
  ["another render", text.replace(key, "b".repeat(64))],
  ["one that was written in another way", text.replace('"format":1', '"format":2')],
  ["the beginning of one", text.slice(0, -20)],
  ["one with something behind it", `${text}\n`],
  ["nothing", ""],
  ["other JSON", "[1]\n"],
  ["an object without a kind", text.replace('"kind":"Service",', "")],
])("is not taken for one: %s", (_, other) => {
  expect(parseRender(key, Buffer.from(other))).toBeUndefined();
});
