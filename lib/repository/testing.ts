import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { onTestFinished } from "vitest";
import type { Json, JsonObject } from "../kubernetes/manifest.ts";
import type { Environment } from "./git.ts";

/** Makes a folder of files for one test. */
export function testFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Where Git finds itself but nobody's settings. */
export const testEnvironment: Environment = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};

/** Runs Git in a folder and returns what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  const person = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main"];
  const { status, stdout, stderr } = spawnSync("git", ["-C", folder, ...person, ...args], {
    env: { ...testEnvironment },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout.trim();
}

/** Makes a Git repository whose only commit has these files. */
export function testRepository(files: Readonly<Record<string, string>>, ...init: readonly string[]): string {
  const folder = testFolder(files);
  git(folder, "init", "--quiet", ...init);
  commitAll(folder);
  return folder;
}

export function commitAll(folder: string): string {
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--allow-empty", "--message=test");
  return git(folder, "rev-parse", "HEAD");
}

/** Any plain data with texts of a kind. */
export function anyObject(text: fc.Arbitrary<string>): fc.Arbitrary<JsonObject> {
  const float = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0); // -0 + 0 is 0
  return fc.letrec<{ value: Json; object: JsonObject; list: Json[] }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      text,
      text,
      fc.integer(),
      float,
      fc.boolean(),
      fc.constant(null),
      tie("object"),
      tie("list"),
    ),
    object: fc.dictionary(text, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    list: fc.array(tie("value"), { maxLength: 4 }),
  })).object;
}

const words = [
  ..."a b yes 1 0x1F null ~ [] {} [a] {a: 1} 'q' \"q\" \"a\\nb\" 'it''s' &a *a !!str -x :x x: a#b ... << é".split(" "),
  ...[
    "a b",
    "a # c",
    "# c",
    "a: b",
    '"x" # c',
    '"x"y',
    "|",
    "|-",
    "|+",
    "|2",
    "| # c",
    ">",
    ">-",
    "- ",
    "? x",
    ": x",
    "a\tb",
  ],
];
const word = fc.constantFrom(...words);
const key = fc.constantFrom("a", "b", "c", "d", "a.b/c", '"q k"', "'s'", "yes", "1", "__proto__", "<<", "-k");
const indentation = fc.constantFrom(0, 0, 2, 2, 2, 4, 4, 1, 3, 6).map((width) => " ".repeat(width));
const line = fc.oneof(
  fc.tuple(indentation, key, word).map(([indent, name, value]) => `${indent}${name}: ${value}`),
  fc.tuple(indentation, key, word).map(([indent, name, value]) => `${indent}- ${name}: ${value}`),
  fc.tuple(indentation, key, fc.constantFrom("", " ", " # c")).map((parts) => `${parts[0]}${parts[1]}:${parts[2]}`),
  fc.tuple(indentation, word).map(([indent, value]) => `${indent}- ${value}`),
  fc.tuple(indentation, word).map(([indent, value]) => `${indent}${value}`),
  fc.tuple(indentation, fc.constantFrom("", "-", "- - a", "# c", "text")).map((parts) => parts.join("")),
);

/** Lines that look like YAML and often are. */
export const anyYaml: fc.Arbitrary<string> = fc.array(line, { maxLength: 7 }).map((lines) => `${lines.join("\n")}\n`);
