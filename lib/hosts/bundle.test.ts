import { expect, test } from "vitest";
import { bundleFor } from "./bundle.ts";

const paths = [
  "apps/Application-root.yaml",
  "cluster.env",
  "nodes/home-1/node.env",
  "nodes/home-10/node.env",
  "nodes/home-2/node.env",
  "scripts/common.sh",
  "steps",
];
const files = paths.map((path) => ({ path, bytes: Buffer.alloc(0) }));
const pathsFor = (node: string, isFirst: boolean) => bundleFor(files, node, isFirst).map(({ path }) => path);

test("a node gets its own files alone", () => {
  expect(pathsFor("home-2", false)).toEqual(["cluster.env", "nodes/home-2/node.env", "scripts/common.sh"]);
});

test("the first server gets what is applied to the cluster, too", () => {
  expect(pathsFor("home-1", true)).toEqual(paths.filter((path) => !/home-(2|10)/.test(path)));
});
