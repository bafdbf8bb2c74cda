import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Git } from "./git.ts";
import { findHead } from "./revision.ts";
import { RevisionTree } from "./revision-tree.ts";
import { testEnvironment, testRepository } from "./testing.ts";

function treeOf(root: string): RevisionTree {
  const git = new Git(root, testEnvironment);
  return new RevisionTree(git, findHead(git), "dist");
}

test("holds the files of a commit, also those that are the same or gone from the disk", () => {
  const root = testRepository({ "dist/b": "1", "dist/a/é": "1", "dist/c": "2\n", d: "3" });
  rmSync(join(root, "dist"), { recursive: true });
  const tree = treeOf(root);
  expect(tree.list().map((path) => [path, tree.read(path).toString()])).toEqual([
    ["a/é", "1"],
    ["b", "1"],
    ["c", "2\n"],
  ]);
});

test("is empty where there is no such folder", () => {
  expect(treeOf(testRepository({ d: "3" })).list()).toEqual([]);
});
