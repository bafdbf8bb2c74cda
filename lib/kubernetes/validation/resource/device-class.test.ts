import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateDeviceClass } from "./device-class.ts";

const deviceClass: JsonObject = {
  apiVersion: "resource.k8s.io/v1",
  kind: "DeviceClass",
  metadata: { name: "gpu" },
  spec: {
    selectors: [{ cel: { expression: "true" } }],
    config: [{ opaque: { driver: "gpu.example.com", parameters: { a: "b" } } }],
    extendedResourceName: "example.com/gpu",
  },
};

describe("a DeviceClass", () => {
  test("is taken", () => {
    expect(problemsOf(validateDeviceClass, deviceClass)).toEqual([]);
  });

  test.each<Changes>([{ spec: null }])("is taken with %j", (changes) => {
    expect(problemsOf(validateDeviceClass, deviceClass, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "spec.selectors[0].cel": null }, ["spec.selectors[0].cel: is missing"]],
    [{ "spec.selectors[0].cel.expression": "" }, ["spec.selectors[0].cel.expression: must not be empty"]],
    [{ "spec.config[0].opaque.driver": "" }, ["spec.config[0].opaque.driver: must not be empty"]],
    [
      { "spec.extendedResourceName": "gpu" },
      ['spec.extendedResourceName: must be the name of an extended resource such as example.com/gpu, got "gpu"'],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateDeviceClass, deviceClass, changes)).toEqual(problems);
  });
});
