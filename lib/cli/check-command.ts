import { join } from "node:path";
import { ruleDocumentation, ruleList } from "../checks/list.ts";
import { summarize } from "../checks/problem.ts";
import { renderCheck } from "../checks/render.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { definitionsFolder, outputFolder } from "../layout/paths.ts";
import type { Sources } from "../repository/load.ts";
import { type FolderOptions, inputsOfClusters, inputsOfFolder, schemasOf } from "./check-input.ts";
import { refuseInterruptedWrite } from "./interrupted-write.ts";
import { runCheck } from "./run-check.ts";
import { checkStyle, stylerFor } from "./styler.ts";
import { type Synthesis, synthClusters } from "./synth-clusters.ts";
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
  refuseMixedOptions(options);
  const schemasFor = schemasOf(library, sources.definitions);
  const { inputs, textOf, mistakes } =
    options.dir === undefined
      ? inputsOfClusters(clustersOf(sources, options.cluster, terminal), schemasFor)
      : inputsOfFolder(options.dir, options, schemasFor);
  terminal.progress("checking ...");
  const problems = runCheck({ inputs, textOf });
  const objects = inputs.reduce((sum, input) => sum + input.objects.length, 0);
  const summary = summarize(problems, mistakes, objects);
  terminal.out(
    options.json === true
      ? `${JSON.stringify({ version: 1, problems, mistakes, summary })}\n`
      : renderCheck(problems, mistakes, summary, checkStyle(stylerFor(process.stdout, process.env))),
  );
  return summary.errors > 0 ? 1 : 0;
}

function clustersOf(sources: Sources, names: readonly string[], terminal: Terminal): Synthesis {
  refuseInterruptedWrite(join(sources.root, outputFolder));
  return synthClusters(sources, names, terminal);
}

function refuseMixedOptions(options: CheckCommandOptions): void {
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
}

/** `allow-unknown-kinds` of `allowUnknownKinds`. */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
