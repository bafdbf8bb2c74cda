import { expect, test } from "vitest";
import { IgnoreList } from "./ignore-list.ts";

test.each([
  ["values.yaml", ["values.yaml", "a/values.yaml"], ["a/values.yaml/b", "values.yml"]],
  ["/values.yaml", ["values.yaml"], ["a/values.yaml"]],
  ["a/*.yaml", ["a/b.yaml"], ["a/b/c.yaml", "b/a/c.yaml"]],
  ["a/**/c.yaml", ["a/c.yaml", "a/b/c.yaml", "a/b/b/c.yaml"], ["c.yaml"]],
  ["**/test.yaml", ["test.yaml", "a/test.yaml"], ["test.yml"]],
  ["v?.yaml", ["v1.yaml", "a/v2.yaml"], ["v10.yaml"]],
  ["./a.yaml", ["a.yaml"], ["b/a.yaml"]],
  ["# a.yaml", [], ["a.yaml"]],
  ["", [], ["a.yaml"]],
  ["/", [], ["a.yaml"]],
  ["tests/", [], ["tests"]],
])("%j", (line, ignored, others) => {
  const list = new IgnoreList([line]);
  expect([...ignored, ...others].filter((path) => list.has(path, false))).toEqual(ignored);
});

test("a slash at the end is for folders", () => {
  const list = new IgnoreList(["tests/"]);
  expect([list.has("tests", true), list.has("a/tests", true), list.has("tests", false)]).toEqual([true, true, false]);
});

test("the last line that matches decides", () => {
  const list = new IgnoreList(["*.json", "!object.json", "b/object.json"]);
  const paths = ["a.json", "object.json", "a/object.json", "b/object.json"];
  expect(paths.filter((path) => list.has(path, false))).toEqual(["a.json", "b/object.json"]);
});

test("no pattern takes for ever", () => {
  expect(
    new IgnoreList([`${"*a".repeat(50)}b`, `${"**/".repeat(50)}b`]).has(`${"a".repeat(200)}/`.repeat(50), false),
  ).toBe(false);
});
