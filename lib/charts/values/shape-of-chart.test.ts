import { expect, test } from "vitest";
import { chartFrom } from "../testing/chart-from.ts";
import { describeShape } from "./description.ts";
import { shapeOfChart } from "./shape-of-chart.ts";

/** The values of a chart from its files, described. */
function valuesOf(files: Readonly<Record<string, string>>): unknown {
  return JSON.parse(describeShape(shapeOfChart(chartFrom(files)).own));
}

test.each<[string, string, string, unknown]>([
  ["a switch", "a: true", "", { a: "b" }],
  ["a switch that may be a word", "a: false", '{{ eq .Values.a "auto" }}', { a: "sb" }],
  ["a number, which may be a name or a share", "a: 8080", "", { a: "sn" }],
  ["a text", "a: ClusterIP", "", { a: "s" }],
  ["a text that looks like a number", 'a: "25%"', "", { a: "sn" }],
  ["an empty text, which may be any scalar", 'a: ""', "", { a: "snb" }],
  ["null, which may be anything", "a: null", "", { a: "*" }],
  ["a mapping", "a: {b: true}", "{{ .Values.a.c }}", { a: { b: "b", c: "*" } }],
  ["a mapping that is passed on", "a: {b: true}", "{{ toYaml .Values.a }}", { a: { b: "b", "*": "*" } }],
  ["an empty mapping that is passed on", "a: {}", "{{ toYaml .Values.a }}", { a: { "*": "*" } }],
  ["an empty mapping whose members are read", "a: {}", "{{ with .Values.a }}{{ .b }}{{ end }}", { a: { b: "*" } }],
  [
    "a mapping with names of people",
    "a: {x: {b: true}}",
    "{{ range $k, $v := .Values.a }}{{ $v.c }}{{ end }}",
    {
      a: { "*": { c: "*", b: "b" } },
    },
  ],
  ["a list of texts", "a: [x]", "", { a: ["sn"] }],
  ["a list of mappings", "a: []", "{{ range .Values.a }}{{ .b }}{{ end }}", { a: [{ b: "*" }] }],
  ["a list that is passed on", "a: [{b: 1}]", "{{ toYaml .Values.a }}", { a: ["*"] }],
  [
    "what no default shows",
    "",
    "{{ range .Values.a }}{{ .b }}{{ end }}",
    { a: { "|": [[{ b: "*" }], { "*": { b: "*" } }] } },
  ],
  ["what is asked for its type", "a: {b: 1}", '{{ kindIs "map" .Values.a }}', { a: "*" }],
  ["labels and annotations", "podLabels: {app: x}\nannotations: {}", "", { "podLabels annotations": { "*": "s" } }],
  ["what is only called labels", "podLabels: {enabled: true}", "", { podLabels: { enabled: "b" } }],
  ["resources", "resources: {limits: {cpu: 1}}", "", { resources: { "*": "*" } }],
  [
    "resources by container",
    "resources: {server: {}}",
    "{{ toYaml .Values.resources.server }}",
    {
      resources: { server: { "*": "*" } },
    },
  ],
  [
    "volumes, and those of the chart's own kind",
    "volumes: []\nextraVolumes: []",
    "{{ range .Values.extraVolumes }}{{ .claim }}{{ end }}",
    {
      volumes: [{ "*": "*" }],
      extraVolumes: [{ claim: "*" }],
    },
  ],
])("defaults: %s", (_, values, template, expected) => {
  expect(valuesOf({ "values.yaml": values, "templates/a.yaml": template })).toEqual(expected);
});

