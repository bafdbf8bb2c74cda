import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import { Git } from "./git.ts";
import { testEnvironment, testFolder, testRepository } from "./testing.ts";

describe("Git", () => {
  test("runs in its folder, whatever repository a hook is about", () => {
    const folder = testRepository({ "a/b": "" });
    const hook = { GIT_DIR: "/nowhere", GIT_INDEX_FILE: "/nowhere/index", GIT_WORK_TREE: "/nowhere", GIT_PREFIX: "x/" };
    const git = new Git(join(folder, "a"), { ...testEnvironment, ...hook });
    expect(git.run(["rev-parse", "--show-prefix"]).toString()).toBe("a/\n");
  });

  test("passes input on", () => {
    const git = new Git(testRepository({ a: "b" }), testEnvironment);
    expect(git.run(["cat-file", "--batch-check"], "HEAD:a\n").toString()).toMatch(/^[0-9a-f]{40} blob 1\n$/);
  });

  test("tells what was wrong", () => {
    const git = new Git(testFolder(), testEnvironment);
    const { status, complaint } = git.try(["rev-parse", "HEAD"]);
    expect(status).toBe(128);
    expect(complaint).toMatch(/^fatal: not a git repository/);
  });

  test("fails with what was wrong", () => {
    const folder = testRepository({});
    const fix = "check the repository with git fsck";
    const problem = { where: folder, what: "git cat-file failed", got: '"fatal: Not a valid object name x"', fix };
    expect(() => new Git(folder, testEnvironment).run(["cat-file", "-p", "x"])).toThrow(new ConfigError(problem));
  });

  test("fails when it is not installed", () => {
    const folder = testFolder();
    const fix = "install it, or compare two folders with --from and --to";
    const error = new ConfigError({ where: "git", what: "is not installed", fix });
    expect(() => new Git(folder, { PATH: folder }).try(["version"])).toThrow(error);
  });
});
