import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import { Git } from "./git.ts";
import { contentsOf, filesAt, findRevision } from "./revision.ts";
import { commitAll, git, testEnvironment, testFolder, testRepository, writeFiles } from "./testing.ts";

const open = (folder: string) => new Git(folder, testEnvironment);
const head = (folder: string) => git(folder, "rev-parse", "HEAD");

describe("findRevision", () => {
  test("is HEAD when nothing else is known", () => {
    const folder = testRepository({});
    expect(findRevision(open(folder))).toEqual({ name: "HEAD", commit: head(folder), hash: "sha1" });
  });

  test("is where HEAD left origin/HEAD", () => {
    const origin = testRepository({ a: "1" });
    const folder = testFolder();
    git(folder, "clone", "--quiet", origin, ".");
    const common = head(folder);
    writeFiles(folder, { a: "2" });
    commitAll(folder);
    writeFiles(origin, { b: "3" });
    commitAll(origin);
    git(folder, "fetch", "--quiet");
    expect(findRevision(open(folder))).toEqual({ name: "origin/HEAD", commit: common, hash: "sha1" });
    expect(findRevision(open(folder), "HEAD")).toEqual({ name: "HEAD", commit: head(folder), hash: "sha1" });
  });

  test("is a branch, a tag, or a part of an id", () => {
    const folder = testRepository({});
    const commit = head(folder);
    git(folder, "tag", "--annotate", "--message=x", "v1");
    git(folder, "branch", "feature/a");
    for (const base of ["v1", "feature/a", commit.slice(0, 9), "HEAD^{}", "@"]) {
      expect(findRevision(open(folder), base)).toEqual({ name: base, commit, hash: "sha1" });
    }
  });

  test("knows the ids of a SHA-256 repository", () => {
    const folder = testRepository({}, "--object-format=sha256");
    expect(findRevision(open(folder))).toEqual({ name: "HEAD", commit: head(folder), hash: "sha256" });
  });

  test.each([
    "nothing",
    "",
    "--all",
    "-h",
    "--output=x",
    "HEAD^{tree}",
    "HEAD:a",
    "a b",
    "$(id)",
    "HEAD..HEAD",
    "^HEAD",
  ])("fails when %j names no commit", (base) => {
    const fix = "fetch it, or name another branch, tag or commit";
    const error = new ConfigError({ where: "--base", what: "names no commit", got: JSON.stringify(base), fix });
    const folder = testRepository({ a: "" });
    expect(() => findRevision(open(folder), base)).toThrow(error);
  });

  test("fails with what a tag names instead of a commit", () => {
    const folder = testRepository({ a: "" });
    git(folder, "tag", "--annotate", "--message=a", "file", "HEAD:a");
    git(folder, "tag", "folder", "HEAD^{tree}");
    const fix = "name a branch, a commit, or a tag of one";
    const id = git(folder, "rev-parse", "HEAD:a");
    const names = [
      ["file", "blob"],
      ["folder", "tree"],
      [id, "blob"],
    ] as const;
    for (const [base, type] of names) {
      const what = `names a ${type}, not a commit`;
      expect(() => findRevision(open(folder), base)).toThrow(
        new ConfigError({ where: "--base", what, got: JSON.stringify(base), fix }),
      );
    }
  });

  test("fails with the name that was probably meant", () => {
    const folder = testRepository({});
    git(folder, "branch", "feature/a");
    const problem = { where: "--base", what: "names no commit", got: '"featur/a"', fix: 'did you mean "feature/a"?' };
    expect(() => findRevision(open(folder), "featur/a")).toThrow(new ConfigError(problem));
  });

  test("fails without commits", () => {
    const folder = testFolder();
    git(folder, "init", "--quiet");
    const fix = "commit something, or compare two folders with --from and --to";
    const error = new ConfigError({ where: folder, what: "the Git repository has no commits", fix });
    expect(() => findRevision(open(folder))).toThrow(error);
    expect(() => findRevision(open(folder), "main")).toThrow(error);
  });

  test("fails without a repository", () => {
    const folder = testFolder();
    expect(() => findRevision(open(folder))).toThrow(
      new ConfigError({
        where: folder,
        what: "not a Git repository that can be read",
        got: '"fatal: not a git repository (or any of the parent directories): .git"',
        fix: "run it in a clone, or compare two folders with --from and --to",
      }),
    );
  });

  test("fails without a common history", () => {
    const folder = testRepository({});
    git(folder, "switch", "--quiet", "--orphan", "other");
    git(folder, "commit", "--quiet", "--allow-empty", "--message=other");
    const fix = "name a revision with a common history";
    const error = new ConfigError({ where: "--base", what: "shares no commit with HEAD", got: '"main"', fix });
    expect(() => findRevision(open(folder), "main")).toThrow(error);
  });

  test("fails when a shallow clone ends before the common history", () => {
    const origin = testRepository({ a: "1" });
    git(origin, "branch", "base");
    writeFiles(origin, { a: "2" });
    commitAll(origin);
    const folder = testFolder();
    git(folder, "clone", "--quiet", "--depth=1", "--no-single-branch", `file://${origin}`, ".");
    const fix = "fetch more history, as with git fetch --unshallow";
    const problem = { where: "--base", what: "shares no commit with HEAD", got: '"origin/base"', fix };
    expect(() => findRevision(open(folder), "origin/base")).toThrow(new ConfigError(problem));
  });
});

