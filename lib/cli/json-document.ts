import { type CheckProblem, summarize } from "../checks/problem.ts";
import type { Problem } from "../errors.ts";
import { visible } from "../visible.ts";

/** One JSON document on a line of its own, as a terminal can show it. */
export function jsonDocument(value: object): string {
  return `${visible(JSON.stringify(value))}\n`;
}

/** What `check` found, and every command that is asked for JSON and cannot do its work. */
export function problemsDocument(
  problems: readonly CheckProblem[],
  mistakes: readonly Problem[],
  objects: number,
  details: object = {},
): string {
  return jsonDocument({ version: 1, problems, mistakes, summary: summarize(problems, mistakes, objects), ...details });
}

/** Whether a command line asks for JSON, be it one that is wrong otherwise. */
export function asksForJson(argv: readonly string[]): boolean {
  return (
    argv.includes("--json") ||
    argv.includes("--format=json") ||
    argv.some((word, at) => word === "--format" && argv[at + 1] === "json")
  );
}
