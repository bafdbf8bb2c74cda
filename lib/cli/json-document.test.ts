import { describe, expect, test } from "vitest";
import { repository, run, shareCache, smallRepository, writeSources } from "./testing.ts";

shareCache();

/** What a run that fails prints: its status, the mistakes of the only document on stdout, and the last line of stderr. */
function failure(args: readonly string[], files: Readonly<Record<string, string>> = {}): unknown[] {
  const root = repository({ ...smallRepository, ...files });
  const { status, stdout, stderr } = run(root, args);
  const document = JSON.parse(stdout.replaceAll(`${root}/`, ""));
  expect(document).toMatchObject({ version: 1, problems: [], summary: { errors: document.mistakes.length } });
  const mistakes = document.mistakes.map(({ where, what }: { where: string; what: string }) => `${where}: ${what}`);
  return [status, ...mistakes, stderr.trimEnd().split("\n").at(-1)];
}

const overlay = { "infrastructure/overlays/home.ts": "export default 1;\n" };
const declaresNone = "infrastructure/overlays/home.ts: its default export is not made by defineCluster";

describe("a run that is asked for JSON prints one document when", () => {
  test.each([
    [["check", "--json"], "", declaresNone],
    [["synth", "--json"], "1 problem, nothing was written", declaresNone],
  ])("a declaration is wrong: %j", (args, last, mistake) => {
    expect(failure(args, overlay)).toEqual([1, mistake, last]);
  });

  test("a file cannot be read", () => {
    const what = "deficient indentation";
    const files = { "old/home/web/a.yaml": "", "new/home/web/a.yaml": "kind: [\n" };
    expect(failure(["check", "--dir", "new", "--json"], files)).toEqual([1, `new/home/web/a.yaml:2:1: ${what}`, ""]);
    expect(failure(["plan", "--from", "old", "--to", "new", "--format", "json"], files)).toEqual([
      1,
      `new/home/web/a.yaml:2:1: ${what}`,
      "1 problem",
    ]);
  });

  test.each([
    [["check", "--json", "--dir", ""], "--dir: names no folder", "1 problem"],
    [
      ["check", "--json", "--unknown-option"],
      "command line: unknown option '--unknown-option'",
      "error: unknown option '--unknown-option'",
    ],
    [["plan", "--format=json"], expect.stringContaining("not a Git repository"), "1 problem"],
  ])("it is asked what cannot be: %j", (args, mistake, last) => {
    expect(failure(args)).toEqual([1, mistake, last]);
  });

  test("a definition that is only known is wrong", () => {
    const files = { "infrastructure/crds/a.yaml": "a: [\n" };
    expect(failure(["check", "--json"], files)).toEqual([
      1,
      "infrastructure/crds/a.yaml:2:1: deficient indentation",
      "1 problem",
    ]);
  });
});

test("synth --json says why it writes nothing", () => {
  const root = repository();
  const path = "applications/workloads/whoami.app.ts";
  writeSources(root, { [path]: (smallRepository[path] ?? "").replace("v1.11.0", "latest") });
  const { status, stdout, stderr } = run(root, ["synth", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    problems: [{ rule: "unpinned-image", source: path }],
    mistakes: [],
    summary: { objects: 8, errors: 1, warnings: 0 },
  });
  expect([status, stderr.includes("1 problem, nothing was written")]).toEqual([1, true]);
});
