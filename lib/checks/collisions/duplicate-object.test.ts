import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { duplicateObject } from "./duplicate-object.ts";

const config = (file: string, namespace?: string) => ({
  manifest: object("v1", "ConfigMap", "x", namespace === undefined ? {} : { metadata: { namespace } }),
  file,
});

it("duplicate-object passes for objects that differ in kind, namespace or name", () => {
  const objects = [
    config("a.yaml"),
    config("b.yaml", "other"),
    object("v1", "Secret", "x"),
    object("v1", "ConfigMap", "y"),
  ];
  expect(problemsOf(duplicateObject, objects)).toEqual([]);
});

it("duplicate-object passes for hooks that get another name each", () => {
  const hook = object("batch/v1", "Job", "x", { metadata: { generateName: "x-" } });
  expect(problemsOf(duplicateObject, [hook, structuredClone(hook)])).toEqual([]);
});

it("duplicate-object fails for the same object, whatever its version", () => {
  expect(problemsOf(duplicateObject, [config("a.yaml"), config("b.yaml"), config("b.yaml")])).toEqual([
    "ConfigMap/x: is also in a.yaml; rename or remove one of them",
    "ConfigMap/x: is also in a.yaml; rename or remove one of them",
  ]);
  const scalers = ["autoscaling/v1", "autoscaling/v2"].map((version) => ({
    manifest: object(version, "HorizontalPodAutoscaler", "x"),
    file: "a.yaml",
  }));
  expect(problemsOf(duplicateObject, scalers)).toEqual([
    "HorizontalPodAutoscaler/x: is also in the same file; rename or remove one of them",
  ]);
});
