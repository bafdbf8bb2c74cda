import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { quote } from "../errors.ts";
import { readTree, temporaryFolder } from "../writer/testing.ts";
import { chosenFolder } from "./out-folder.ts";
import { overlaySource, repository, run, shareCache, smallRepository } from "./testing.ts";

shareCache();

const namesIn = (folder: string) => [...readTree(folder).keys()].filter((path) => !path.startsWith("node_modules/"));

const fix = "name a folder that is new, empty, or of an earlier synth";

test("synth writes into no folder that holds something else", () => {
  const root = repository();
  const before = namesIn(root);
  expect(run(root, ["synth", "--out", "."])).toEqual({
    status: 1,
    stdout: "",
    stderr: `--out: holds what synth has not made: "applications", "infrastructure", "lib" and 2 more, got "."; ${fix}\n\n1 problem, nothing was written\n`,
  });
  expect(namesIn(root)).toEqual(before);
});

test.each([
  ["", "names no folder"],
  [" ", "names no folder"],
  ["dist/home", "lies in dist/, all of which synth makes without --out"],
  ["to-dist/new", "lies in dist/, all of which synth makes without --out"],
  ["to-dist", "lies in dist/, all of which synth makes without --out"],
])("the folder %j is refused", (name, what) => {
  const root = temporaryFolder();
  mkdirSync(join(root, "dist/home"), { recursive: true });
  symlinkSync("dist", join(root, "to-dist"));
  const given = name.trim() === "" ? name : join(root, name);
  expect(() => chosenFolder(given, join(root, "dist"))).toThrow(`--out: ${what}, got ${quote(given)}; ${fix}`);
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
