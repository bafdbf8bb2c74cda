import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import { Folder } from "./folder.ts";
import { testFolder } from "./testing.ts";

describe("Folder", () => {
  test("lists files at all depths in order, hidden ones too, and none of Git", () => {
    const files = [
      "b.yaml",
      "a/b/c.yml",
      "a.json",
      "a/b.yaml",
      "é.yaml",
      "Z.md",
      ".git/a.yaml",
      "a/.b.yaml",
      ".c/d.yaml",
    ];
    const folder = new Folder(testFolder(Object.fromEntries(files.map((path) => [path, ""]))));
    expect(folder.list()).toEqual([
      ".c/d.yaml",
      "Z.md",
      "a.json",
      "a/.b.yaml",
      "a/b.yaml",
      "a/b/c.yml",
      "b.yaml",
      "é.yaml",
    ]);
  });

  test("lists no lock of Emacs", () => {
    const path = testFolder({ "a.yaml": "" });
    symlinkSync("me@here.1:2", join(path, ".#a.yaml"));
    expect(new Folder(path).list()).toEqual(["a.yaml"]);
  });

  test("reads files of any size", () => {
    const sizes = [0, 5, 65535, 65536, 65537, 200_000];
    const path = testFolder(Object.fromEntries(sizes.map((size) => [`${size}.yaml`, "a".repeat(size)])));
    const folder = new Folder(path);
    expect(sizes.map((size) => folder.read(`${size}.yaml`).length)).toEqual(sizes);
  });

  test("may be named with a slash at the end", () => {
    expect(["a/", "a", "/", "./b//"].map((path) => new Folder(path).path)).toEqual(["a", "a", "/", "./b"]);
  });

  test("is empty", () => {
    expect(new Folder(testFolder()).list()).toEqual([]);
  });

  test("may be named by a symbolic link", () => {
    const path = testFolder({ "a/b.yaml": "" });
    symlinkSync("a", join(path, "link"));
    expect(new Folder(`${path}/link`).list()).toEqual(["b.yaml"]);
  });
});

describe("fails when", () => {
  const error = (where: string, what: string, fix: string) => new ConfigError({ where, what, fix });

  test("it is missing", () => {
    const path = `${testFolder()}/a`;
    expect(() => new Folder(path).list()).toThrow(error(path, "does not exist", "correct the path"));
  });

  test("it is a file", () => {
    const path = `${testFolder({ a: "" })}/a`;
    expect(() => new Folder(path).list()).toThrow(error(path, "is not a folder", "name the folder that it lies in"));
  });

  test("links stand for manifests", () => {
    const path = testFolder({ "a/b.yaml": "", "c.md": "" });
    symlinkSync("..", join(path, "a/loop"));
    symlinkSync("self", join(path, "self"));
    symlinkSync("/etc", join(path, "outside"));
    symlinkSync("a/b.yaml", join(path, "d.yaml"));
    symlinkSync("nowhere", join(path, "e.yml"));
    symlinkSync("c.md", join(path, "f.md"));
    symlinkSync("nowhere", join(path, "g"));
    const what = "a symbolic link, which is not followed";
    const fix = "replace it with what it stands for, or remove it";
    const where = ["a/loop", "d.yaml", "e.yml", "outside", "self"];
    let found: unknown;
    try {
      new Folder(path).list();
    } catch (thrown) {
      found = thrown;
    }
    if (!(found instanceof ConfigError)) throw found;
    const problems = found.problems.toSorted((a, b) => (a.where < b.where ? -1 : 1));
    expect(problems).toEqual(where.map((name) => ({ where: `${path}/${name}`, what, fix })));
  });

  test("a pipe stands for a manifest", () => {
    const path = testFolder();
    spawnSync("mkfifo", [join(path, "a.yaml"), join(path, "b")]);
    const fix = "replace it with what it stands for, or remove it";
    expect(() => new Folder(path).list()).toThrow(error(`${path}/a.yaml`, "neither a file nor a folder", fix));
  });

  test("a file is too large", () => {
    const path = testFolder({ "a.yaml": "" });
    truncateSync(join(path, "a.yaml"), 100_000_001);
    const problem = {
      where: `${path}/a.yaml`,
      what: "too large",
      got: "100000001 bytes",
      fix: "split it up or move it away",
    };
    expect(() => new Folder(path).read("a.yaml")).toThrow(new ConfigError(problem));
  });

  test("a file is gone", () => {
    const path = testFolder();
    expect(() => new Folder(path).read("a.yaml")).toThrow(
      error(`${path}/a.yaml`, "does not exist", "correct the path"),
    );
  });

  test.skipIf(process.getuid?.() === 0)("something may not be read", () => {
    const path = testFolder({ "a.yaml": "" });
    chmodSync(join(path, "a.yaml"), 0);
    mkdirSync(join(path, "b"), 0);
    const fix = "give your user read access to it";
    expect(() => new Folder(path).read("a.yaml")).toThrow(error(`${path}/a.yaml`, "permission denied", fix));
    expect(() => new Folder(path).list()).toThrow(error(`${path}/b`, "permission denied", fix));
  });
});
