import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Refuses objects that are called bad, as an API server would refuse others. */
const kubectl = `#!/bin/sh
if [ "$1" = version ]; then echo '{"serverVersion":{"major":"1","minor":"36+"}}'; exit 0; fi
case "$(cat)" in
  *'"name":"bad"'*) echo 'Error from server (Invalid): it is bad' >&2; exit 1;;
  *'"name":"old"'*) echo 'Error from server (AlreadyExists): it is there' >&2; exit 1;;
esac
`;
const root = fileURLToPath(new URL("..", import.meta.url));
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "compare-"));
  writeFileSync(join(folder, "kubectl"), kubectl);
  chmodSync(join(folder, "kubectl"), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

function compare(): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout } = spawnSync("npx", ["tsx", "ci/compare-with-server.ts", folder], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });
  return { status, stdout };
}

const configMap = (name: string, more = "") =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n${more}---\n`;

test("the comparison lists what only one of the two refuses", () => {
  writeFileSync(join(folder, "a.yaml"), configMap("good") + configMap("old") + configMap("bad", "dta: {}\n"));
  expect(compare()).toEqual({ status: 0, stdout: "3 of 3 objects: the API server and check agree\n" });
  writeFileSync(join(folder, "a.yaml"), configMap("bad") + configMap("good", "dta: {}\n"));
  expect(compare()).toEqual({
    status: 1,
    stdout: [
      "only the server refuses a.yaml ConfigMap bad: Error from server (Invalid): it is bad",
      "only check refuses a.yaml ConfigMap good: dta is an unknown field",
      "0 of 2 objects: the API server and check agree",
      "",
    ].join("\n"),
  });
}, 30_000);
