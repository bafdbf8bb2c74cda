import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import { compareTrees, compareWithRevision, type TreeComparison } from "./compare-trees.ts";
import { Folder } from "./folder.ts";
import { Git } from "./git.ts";
import { findRevision } from "./revision.ts";
import { git, testEnvironment, testFolder, testRepository, writeFiles } from "./testing.ts";

/** With texts in the place of bytes. */
function shown({ changed, unchanged }: TreeComparison): object {
  return {
    changed: changed.map(({ path, before, after }) => [path, before?.toString(), after?.toString()]),
    unchanged,
  };
}

const before = { "a.yaml": "1", "b/c.yaml": "2", "b/d.yaml": "3", "e.yaml": "" };
const after = { "a.yaml": "1", "b/c.yaml": "4", "b/f/g.yaml": "5", "e.yaml": "" };
const difference = {
  changed: [
    ["b/c.yaml", "2", "4"],
    ["b/d.yaml", "3", undefined],
    ["b/f/g.yaml", undefined, "5"],
  ],
  unchanged: ["a.yaml", "e.yaml"],
};

function compareWith(folder: string, base?: string): object {
  const found = new Git(folder, testEnvironment);
  return shown(compareWithRevision(found, findRevision(found, base), "dist", new Folder(`${folder}/dist`)));
}

function below(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

describe("compareTrees", () => {
  test("finds what was added, removed and changed", () => {
    expect(shown(compareTrees(new Folder(testFolder(before)), new Folder(testFolder(after))))).toEqual(difference);
  });

  test("finds a file that became a folder", () => {
    const [from, to] = [testFolder({ a: "1" }), testFolder({ "a/b": "2" })];
    const changed = [
      ["a", "1", undefined],
      ["a/b", undefined, "2"],
    ];
    expect(shown(compareTrees(new Folder(from), new Folder(to)))).toEqual({ changed, unchanged: [] });
  });

  test("compares large files", () => {
    const large = "x".repeat(70_000);
    const from = testFolder({ a: large, b: `${large}1`, c: "1" });
    const to = testFolder({ a: large, b: `${large}2`, c: `1${large}` });
    const { changed, unchanged } = compareTrees(new Folder(from), new Folder(to));
    expect([changed.map(({ path }) => path), unchanged]).toEqual([["b", "c"], ["a"]]);
  });

  test("fails when a folder is missing", () => {
    const there = testFolder();
    const problem = { where: `${there}/a`, what: "does not exist", fix: "correct the path" };
    expect(() => compareTrees(new Folder(there), new Folder(`${there}/a`))).toThrow(new ConfigError(problem));
  });
});

describe("compareWithRevision", () => {
  test.each([[[]], [["--object-format=sha256"]]])("finds what the disk has, with or without Git: %j", (init) => {
    const folder = testRepository({ ...below("dist", before), ".gitignore": "f\n" }, ...init);
    rmSync(join(folder, "dist"), { recursive: true });
    writeFiles(folder, below("dist", after));
    expect(compareWith(folder)).toEqual(difference);
    git(folder, "add", "--all");
    expect(compareWith(folder)).toEqual(difference);
    git(folder, "commit", "--quiet", "--message=after");
    expect(compareWith(folder, "HEAD^")).toEqual(difference);
    expect(compareWith(folder)).toMatchObject({ changed: [["b/f/g.yaml", undefined, "5"]] });
  });

  test("believes the bytes, not the times or the flags of the index", () => {
    const folder = testRepository({ "dist/a": "1\n", "dist/b": "1\n" });
    git(folder, "update-index", "--assume-unchanged", "dist/a");
    git(folder, "config", "core.autocrlf", "true");
    const { atime, mtime } = statSync(join(folder, "dist/a"));
    writeFiles(folder, { "dist/a": "2\n", "dist/b": "1\r\n" });
    utimesSync(join(folder, "dist/a"), atime, mtime);
    const changed = [
      ["a", "1\n", "2\n"],
      ["b", "1\n", "1\r\n"],
    ];
    expect(compareWith(folder)).toEqual({ changed, unchanged: [] });
  });

  test("finds every file when the folder is new", () => {
    const folder = testRepository({ a: "" });
    writeFiles(folder, { "dist/b": "1" });
    expect(compareWith(folder)).toEqual({ changed: [["b", undefined, "1"]], unchanged: [] });
  });

  test("finds the same as a comparison of folders", () => {
    const tree = fc.dictionary(fc.constantFrom("a", "b/c", "b/d", "e/f/g", "é"), fc.constantFrom("", "1", "2\n", "\0"));
    fc.assert(
      fc.property(tree, tree, (left, right) => {
        const folder = testRepository(below("dist", { ...left, z: "" }));
        rmSync(join(folder, "dist"), { recursive: true });
        writeFiles(folder, below("dist", { ...right, z: "" }));
        const [from, to] = [testFolder({ ...left, z: "" }), new Folder(`${folder}/dist`)];
        expect(compareWith(folder)).toEqual(shown(compareTrees(new Folder(from), to)));
      }),
      { numRuns: 10 },
    );
  });

  test("fails with all that cannot be read", () => {
    const folder = testRepository({ "dist/a": "" });
    symlinkSync("a", join(folder, "dist/b.yaml"));
    const fix = "replace it with what it stands for, or remove it";
    const problem = { where: `${folder}/dist/b.yaml`, what: "a symbolic link, which is not followed", fix };
    expect(() => compareWith(folder)).toThrow(new ConfigError(problem));
  });

  test("writes nothing", () => {
    const folder = testRepository({ "dist/a": "1" });
    writeFiles(folder, { "dist/a": "2" });
    const state = () =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => statSync(join(folder, path)).isFile())
        .map((path) => [path, readFileSync(join(folder, path), "latin1"), statSync(join(folder, path)).mtimeMs]);
    const old = state();
    compareWith(folder);
    expect(state()).toEqual(old);
  });
});
