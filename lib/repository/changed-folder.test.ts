import { expect, test } from "vitest";
import { readTree } from "../writer/testing.ts";
import { ChangedFolder } from "./changed-folder.ts";
import { testFolder } from "./testing.ts";

const filesOf = (tree: ChangedFolder) => tree.list().map((path) => [path, tree.read(path).toString()]);

test("is a folder as it will be, and leaves it as it is", () => {
  const root = testFolder({ "a/same": "1", "a/changed": "2", "a/removed": "3" });
  const before = readTree(root);
  const written = new Map([
    ["a/new", "5"],
    ["a/changed", "é"],
  ]);
  expect(filesOf(new ChangedFolder(root, written, ["a/removed"]))).toEqual([
    ["a/changed", "é"],
    ["a/new", "5"],
    ["a/same", "1"],
  ]);
  expect(readTree(root)).toEqual(before);
});

test("may not exist yet", () => {
  expect(filesOf(new ChangedFolder(`${testFolder()}/dist`, new Map([["a", "1"]]), []))).toEqual([["a", "1"]]);
});
