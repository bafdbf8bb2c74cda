import { askCluster } from "../cluster-access/ask-cluster.ts";
import { Kubectl } from "../cluster-access/kubectl.ts";
import { ownKubeconfig } from "../cluster-access/own-kubeconfig.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { askFiles } from "../hosts/ask-files.ts";
import { hostsOf } from "../hosts/hosts-of.ts";
import { Ssh } from "../hosts/ssh.ts";
import { hostSumsFile } from "../layout/paths.ts";
import { must } from "../must.ts";
import { suggest } from "../nearest.ts";
import type { Sources } from "../repository/load.ts";
import { outputOf } from "../synth/output.ts";
import type { SynthesizedCluster } from "../synth/synth.ts";
import { declaredOf } from "../verify/declared.ts";
import { renderRows } from "../verify/render.ts";
import { type Area, areas, summarize } from "../verify/row.ts";
import { verdict } from "../verify/verdict.ts";
import { jsonDocument } from "./json-document.ts";
import { stylerFor } from "./styler.ts";
import type { Terminal } from "./terminal.ts";
import { whollyMade } from "./wholly-made.ts";

/** Of the whole run. */
const longestRunMs = 120_000;

/** What a person can ask of `verify`. */
export interface VerifyOptions {
  /** @default - the one that was written when the cluster was made, or else the one that kubectl finds */
  readonly kubeconfig?: string;
  /** @default - the one that is named after the cluster, or else the current one */
  readonly context?: string;
  /** Whether the files of nodes are compared with those of the bundle. @default false */
  readonly ssh?: boolean;
  /** @default - all of them */
  readonly only?: readonly string[];
  readonly json?: boolean;
}

/**
 * Looks at a live cluster and says what is not as it is declared. It changes nothing.
 * @returns the exit code: 1 when something failed, 2 when there are only warnings, else 0
 * @throws ConfigError with all that is wrong in the sources, for a cluster or an area that does not exist, or without kubectl or ssh
 */
export async function verifyCommand(
  sources: Sources,
  name: string,
  options: VerifyOptions,
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const asked = areasOf(options);
  const made = must(whollyMade(sources, [name], terminal)[0], "the cluster");
  const declared = declaredOf(made);
  terminal.progress(`asking ${name} ...`);
  const signal = AbortSignal.timeout(longestRunMs);
  // A context that a person names is one of their own configuration.
  const own = options.context === undefined ? ownKubeconfig(name, environment) : undefined;
  const { kubeconfig = own } = options;
  const context = options.context ?? (await contextOf(name, new Kubectl({ kubeconfig, environment, signal })));
  const kubectl = new Kubectl({ kubeconfig, context, environment, signal });
  const [evidence, files] = await Promise.all([
    askCluster(declared, kubectl, { areas: asked, now: Date.now(), signal }),
    asked.has("files")
      ? askFiles(new Ssh(environment, signal), hostsOf(made.cluster), (node) => sumsOf(made, node))
      : undefined,
  ]);
  // Where nobody answers, that is what there is to say, whatever was asked.
  const rows = verdict(declared, { ...evidence, files }).filter(
    ({ area, status }) => asked.has(area) || (area === "api" && status === "fail"),
  );
  const summary = summarize(rows);
  terminal.out(
    options.json === true
      ? jsonDocument({ version: 1, cluster: name, context: context ?? null, rows, summary })
      : renderRows(name, rows, stylerFor(process.stdout, environment)),
  );
  return summary.fail > 0 ? 1 : summary.warn > 0 ? 2 : 0;
}

async function contextOf(cluster: string, kubectl: Kubectl): Promise<string | undefined> {
  return (await kubectl.contexts()).find((context) => context === cluster);
}

/** The sums of a node's files, as the bundle has them. */
function sumsOf(made: SynthesizedCluster, node: string): string {
  const path = hostSumsFile(made.cluster.name, node);
  return must(
    outputOf(made).find((file) => file.path === path),
    path,
  ).text;
}

function areasOf({ only, ssh = false }: Pick<VerifyOptions, "only" | "ssh">): ReadonlySet<Area> {
  const possible = areas.filter((area) => area !== "files" || ssh);
  const names = only ?? possible;
  const known: ReadonlyMap<string, Area> = new Map(areas.map((area) => [area, area]));
  const found = names.flatMap((name) => known.get(name) ?? []);
  const problems = names.flatMap((name): Problem[] => {
    const problem = { where: "--only", got: quote(name) };
    if (!known.has(name)) return [{ ...problem, what: "names no area", fix: suggest(name, [...areas]) }];
    return name === "files" && !ssh ? [{ ...problem, what: "is asked over SSH", fix: "say --ssh, too" }] : [];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return new Set(found);
}
