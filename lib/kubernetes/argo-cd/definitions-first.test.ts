import { expect, test } from "vitest";
import type { Manifest } from "../manifest.ts";
import { definitionsFirst } from "./definitions-first.ts";

const wave = "argocd.argoproj.io/sync-wave";
const object = (kind: string, annotations?: Record<string, string>): Manifest => ({
  apiVersion: kind === "Service" ? "v1" : "apiextensions.k8s.io/v1",
  kind,
  metadata: { name: "x", ...(annotations && { annotations }) },
  ...(kind !== "Service" && { spec: { group: "example.com", names: { kind: "X" }, versions: [{ name: "v1" }] } }),
});
const definition = "CustomResourceDefinition";

test("definitions come in the wave before all others", () => {
  expect(definitionsFirst([object("Service"), object(definition, { a: "b" })])).toEqual([
    object("Service"),
    object(definition, { a: "b", [wave]: "-1" }),
  ]);
  const early = object("Service", { [wave]: "-3" });
  expect(definitionsFirst([early, object(definition)])).toEqual([early, object(definition, { [wave]: "-4" })]);
});

test("those that say when, and those that are alone, stay as they are", () => {
  const own = [object("Service"), object(definition, { [wave]: "5" })];
  expect(definitionsFirst(own)).toEqual(own);
  expect(definitionsFirst([object(definition)])).toEqual([object(definition)]);
});
