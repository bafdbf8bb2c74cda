import { join } from "node:path";
import { ruleDocumentation, ruleList } from "../checks/list.ts";
import { summarize } from "../checks/problem.ts";
import { renderCheck } from "../checks/render.ts";
import { ruleFilter, type Selection } from "../checks/selection.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { definitionsFolder, outputFolder } from "../layout/paths.ts";
import type { Sources } from "../repository/load.ts";
import { counted, listed } from "../wording.ts";
import type { SkippedFile } from "./any-folder.ts";
import { unseenHint } from "./charts-seen.ts";
import { inputsOfClusters, schemasOf } from "./check-input.ts";
import { type FolderInputs, type FolderOptions, inputsOfFolder } from "./folder-input.ts";
import { refuseInterruptedWrite } from "./interrupted-write.ts";
import { problemsDocument } from "./json-document.ts";
import { runCheck } from "./run-check.ts";
import { checkStyle, stylerFor } from "./styler.ts";
import { type Synthesis, synthClusters } from "./synth-clusters.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can ask of `check`. */
export interface CheckCommandOptions extends FolderOptions, Selection {
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
  refuseMixedOptions(options);
  const isAsked = ruleFilter(options);
  const schemasFor = schemasOf(library, sources.definitions);
  const {
    inputs,
    places,
    mistakes,
    skipped,
    isPartial = false,
    charts = { all: 0, unseen: 0 },
  }: FolderInputs = options.dir === undefined
    ? { ...inputsOfClusters(clustersOf(sources, options.cluster, terminal), schemasFor), skipped: [] }
    : inputsOfFolder(options.dir, options, schemasFor);
  terminal.progress("checking ...");
  const problems = runCheck({ inputs, places, isPartial }).filter(({ rule }) => isAsked(rule));
  const objects = inputs.reduce((sum, input) => sum + input.objects.length, 0);
  const summary = summarize(problems, mistakes, objects);
  terminal.out(
    options.json === true
      ? problemsDocument(problems, mistakes, objects, options.dir === undefined ? { charts } : { skipped })
      : renderCheck(problems, mistakes, summary, {
          style: checkStyle(stylerFor(process.stdout, process.env)),
          notes: [...notesAbout(skipped), ...notesAboutRules(options)],
          hint: unseenHint(charts),
        }),
  );
  return summary.errors > 0 ? 1 : 0;
}

/** Enough to see what kind of files they are. */
const mostSkipped = 10;

function notesAbout(skipped: readonly SkippedFile[]): string[] {
  if (skipped.length === 0) return [];
  const shown = skipped.slice(0, mostSkipped).map(({ file, why }) => `  ${file} ${why}`);
  const rest = skipped.length - shown.length;
  return [
    `${counted(skipped.length, "file")} skipped:`,
    ...shown,
    ...(rest > 0 ? [`  and ${counted(rest, "other")}, which --json names`] : []),
  ];
}

/** What was not asked must not look as if it held. */
function notesAboutRules({ only = [], skip = [] }: Selection): string[] {
  return [
    ...(only.length > 0 ? [`only the rules of ${listed(only)} were asked`] : []),
    ...(skip.length > 0 ? [`the rules of ${listed(skip)} were not asked`] : []),
  ];
}

function clustersOf(sources: Sources, names: readonly string[], terminal: Terminal): Synthesis {
  refuseInterruptedWrite(join(sources.root, outputFolder));
  return synthClusters(sources, names, terminal);
}

const said = "clusters say this themselves: leave it out, or name a folder with --dir";
const whole = "what Argo CD syncs is checked whole: leave it out, or name a folder with --dir";

/** What may be asked only of a folder, and what to do instead. */
const forFolders = [
  ["kubernetes", said],
  ["closed", said],
  ["allowUnknownKinds", `put the definition of the kind into ${definitionsFolder}, or name a folder with --dir`],
  ["ignore", whole],
  ["only", whole],
  ["skip", whole],
] as const satisfies readonly (readonly [keyof CheckCommandOptions, string])[];

function refuseMixedOptions(options: CheckCommandOptions): void {
  const { dir, cluster } = options;
  const only = (name: string, what: string, fix: string): Problem => ({ where: `--${name}`, what, fix });
  const problems =
    dir === undefined
      ? forFolders
          .filter(([name]) => options[name] !== undefined)
          .map(([name, fix]) => only(dashed(name), "is for folders", fix))
      : cluster.map((name) => ({
          ...only("cluster", "cannot be chosen in a folder", "leave out --cluster or --dir"),
          got: quote(name),
        }));
  if (problems.length > 0) throw new ConfigError(problems);
}

/** `allow-unknown-kinds` of `allowUnknownKinds`. */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
