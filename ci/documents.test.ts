import { cpSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { checkTypes, repository, run, shareCache, writeSources } from "../lib/cli/testing.ts";
import { findImportable } from "../lib/repository/sources.cjs";

shareCache();

const root = join(import.meta.dirname, "..");
const documents = [
  "README.md",
  ...readdirSync(join(root, "docs")).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : [])),
];

/** The examples of whole files: their first line is a comment with the path. */
const examples = documents.flatMap((document) =>
  [...readFileSync(join(root, document), "utf8").matchAll(/^```\w+\n(?:\/\/|#) (\S+\.(?:ts|yaml))\n(.*?)^```/gms)].map(
    ([, path = "", text = ""]) => ({ document, path, text }),
  ),
);

test("no two documents have an example of one name, which would hide one of them", () => {
  const paths = examples.map(({ path }) => path);
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
});

test("what the README shows of an application is the application", () => {
  const shown = examples.filter(({ document }) => document === "README.md");
  expect(shown.map(({ path }) => path)).toEqual(["applications/workloads/whoami.app.ts"]);
  for (const { path, text } of shown) expect(readFileSync(join(root, path), "utf8")).toBe(text);
});

/** Packages that lie beside a program are many, and no part of it. */
const isNoPackage = (path: string) => basename(path) !== "node_modules";

// The compiler reads the types of every chart.
test("the examples compile, and synthesize without a problem", { timeout: 120_000 }, () => {
  const copy = repository({});
  for (const path of findImportable(root).filter((each) => !each.startsWith("lib/")))
    cpSync(join(root, path), join(copy, path));
  for (const folder of ["programs", "infrastructure/overlays"])
    cpSync(join(root, folder), join(copy, folder), { recursive: true, filter: isNoPackage });
  writeSources(copy, Object.fromEntries(examples.map(({ path, text }) => [path, text])));
  expect(checkTypes(copy)).toEqual({ status: 0, stdout: "" });
  expect(run(copy, ["check"])).toEqual({
    status: 0,
    stdout: expect.stringMatching(
      /^\d+ objects: (?:no problems|\d+ silenced); \d+ of \d+ charts not seen, run npm run charts\n$/,
    ),
    stderr: "",
  });
});
