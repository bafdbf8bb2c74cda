import { expect, it } from "vitest";
import type { Definition } from "../notation.ts";
import { leadingReference, reachable, referencesIn, type Types } from "./types.ts";

it("finds references wherever they stand", () => {
  const definition = {
    a: "Pod[name]",
    b: { "c!": "apps/v1#Deployment{}" },
    d: "Always|Never",
    "@exactly one": ["a b"],
  };
  expect(referencesIn(definition, "v1")).toEqual(["v1#Pod", "apps/v1#Deployment"]);
});

it.each([
  ["Pod", "Pod"],
  ["(Mesh.spec.peers)[name] 1..", "Mesh.spec.peers"],
  ["Always|Never", undefined],
  ["v1#Pod", undefined],
  ["string[]", undefined],
])("finds the type that %s is made of", (expression, name) => {
  expect(leadingReference(expression)).toBe(name);
});

it("keeps what can be reached, in circles too", () => {
  const types: Types = new Map<string, Definition>([
    ["v1#A", { b: "B" }],
    ["v1#B", { a: "A" }],
    ["v1#C", { a: "A" }],
  ]);
  expect([...reachable(types, ["v1#A"]).keys()]).toEqual(["v1#A", "v1#B"]);
  expect(() => reachable(new Map([["v1#A", "Gone"]]), ["v1#A"])).toThrow("v1#A refers to v1#Gone, which is no type");
});
