import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readTree } from "../writer/testing.ts";
import { overlaySource, repository, run, shareCache, smallRepository } from "./testing.ts";

shareCache();

const namesIn = (folder: string) => [...readTree(folder).keys()].filter((path) => !path.startsWith("node_modules/"));

test("writes into no folder that holds something else", () => {
  const root = repository();
  run(root, ["synth"]);
  symlinkSync("dist", join(root, "to-dist"));
  const before = namesIn(root);
  const messages = ["", ".", "dist/home", "to-dist/new", "dist/home/new"].map((out) => {
    const { status, stdout, stderr } = run(root, ["synth", "--out", out]);
    expect([status, stdout]).toEqual([1, ""]);
    return stderr.replace("\n\n1 problem, nothing was written\n", "");
  });
  const fix = "name a folder that is new, empty, or of an earlier synth";
  expect(messages).toEqual([
    `--out: names no folder, got ""; ${fix}`,
    `--out: holds what synth has not made: "applications", "dist", "infrastructure" and 4 more, got "."; ${fix}`,
    `--out: lies in dist/, all of which synth makes without --out, got "dist/home"; ${fix}`,
    `--out: lies in dist/, all of which synth makes without --out, got "to-dist/new"; ${fix}`,
    `--out: lies in dist/, all of which synth makes without --out, got "dist/home/new"; ${fix}`,
  ]);
  expect(namesIn(root)).toEqual(before);
});

test("is dist/ by another name, or a folder in which other repositories have clusters", () => {
  const home = repository();
  expect(run(home, ["synth", "--out", "../dist/"], { cwd: "applications" }).status).toBe(0);
  const { "infrastructure/overlays/home.ts": _, ...others } = smallRepository;
  const studio = repository({ ...others, "infrastructure/overlays/studio.ts": overlaySource("studio") });
  const all = join(home, "all");
  for (const root of [home, studio, home]) expect(run(root, ["synth", "--out", all]).status).toBe(0);
  expect(readdirSync(all)).toEqual(["home", "studio"]);
});

test("names what a file manager left in dist/, and goes on", () => {
  const root = repository({ ...smallRepository, "dist/home/.DS_Store": "" });
  const { status, stdout, stderr } = run(root, ["synth", "--quiet"]);
  expect([status, stdout]).toEqual([0, ""]);
  expect(stderr).toBe(
    "dist/home/.DS_Store: was left behind by an editor or a file manager; delete it, and have your global .gitignore name such files\n",
  );
});
