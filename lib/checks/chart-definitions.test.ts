import { expect, test } from "vitest";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { testSchemas } from "../kubernetes/schemas/testing.ts";
import { definitionProblems } from "./chart-definitions.ts";
import { object } from "./testing.ts";

const problemsOf = (version: JsonObject) => {
  const manifest = object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "ferries.example.com", {
    spec: {
      group: "example.com",
      names: { kind: "Ferry", plural: "ferries" },
      scope: "Namespaced",
      versions: [{ name: "v1", served: true, storage: true, ...version }],
    },
  });
  const wrong = object("v1", "ConfigMap", "wrong", { data: { a: 1 } });
  const objects = [manifest, wrong].map((each) => ({ manifest: each, template: "ferry/crds/ferry.yaml" }));
  return definitionProblems("chart ferry 1.2.3", objects, testSchemas, "1.36");
};

test("a definition that the API server takes is without a problem; other objects are left to check", () => {
  expect(problemsOf({ schema: { openAPIV3Schema: { type: "object" } } })).toEqual([]);
});

test("one that it refuses is told with its field", () => {
  expect(problemsOf({ schema: { openAPIV3Schema: { type: "object", propertys: {} } } })).toEqual([
    {
      where: "chart ferry 1.2.3, ferry/crds/ferry.yaml",
      what: "CustomResourceDefinition ferries.example.com spec.versions[0].schema.openAPIV3Schema.propertys is an unknown field",
      fix: "tell the authors of the chart, and use another version",
    },
  ]);
});
