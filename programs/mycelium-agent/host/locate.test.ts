import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../lib/writer/testing.ts";
import { locate } from "./locate.ts";

test("links of the host lead where the host means", async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, "var/lib/a"), { recursive: true });
  symlinkSync("/var/lib", join(root, "lib"));
  symlinkSync("../../../../../etc/passwd", join(root, "var/lib/out"));
  symlinkSync("circle", join(root, "circle"));
  expect(await locate(root, "/lib/a/x")).toBe(join(root, "var/lib/a/x"));
  expect(await locate(root, "/lib/out")).toBe(join(root, "etc/passwd"));
  expect(await locate(root, "/lib/../../a")).toBe(join(root, "a"));
  await expect(locate(root, "/circle/x")).rejects.toThrow("/circle/x: its symbolic links lead in a circle");
});

test("on the host itself nothing is to be done", async () => {
  expect(await locate("/", "/etc/../x")).toBe("/etc/../x");
});
