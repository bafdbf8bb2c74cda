import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder, removeEmptyFolders } from "./make-folder.ts";
import { readTree, temporaryFolder } from "./testing.ts";

test("makes what is missing, and takes away what is empty", () => {
  const folder = temporaryFolder();
  const made = makeFolder(join(folder, "a/b/c"));
  expect(made).toEqual(["a/b/c", "a/b", "a"].map((path) => join(folder, path)));
  expect(makeFolder(join(folder, "a/b/c"))).toEqual([]);
  writeFileSync(join(folder, "a/kept"), "");
  removeEmptyFolders(made);
  expect([...readTree(folder).keys()]).toEqual(["a", "a/kept"]);
});

test.runIf(existsSync("/proc/self"))("ends where the file system makes no folders", () => {
  expect(() => makeFolder("/proc/nothing/below")).toThrow(
    "/proc/nothing: no folder can be made here, got ENOENT; choose another output folder",
  );
});

test("leaves no half of a path", () => {
  const folder = temporaryFolder();
  const name = "a".repeat(256);
  expect(() => makeFolder(join(folder, "b/c", name))).toThrow("ENAMETOOLONG");
  expect(readTree(folder)).toEqual(new Map());
});

test("follows links to folders, and none that lead nowhere", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "real"));
  symlinkSync("real", join(folder, "link"));
  symlinkSync("nowhere", join(folder, "lost"));
  makeFolder(join(folder, "link/a"));
  expect([...readTree(join(folder, "real")).keys()]).toEqual(["a"]);
  expect(() => makeFolder(join(folder, "lost/a"))).toThrow(
    `${folder}/lost: is a link that leads nowhere; choose another output folder`,
  );
});