describe("filesAt", () => {
  test("lists what a folder held, also below a folder of the repository", () => {
    const files = {
      "dist/a/b.yaml": "1",
      'dist/é \t"*.md': "2",
      "dist/.c.yaml": "3",
      "dist/.d/e": "4",
      "dist2/f": "5",
    };
    const prefixed = Object.entries(files).map(([path, text]) => [`sub/${path}`, text]);
    const folder = testRepository({ ...files, ...Object.fromEntries(prefixed) });
    rmSync(join(folder, "dist"), { recursive: true });
    for (const place of [folder, join(folder, "sub")]) {
      const found = open(place);
      const ids = filesAt(found, findRevision(found), "dist");
      expect([...ids.keys()].sort()).toEqual([".c.yaml", ".d/e", "a/b.yaml", 'é \t"*.md']);
      const contents = contentsOf(found, [...ids.values()]);
      expect([...ids.values()].map((id) => contents.get(id)?.toString()).sort()).toEqual(["1", "2", "3", "4"]);
    }
  });

  test("is empty when there was no folder, or a file of its name", () => {
    const found = open(testRepository({ dist: "" }));
    expect(filesAt(found, findRevision(found), "dist").size).toBe(0);
    expect(filesAt(found, findRevision(found), "other").size).toBe(0);
  });

  test("fails when a link or a submodule stood for the folder itself", () => {
    const folder = testRepository({ "real/a.yaml": "" });
    symlinkSync("real", join(folder, "dist"));
    commitAll(folder);
    const found = open(folder);
    expect(() => filesAt(found, findRevision(found), "dist")).toThrow(
      "HEAD:dist: a symbolic link, which is not followed; compare with another revision",
    );
  });

  test("fails when links or submodules stood for manifests", () => {
    const folder = testRepository({ "dist/a.yaml": "" });
    symlinkSync("a.yaml", join(folder, "dist/b.yaml"));
    symlinkSync("a.yaml", join(folder, "dist/c"));
    git(folder, "update-index", "--add", "--cacheinfo", `160000,${head(folder)},dist/d`);
    writeFiles(folder, { "real/a.yaml": "" });
    symlinkSync("../real", join(folder, "dist/e"));
    symlinkSync("/etc", join(folder, "dist/f"));
    symlinkSync("g", join(folder, "dist/g"));
    symlinkSync("nowhere", join(folder, "dist/h"));
    for (const path of ["b.yaml", "c", "e", "f", "g", "h"]) git(folder, "add", `dist/${path}`);
    git(folder, "add", "real");
    git(folder, "commit", "--quiet", "--message=links");
    const fix = "compare with another revision";
    expect(() => filesAt(open(folder), findRevision(open(folder)), "dist")).toThrow(
      new ConfigError([
        { where: "HEAD:dist/b.yaml", what: "a symbolic link, which is not followed", fix },
        { where: "HEAD:dist/d", what: "a submodule, which is not read", fix },
        { where: "HEAD:dist/e", what: "a symbolic link, which is not followed", fix },
        { where: "HEAD:dist/f", what: "a symbolic link, which is not followed", fix },
        { where: "HEAD:dist/g", what: "a symbolic link, which is not followed", fix },
      ]),
    );
  });
});

describe("contentsOf", () => {
  test("reads any bytes", () => {
    const texts = ["", "\n", "a\n\nb", "\0\n", "x".repeat(100_000)];
    const folder = testRepository(Object.fromEntries(texts.map((text, i) => [`dist/${i}`, text])));
    const ids = filesAt(open(folder), findRevision(open(folder)), "dist");
    const contents = contentsOf(open(folder), [...ids.values()]);
    expect([...ids.values()].map((id) => contents.get(id)?.toString())).toEqual(texts);
    expect(contentsOf(open(folder), []).size).toBe(0);
  });

  test("fails when the repository is damaged", () => {
    const folder = testRepository({ "dist/a": "b" });
    const id = git(folder, "rev-parse", "HEAD:dist/a");
    rmSync(join(folder, ".git/objects", id.slice(0, 2)), { recursive: true });
    const fix = "check the repository with git fsck, or clone it again";
    const error = new ConfigError({ where: folder, what: "the Git repository lacks a file", got: id, fix });
    expect(() => contentsOf(open(folder), [id])).toThrow(error);
  });
});
