import { join, resolve } from "node:path";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { type BootstrapResult, type BootstrapTarget, bootstrap } from "../hosts/bootstrap.ts";
import { type BootstrapStage, type BootstrapStep, bootstrapPlan } from "../hosts/bootstrap-plan.ts";
import { givenNetworkKey } from "../hosts/given-network-key.ts";
import { givenToken } from "../hosts/given-token.ts";
import { formatHost } from "../hosts/host-address.ts";
import { hostsOf } from "../hosts/hosts-of.ts";
import { refuseForeignFile, writeKubeconfig } from "../hosts/kubeconfig-file.ts";
import { Ssh } from "../hosts/ssh.ts";
import { must } from "../must.ts";
import { suggest } from "../nearest.ts";
import type { Sources } from "../repository/load.ts";
import { visible } from "../visible.ts";
import { bundleOnDisk } from "./bundle-on-disk.ts";
import { endable } from "./endable.ts";
import { jsonDocument } from "./json-document.ts";
import { ProgressBoard } from "./progress-board.ts";
import { isWatched, type Terminal } from "./terminal.ts";
import { whollyMade } from "./wholly-made.ts";

/** What a person can ask of `bootstrap`. */
export interface BootstrapOptions {
  readonly dryRun?: boolean;
  /** @default - every node */
  readonly only: readonly string[];
  readonly until?: BootstrapStage;
  readonly tokenFile?: string;
  readonly networkKeyFile?: string;
  readonly kubeconfig?: string;
  readonly json?: boolean;
}

/** The exit code of a run that a person has to do something for before it goes on. */
const waitsForPerson = 3;

/**
 * Makes a cluster of bare hosts, or goes on where the last run ended.
 * @param again what a person types to go on after a failure
 * @returns the exit code: 3 when a person has to do something first, 130 when a person ended it, else 0
 * @throws ConfigError when something fails
 */
export async function bootstrapCommand(
  sources: Sources,
  cluster: string,
  options: BootstrapOptions,
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
  again = asTyped(cluster, options),
): Promise<number> {
  const target = targetOf(sources, cluster, terminal);
  refuseUnknownNodes(target, options.only);
  const { only, until } = options;
  const steps = bootstrapPlan(target.hosts, only, until);
  if (options.dryRun === true) {
    terminal.out(
      options.json === true ? jsonDocument({ version: 1, cluster, steps: told(steps) }) : dryRun(cluster, steps),
    );
    return 0;
  }
  const file = resolve(options.kubeconfig ?? join(environment.HOME ?? ".", ".kube", `${cluster}.yaml`));
  if (steps.some(({ stage }) => stage === "kubeconfig")) refuseForeignFile(file, cluster);
  const token = givenToken({
    cluster,
    environment,
    platform: process.platform,
    ...(options.tokenFile !== undefined && { file: options.tokenFile }),
  });
  const { K3S_DATASTORE_ENDPOINT: datastoreEndpoint } = environment;
  const networkKey = givenNetworkKey(options.networkKeyFile, environment);
  const names = target.hosts.map(({ name }) => name);
  const board = new ProgressBoard(terminal, isWatched(environment, process.stderr), names);
  const run = {
    only,
    again,
    ...(until !== undefined && { until }),
    ...(token !== undefined && { token }),
    ...(datastoreEndpoint && { datastoreEndpoint }),
    ...(networkKey !== undefined && { networkKey }),
  };
  return await endable(terminal, again, async (signal) => {
    const result = await bootstrap(new Ssh(environment, signal), target, run, board.report);
    if (result.kubeconfig !== undefined) writeKubeconfig(file, result.kubeconfig);
    terminal.out(
      options.json === true
        ? jsonDocument(document(cluster, steps, result, file))
        : ending(cluster, result, file, again),
    );
    return result.waits ? waitsForPerson : 0;
  });
}

function asTyped(cluster: string, { only, until }: BootstrapOptions): string {
  const chosen = only.length === 0 ? "" : ` --only ${only.join(",")}`;
  return `npm run bootstrap -- ${cluster}${chosen}${until === undefined ? "" : ` --until ${until}`}`;
}

/**
 * A cluster with the bundle that lies in `dist/`.
 * @throws ConfigError when that is not what its sources make now, or when they have mistakes
 */
export function targetOf(sources: Sources, name: string, terminal: Terminal): BootstrapTarget {
  const synthesized = must(whollyMade(sources, [name], terminal)[0], "the cluster");
  const { cluster } = synthesized;
  return {
    cluster: name,
    apiAddress: cluster.apiAddress,
    networkLater: cluster.myceliumNetwork?.mode === "dual",
    hosts: hostsOf(cluster),
    files: bundleOnDisk(sources.root, synthesized),
  };
}

/** @throws ConfigError with every name that is no node's */
export function refuseUnknownNodes({ cluster, hosts }: BootstrapTarget, names: readonly string[]): void {
  const known = hosts.map(({ name }) => name);
  const problems = names.flatMap((name): Problem[] =>
    known.includes(name)
      ? []
      : [
          {
            where: `cluster ${cluster}`,
            what: "has no node of this name",
            got: quote(name),
            fix: suggest(name, known),
          },
        ],
  );
  if (problems.length > 0) throw new ConfigError(problems);
}

function told(steps: readonly BootstrapStep[]) {
  return steps.map(({ stage, hosts }) => ({ stage, nodes: hosts.map(({ name }) => name) }));
}

/** What each stage does. */
const doings: Readonly<Record<BootstrapStage, string>> = {
  copy: "copy the bundle to /var/lib/k3s-gitops/bundle",
  preflight: "sh scripts/preflight.sh NODE, where K3s is not installed yet",
  "first-server": "sh scripts/install-k3s.sh NODE, then wait until it is ready",
  servers: "sh scripts/install-k3s.sh NODE, then wait until it is ready, one after the other",
  agents: "sh scripts/install-k3s.sh NODE together, then wait until they are ready",
  "post-install": "sh scripts/post-install.sh",
  kubeconfig: "fetch the kubeconfig",
};

function dryRun(cluster: string, steps: readonly BootstrapStep[]): string {
  const lines = steps.flatMap(({ stage, hosts }) => [
    `${stage}: ${doings[stage]}`,
    ...hosts.map(
      (host) => `  ${host.name}  ${formatHost(host)}${host.jump === undefined ? "" : ` through ${host.jump}`}`,
    ),
  ]);
  return `${[`cluster ${cluster}: would do, and has done nothing`, ...lines].map(visible).join("\n")}\n`;
}

function document(cluster: string, steps: readonly BootstrapStep[], result: BootstrapResult, file: string) {
  return {
    version: 1,
    cluster,
    steps: told(steps),
    postInstall: result.postInstall?.trimEnd().split("\n") ?? null,
    waits: result.waits,
    kubeconfig: result.kubeconfig === undefined ? null : file,
  };
}

function ending(
  cluster: string,
  { postInstall = "", waits, kubeconfig }: BootstrapResult,
  file: string,
  again: string,
): string {
  const lines = [
    ...postInstall.trimEnd().split("\n"),
    ...(kubeconfig === undefined ? [] : ["", `kubectl reaches ${cluster} with: export KUBECONFIG=${file}`]),
    ...(waits ? ["", `waits for you: do what is said above, then run again: ${again}`] : []),
  ];
  return `${lines.map(visible).join("\n").trim()}\n`.replace(/^\n$/, `${cluster}: done\n`);
}
