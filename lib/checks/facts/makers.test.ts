import { expect, it } from "vitest";
import { object } from "../testing.ts";
import { makersOf } from "./makers.ts";
import { typesOf } from "./types.ts";

it("finds the manifest of an object, and what a controller makes it of", () => {
  const objects = [
    object("v1", "Secret", "a"),
    object("bitnami.com/v1alpha1", "SealedSecret", "a"),
    object("v1", "ConfigMap", "a"),
  ].map((manifest) => ({ manifest, file: "a.yaml" }));
  const makers = makersOf(typesOf(objects), "/Secret");
  expect([...makers].map(([identity, all]) => [identity, all.map(({ manifest }) => manifest.kind)])).toEqual([
    ["/Secret/web/a", ["Secret", "SealedSecret"]],
  ]);
});