test.each<[string, object, string, unknown]>([
  ["types", { a: { type: "integer" }, b: { type: ["string", "null"] } }, "", { a: "n", b: "s" }],
  ["choices", { a: { enum: ["x", "y", 1] } }, "", { a: { "|": ["n", "=x", "=y"] } }],
  ["a reference", { a: { $ref: "#/$defs/port" } }, "", { a: "n" }],
  ["a reference to nothing", { a: { $ref: "https://example.com" } }, "", { a: "*" }],
  ["alternatives", { a: { anyOf: [{ type: "null" }, { type: "string" }, { type: "boolean" }] } }, "", { a: "sb" }],
  ["conditions that are no alternatives", { a: { type: "string", oneOf: [{ minLength: 1 }] } }, "", { a: "s" }],
  [
    "parts",
    { a: { allOf: [{ properties: { b: { type: "string" } } }, { properties: { c: { type: "number" } } }] } },
    "",
    {
      a: { b: "s", c: "n" },
    },
  ],
  [
    "members that only defaults know",
    { a: { properties: { b: { type: "string" } } } },
    "a: {c: 1}",
    { a: { b: "s", c: "sn" } },
  ],
  ["members of people", { a: { additionalProperties: { type: "string" } } }, "a: {c: x}", { a: { "*": "s" } }],
  ["a mapping without structure", { a: { type: "object" } }, "a: {c: 1}", { a: { c: "sn" } }],
  ["a list", { a: { type: "array", items: { type: "string" } } }, "", { a: ["s"] }],
  ["nothing", { a: { description: "A." } }, "a: true", { a: "b" }],
])("a schema: %s", (_, properties, values, expected) => {
  const schema = JSON.stringify({ properties, $defs: { port: { type: "integer" } } });
  const found = valuesOf({ "values.yaml": values, "values.schema.json": schema });
  expect(found).toEqual(expected);
});

test("a schema that refuses other members has the last word", () => {
  const schema = JSON.stringify({ additionalProperties: false, properties: { a: { type: "string" } } });
  expect(
    valuesOf({ "values.yaml": "b: 1", "values.schema.json": schema, "templates/a.yaml": "{{ .Values.c }}" }),
  ).toEqual({
    a: "s",
  });
});

const family = {
  "Chart.yaml":
    "name: shop\nversion: 1.2.3\ndependencies: [{ name: redis, alias: cache, condition: cache.enabled, tags: [data] }]",
  "values.yaml": "cache: { port: 6379, size: 1Gi }\nglobal: { registry: docker.io }",
  "templates/a.yaml": '{{ include "redis.name" . }}{{ .Values.cache.password }}',
  "charts/redis/Chart.yaml": "name: redis\nversion: 2.0.0",
  "charts/redis/values.yaml": "size: 2Gi\nreplicas: 1",
  "charts/redis/templates/_helpers.tpl": '{{ define "redis.name" }}{{ .Values.name }}{{ end }}',
  "charts/redis/templates/a.yaml": "{{ .Values.global.zone }}",
};

test("a subchart has its values below its alias, and shares what is global", () => {
  const { own, subcharts } = shapeOfChart(chartFrom(family));
  expect(JSON.parse(describeShape(own))).toEqual({
    tags: { data: "*" },
    name: "*",
    global: { registry: "s", zone: "*" },
  });
  expect([...subcharts].map(([name, each]) => [name, JSON.parse(describeShape(each.own))])).toEqual([
    ["cache", { "replicas port": "sn", size: "s", "enabled password": "*", global: { zone: "*" } }],
  ]);
});

test("a template that cannot be read is named with its line", () => {
  const chart = chartFrom({ "templates/a.yaml": "a: 1\nb: {{ if }\n" });
  expect(() => shapeOfChart(chart)).toThrow(
    "shop/templates/a.yaml:2: is no template that can be read; ask who publishes the chart, or take another version",
  );
});

test("a schema that holds itself ends somewhere", () => {
  const schema = JSON.stringify({ properties: { a: { properties: { a: { $ref: "#/properties/a" } } } } });
  expect(JSON.stringify(valuesOf({ "values.schema.json": schema }))).toMatch(/^(\{"a":)+"\*"\}+$/);
});
