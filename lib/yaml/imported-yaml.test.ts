import { expect, test } from "vitest";
import { configErrorOf } from "../testing.ts";
import { importedYaml } from "./imported-yaml.ts";

test.each([
  ["a document", "a: 1\nb: [x]\n", { a: 1, b: ["x"] }],
  ["a list", "- 1\n- 2\n", [1, 2]],
  ["several documents", "a: 1\n---\nb: 2\n", [{ a: 1 }, { b: 2 }]],
  ["documents that are empty", "---\na: 1\n---\n", { a: 1 }],
  ["nothing", "# nothing\n", null],
])("reads %s", (_, text, expected) => {
  expect(importedYaml("a.yaml", text)).toEqual(expected);
});

test("says where Kubernetes would not read it", () => {
  expect(configErrorOf(() => importedYaml("a.yaml", "%YAML 1.1\n---\na: 1\n"))).toBe(
    "a.yaml:1:1: a YAML directive, which Kubernetes does not read; remove the line",
  );
});
