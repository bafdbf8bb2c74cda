import { ConfigError, formatProblem } from "../errors.ts";
import type { BootstrapTarget } from "../hosts/bootstrap.ts";
import { forgetNode, refuseToLose, removeNode } from "../hosts/remove-node.ts";
import { Ssh } from "../hosts/ssh.ts";
import type { Sources } from "../repository/load.ts";
import { type BootstrapOptions, bootstrapCommand, refuseUnknownNodes, targetOf } from "./bootstrap-command.ts";
import { endable } from "./endable.ts";
import { jsonDocument } from "./json-document.ts";
import { ProgressBoard } from "./progress-board.ts";
import { isWatched, type Terminal } from "./terminal.ts";

/** What a person can ask of `node add` and `node replace`. */
export type NodeAddOptions = Pick<BootstrapOptions, "dryRun" | "tokenFile" | "networkKeyFile" | "json">;

/** What a person can ask of `node remove`. */
export interface NodeRemoveOptions {
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly destroy?: boolean;
  readonly json?: boolean;
}

/** Which node of which cluster. */
export interface NodeOfCluster {
  readonly cluster: string;
  readonly node: string;
}

/**
 * Adds a node that the overlay names to a cluster that runs.
 * @returns the exit code
 * @throws ConfigError when something fails
 */
export async function nodeAddCommand(
  sources: Sources,
  { cluster, node }: NodeOfCluster,
  options: NodeAddOptions,
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  refuseFirstServer(knownTarget(sources, { cluster, node }, terminal), node);
  const again = `npm run node -- add ${cluster} ${node}`;
  return await bootstrapCommand(sources, cluster, { ...options, only: [node] }, terminal, environment, again);
}

/**
 * Gives the name of a node whose host is dead to another host.
 * @returns the exit code
 * @throws ConfigError when something fails
 */
export async function nodeReplaceCommand(
  sources: Sources,
  { cluster, node }: NodeOfCluster,
  options: NodeAddOptions,
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const target = knownTarget(sources, { cluster, node }, terminal);
  refuseToLose(target, node);
  const again = `npm run node -- add ${cluster} ${node}`;
  if (options.dryRun === true) {
    terminal.err(`would delete the node ${node} and its password first\n`);
  } else {
    const board = boardOf(target, terminal, environment);
    const retry = `npm run node -- replace ${cluster} ${node}`;
    const status = await endable(terminal, retry, async (signal) => {
      await forgetNode(new Ssh(environment, signal), target, { node, again: retry }, board.report);
      return 0;
    });
    if (status !== 0) return status;
  }
  return await bootstrapCommand(sources, cluster, { ...options, only: [node] }, terminal, environment, again);
}

/**
 * Takes a node out of a cluster, as long as the overlay names it.
 * @returns the exit code
 * @throws ConfigError when the cluster cannot do without it, or when a step fails
 */
export async function nodeRemoveCommand(
  sources: Sources,
  { cluster, node }: NodeOfCluster,
  { dryRun = false, force = false, destroy = false, json = false }: NodeRemoveOptions,
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const target = knownTarget(sources, { cluster, node }, terminal);
  refuseToLose(target, node);
  const again = `npm run node -- remove ${cluster} ${node}`;
  if (dryRun) {
    terminal.out(
      `cluster ${cluster}: would drain ${node}, delete it, and run uninstall.sh on its host; has done nothing\n`,
    );
    return 0;
  }
  const board = boardOf(target, terminal, environment);
  return await endable(terminal, again, async (signal) => {
    const removal = { node, force, destroy, again };
    const unclean = await removeNode(new Ssh(environment, signal), target, removal, board.report);
    if (json) terminal.out(jsonDocument({ version: 1, cluster, node, uninstalled: unclean === undefined }));
    else terminal.out(farewell(cluster, node, unclean === undefined && !destroy));
    if (unclean !== undefined) {
      const { where, what } = unclean;
      const fix = "run uninstall.sh on it before it starts again, or it joins once more";
      terminal.err(`${formatProblem({ where, what, fix })}\n`);
    }
    return 0;
  });
}

function farewell(cluster: string, node: string, keepsData: boolean): string {
  const lines = [
    `${node} has left ${cluster}; now delete it from infrastructure/overlays/${cluster}.ts and run npm run synth`,
    ...(keepsData
      ? ["what K3s kept on its host, volumes among it, is still there; --destroy would have destroyed it"]
      : []),
  ];
  return `${lines.join("\n")}\n`;
}

function knownTarget(sources: Sources, { cluster, node }: NodeOfCluster, terminal: Terminal): BootstrapTarget {
  const target = targetOf(sources, cluster, terminal);
  refuseUnknownNodes(target, [node]);
  return target;
}

function refuseFirstServer({ cluster, hosts }: BootstrapTarget, node: string): void {
  if (hosts[0]?.name !== node) return;
  const fix = `for a new cluster run npm run bootstrap -- ${cluster}; for a host that is dead see dist/${cluster}/RECOVERY.md`;
  throw new ConfigError({ where: node, what: "is the first server, which begins the cluster and joins none", fix });
}

function boardOf({ hosts }: BootstrapTarget, terminal: Terminal, environment: NodeJS.ProcessEnv): ProgressBoard {
  const names = hosts.map(({ name }) => name);
  return new ProgressBoard(terminal, isWatched(environment, process.stderr), names);
}
