import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../writer/testing.ts";
import { findImportable, isSearched, isSource } from "./sources.cjs";

function folderWith(...paths: readonly string[]): string {
  const folder = temporaryFolder();
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "");
  }
  return folder;
}

const findSources = (root: string) => findImportable(root).filter(isSource);

test("finds applications everywhere and overlays in their folder, in the order of paths", () => {
  const sources = [
    "a.app.ts",
    "applications/b.app.ts",
    "applications/deep/down/c.app.ts",
    "infrastructure/overlays/d.ts",
    "infrastructure/overlays/e.app.ts",
  ];
  expect(findSources(folderWith(...sources.toReversed()))).toEqual(sources);
});

test("leaves everything else alone", () => {
  const folder = folderWith(
    "a.ts",
    "applications/b.app.test.ts",
    "applications/b.app.tsx",
    "applications/b.app.ts.orig",
    "infrastructure/overlays/c.test.ts",
    "infrastructure/overlays/c.d.ts",
    "infrastructure/overlays/below/d.ts",
    "infrastructure/e.ts",
    "overlays/f.ts",
  );
  expect(findSources(folder)).toEqual([]);
});

test("finds all that a source may import", () => {
  const importable = ["a.json", "a.mjs", "a.ts", "b/a.cjs", "b/a.tsx", "b/a.yaml", "b/a.yml", "package.json"];
  expect(findImportable(folderWith(...importable, "README.md", "b/a.lua", "a.ts.orig"))).toEqual(importable);
});

test("goes into no folder of others, and through no link", () => {
  const skipped = ["node_modules", "dist", "coverage", ".git", "applications/node_modules"];
  const folder = folderWith(...skipped.map((each) => `${each}/a.app.ts`));
  mkdirSync(join(folder, "x.app.ts"));
  symlinkSync(folderWith("b.app.ts"), join(folder, "linked"));
  expect(findSources(folder)).toEqual([]);
});

test.each([
  ["infrastructure/overlays/home.ts", true],
  ["infrastructure/overlays/home.test.ts", false],
  ["infrastructure/overlays/home.d.ts", false],
  ["infrastructure/overlays/below/home.ts", false],
  ["other/infrastructure/overlays/home.ts", false],
  ["applications/whoami.app.ts", true],
  ["applications/whoami.ts", false],
])("isSource(%s) is %s", (path, expected) => {
  expect(isSource(path)).toBe(expected);
});

test.each([
  ["workloads", true],
  ["dist", false],
  ["node_modules", false],
  ["coverage", false],
  [".github", false],
])("isSearched(%s) is %s", (name, expected) => {
  expect(isSearched(name)).toBe(expected);
});
