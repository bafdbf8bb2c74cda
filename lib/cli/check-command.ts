import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../checks/check.ts";
import { type LineFinder, lineFinder } from "../checks/line.ts";
import { ruleDocumentation, ruleList } from "../checks/list.ts";
import { type CheckProblem, summarize } from "../checks/problem.ts";
import { renderProblems } from "../checks/render.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { createSchemas } from "../kubernetes/schemas/schemas.ts";
import { isDefinition } from "../kubernetes/scopes.ts";
import { definitionsFolder } from "../layout/paths.ts";
import type { Sources } from "../repository/load.ts";
import {
  type CheckInputs,
  type FolderOptions,
  inputsOfClusters,
  inputsOfFolder,
  type SchemasFor,
} from "./check-input.ts";
import { stylerFor } from "./styler.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can ask of `check`. */
export interface CheckCommandOptions extends FolderOptions {
  /** @default - every cluster */
  readonly cluster: readonly string[];
  /** @default - the clusters of the repository */
  readonly dir?: string;
  readonly list?: boolean;
  readonly docs?: boolean;
  readonly json?: boolean;
}

/**
 * Checks the manifests of every cluster, or of a folder.
 * @param library the folder that `lib/` is in
 * @returns the exit code: 1 when there is an error, else 0
 */
export function checkCommand(
  sources: Sources,
  library: string,
  options: CheckCommandOptions,
  terminal: Terminal,
): number {
  if (options.list === true || options.docs === true) {
    terminal.out(options.docs === true ? ruleDocumentation() : ruleList());
    return 0;
  }
  const schemasFor: SchemasFor = (manifests) =>
    createSchemas(
      (file) => readFileSync(join(library, "kubernetes", "schemas", "data", file), "utf8"),
      [...(sources.definitions ?? []), ...manifests.filter(isDefinition)],
    );
  const { inputs, textOf } = inputsFor(sources, options, schemasFor, terminal);
  terminal.progress("checking ...");
  const problems = withLines(
    inputs.flatMap((input) => check(input)),
    textOf,
  );
  const objects = inputs.reduce((sum, input) => sum + input.objects.length, 0);
  const summary = summarize(problems, objects);
  const { red, yellow, bold, dim } = stylerFor(process.stdout, process.env);
  terminal.out(
    options.json === true
      ? `${JSON.stringify({ version: 1, problems, summary })}\n`
      : renderProblems(problems, summary, { error: red, warning: yellow, place: bold, detail: dim }),
  );
  return summary.errors > 0 ? 1 : 0;
}

function inputsFor(
  sources: Sources,
  options: CheckCommandOptions,
  schemasFor: SchemasFor,
  terminal: Terminal,
): CheckInputs {
  const { dir, cluster } = options;
  const only = (name: string, what: string, fix: string): Problem => ({ where: `--${name}`, what, fix });
  const problems =
    dir === undefined
      ? (["kubernetes", "closed", "allowUnknownKinds"] as const)
          .filter((name) => options[name] !== undefined)
          .map((name) =>
            only(
              dashed(name),
              "is for folders",
              name === "allowUnknownKinds"
                ? `put the definition of the kind into ${definitionsFolder}, or name a folder with --dir`
                : "clusters say this themselves: leave it out, or name a folder with --dir",
            ),
          )
      : cluster.map((name) => ({
          ...only("cluster", "cannot be chosen in a folder", "leave out --cluster or --dir"),
          got: quote(name),
        }));
  if (problems.length > 0) throw new ConfigError(problems);
  return dir === undefined
    ? inputsOfClusters(sources, cluster, schemasFor, terminal)
    : inputsOfFolder(dir, options, schemasFor);
}

/** Each file is read once, and only when there is a problem in it. */
function withLines(problems: readonly CheckProblem[], textOf: (file: string) => string | undefined): CheckProblem[] {
  const finders = new Map<string, LineFinder>();
  return problems.map((problem) => {
    const finder = finders.get(problem.file) ?? lineFinder(textOf(problem.file) ?? "");
    finders.set(problem.file, finder);
    return { ...problem, line: finder(problem.object, problem.path) ?? null };
  });
}

/** `allow-unknown-kinds` of `allowUnknownKinds`. */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
