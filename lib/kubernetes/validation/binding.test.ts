import { expect, it } from "vitest";
import { object, problemsOf } from "./testing.ts";

it("names a node", () => {
  expect(problemsOf(object("v1", "Binding", { target: { kind: "Node", name: "server-1" } }))).toEqual([]);
  expect(problemsOf(object("v1", "Binding", { target: { kind: "Pod" } }))).toEqual([
    "target.kind: must be Node, got Pod",
    "target.name: must not be empty",
  ]);
});
