import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateVolumeAttributesClass } from "./volume-attributes-class.ts";

const attributesClass: JsonObject = {
  apiVersion: "storage.k8s.io/v1",
  kind: "VolumeAttributesClass",
  metadata: { name: "gold" },
  driverName: "csi.example.com",
  parameters: { iops: "1000" },
};

describe("a VolumeAttributesClass", () => {
  test("is taken", () => {
    expect(problemsOf(validateVolumeAttributesClass, attributesClass)).toEqual([]);
  });

  test.each<Changes>([{ driverName: "CSI.example.com" }])("is taken with %j", (changes) => {
    expect(problemsOf(validateVolumeAttributesClass, attributesClass, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ driverName: "a b" }, ['driverName: must be a name such as web or example.com/web, got "a b"']],
    [{ driverName: undefined }, ["driverName: is missing"]],
    [{ parameters: {} }, ["parameters: must not be empty"]],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateVolumeAttributesClass, attributesClass, changes)).toEqual(problems);
  });
});
