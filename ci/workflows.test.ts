import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { isJsonObject, type Json } from "../lib/kubernetes/manifest.ts";
import { readDocuments } from "../lib/yaml/documents.ts";

const folder = fileURLToPath(new URL("../.github/workflows/", import.meta.url));
const files = readdirSync(folder);

/** A workflow as data. */
function workflow(file: string): Json | undefined {
  return readDocuments(readFileSync(`${folder}${file}`, "utf8")).documents[0]?.value;
}

/** All values below a key, at any depth. */
function valuesOf(data: Json | undefined, key: string): Json[] {
  if (Array.isArray(data)) return data.flatMap((item) => valuesOf(item, key));
  if (!isJsonObject(data)) return [];
  return Object.entries(data).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)]);
}

test.each(files)("%s uses exact versions of actions", (file) => {
  for (const uses of valuesOf(workflow(file), "uses")) expect(uses).toMatch(/^actions\/[\w/-]+@[\da-f]{40}$/);
});

test("CI proves whatever a clean checkout must", () => {
  const scripts = readFileSync(`${folder}../../.ci/run`, "utf8").match(/^ci\/\S+$/gm) ?? [];
  expect(scripts).toEqual(["ci/check.sh", "ci/browser.sh", "ci/check-dist.sh"]);
  const commands = valuesOf(workflow("ci.yaml"), "run");
  expect(scripts.filter((script) => !commands.includes(script))).toEqual([]);
});

describe("the plan of a pull request", () => {
  const plan = workflow("plan.yaml");

  test("is made by the code of the default branch alone", () => {
    // What names no revision checks out the default branch.
    expect(valuesOf(plan, "ref").concat(valuesOf(plan, "repository"))).toEqual([]);
    const commands = valuesOf(plan, "run").map(String);
    expect(commands.filter((command) => command.startsWith("git "))).toEqual([
      expect.stringMatching(/ fetch --quiet --no-tags origin "\$HEAD"$/),
    ]);
    // Texts of the pull request come as variables, never as a part of a command.
    for (const command of commands) expect(command).not.toContain("${{");
  });

  test("leaves nothing in a cache that others use", () => {
    const cached = valuesOf(plan, "uses").filter((uses) => String(uses).includes("cache"));
    expect(cached).toEqual([expect.stringMatching(/^actions\/cache\/restore@/)]);
    expect(valuesOf(plan, "cache")).toEqual([]);
  });

  test("is posted by a job that runs no packages", () => {
    const [jobs] = valuesOf(plan, "jobs");
    const writing = Object.values(isJsonObject(jobs) ? jobs : {}).filter((job) =>
      valuesOf(job, "permissions").some((granted) => JSON.stringify(granted).includes("write")),
    );
    expect(writing.map((job) => valuesOf(job, "run"))).toEqual([
      ['node ci/comment.mjs "$RUNNER_TEMP/comment/plan.md"'],
    ]);
  });
});
