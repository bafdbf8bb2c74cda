import { expect, it } from "vitest";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { helmValuesOf } from "./helm-values.ts";

const valuesIn = (spec: JsonObject) =>
  helmValuesOf({ apiVersion: "helm.cattle.io/v1", kind: "HelmChart", metadata: { name: "web" }, spec });

it("reads values as an object and as text, the former first", () => {
  expect(valuesIn({ values: { a: 1 }, valuesContent: "b:\n  c: 2\n" })).toEqual([
    { path: ["spec", "values"], values: { a: 1 } },
    { path: ["spec", "valuesContent"], values: { b: { c: 2 } } },
  ]);
});

it("finds none where there are none, or no object", () => {
  expect(valuesIn({})).toEqual([]);
  expect(valuesIn({ values: {}, valuesContent: "" })).toEqual([]);
  expect(valuesIn({ valuesContent: "- a: [" })).toEqual([]);
});
