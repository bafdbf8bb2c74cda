import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { unknownKind } from "./unknown-kind.ts";

const objects = [object("v1", "ConfigMapp", "x"), object("example.com/v1", "Thing", "x")];

it("unknown-kind passes for known kinds, and for others when asked to", () => {
  expect(problemsOf(unknownKind, [object("v1", "ConfigMap", "x")])).toEqual([]);
  expect(problemsOf(unknownKind, objects, { allowUnknownKinds: true })).toEqual([]);
});

it("unknown-kind fails for the rest", () => {
  expect(problemsOf(unknownKind, objects)).toEqual([
    "ConfigMapp/x kind: no schema is known for v1 ConfigMapp; did you mean ConfigMap?",
    "Thing/x apiVersion: no schema is known for example.com/v1 Thing; correct it, or put its definition into infrastructure/crds",
  ]);
});
