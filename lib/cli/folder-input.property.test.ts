import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { summarize } from "../checks/problem.ts";
import { renderCheck } from "../checks/render.ts";
import { anyYaml, testFolder } from "../repository/testing.ts";
import { schemasOf } from "./check-input.ts";
import { inputsOfFolder } from "./folder-input.ts";
import { runCheck } from "./run-check.ts";

const manifests = [
  "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: {a: on}\ndata:\n  a: 1\n  b: |\n    c\n",
  "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  selector: {app: a}\n  ports:\n    - port: 80\n",
  'apiVersion: batch/v1\nkind: Job\nmetadata:\n  generateName: a-\n  annotations: {"argocd.argoproj.io/hook": Sync}\n',
  "apiVersion: v1\nkind: List\nitems:\n  - {apiVersion: v1, kind: Secret, metadata: {name: b}, stringData: {a: 0644}}\n",
  '{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "a"},\n "spec": {"template": {"spec": []}}}',
];
const pieces = [
  "---\n",
  "...\n",
  "{{ a }}",
  "\u001b[2K",
  "::error::",
  "\0",
  "\t",
  "- ",
  "? ",
  "*a",
  "&a ",
  "\u2028",
  "'",
  '"',
  "a: [",
  "\r",
];

/** A manifest in which some places hold something else. */
const nearlyManifest = fc
  .tuple(
    fc.constantFrom(...manifests),
    fc.array(fc.tuple(fc.nat(300), fc.nat(20), fc.oneof(fc.constantFrom(...pieces), fc.string())), { maxLength: 3 }),
  )
  .map(([text, edits]) =>
    edits.reduce((before, [at, length, piece]) => before.slice(0, at) + piece + before.slice(at + length), text),
  );

const anyFile = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.array(fc.oneof(anyYaml, nearlyManifest), { maxLength: 3 }).map((texts) => Buffer.from(texts.join("---\n"))),
);

const library = fileURLToPath(new URL("..", import.meta.url));

test("any file is checked, and every line that is named is one of its lines", () => {
  const folder = testFolder();
  const schemasFor = schemasOf(library);
  fc.assert(
    fc.property(anyFile, (bytes) => {
      writeFileSync(join(folder, "a.yaml"), bytes);
      const { inputs, places, mistakes } = inputsOfFolder(folder, {}, schemasFor);
      const problems = runCheck({ inputs, places });
      const last = bytes.toString().split("\n").length;
      const linesOfMistakes = mistakes.map(({ where }) => Number(/a\.yaml:(\d+)/.exec(where)?.[1] ?? 1));
      for (const line of [...problems.map((problem) => problem.line ?? 1), ...linesOfMistakes]) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(last);
      }
      const shown = renderCheck(problems, mistakes, summarize(problems, mistakes, 0));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
      expect(shown).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028]|^\s*::.*::/m);
    }),
    { numRuns: 300 },
  );
});
