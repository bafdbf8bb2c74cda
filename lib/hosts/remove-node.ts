import { ConfigError, type Problem } from "../errors.ts";
import { must } from "../must.ts";
import type { BootstrapTarget } from "./bootstrap.ts";
import type { Host } from "./bootstrap-plan.ts";
import { NodeHost } from "./node-host.ts";
import type { NodeStatus } from "./node-status.ts";
import type { Report } from "./progress.ts";
import { deleteNode, drain, survey, uninstall } from "./remote-commands.ts";
import { removalRefusal } from "./removal.ts";
import type { Ssh } from "./ssh.ts";

/** How a node leaves its cluster. */
export interface NodeRemoval {
  readonly node: string;
  /** Whether pods that nothing makes again may be deleted. */
  readonly force: boolean;
  /** Whether what K3s kept on its host is destroyed, volumes among it. */
  readonly destroy: boolean;
  /** What a person runs to go on after a failure. */
  readonly again: string;
}

const minutes = 60_000;

/**
 * Takes a node from its cluster: its pods move, K3s forgets it and removes it from etcd, and its host is cleaned if it can be reached.
 * @returns why the host was not cleaned; undefined when it was
 * @throws ConfigError when the cluster cannot do without it, or when a step fails
 * @see https://docs.k3s.io/datastore/ha-embedded#existing-single-node-clusters
 */
export async function removeNode(
  ssh: Ssh,
  target: BootstrapTarget,
  { node: name, force, destroy, again }: NodeRemoval,
  report: Report,
): Promise<Problem | undefined> {
  const nodes = new NodeHost(ssh, report);
  const { host, server, found } = await leaving(nodes, target, name);
  if (found?.ready) {
    await nodes.perform(server, { task: "drain", command: drain(name, force), again }, { timeout: 15 * minutes });
  }
  await nodes.perform(server, { task: "delete", command: deleteNode(name), again }, { timeout: 10 * minutes });
  try {
    await nodes.answer(host, survey);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems[0];
    throw error;
  }
  const command = uninstall(name, destroy ? target.cluster : undefined);
  await nodes.perform(host, { task: "uninstall", command, again }, { timeout: 15 * minutes });
  return undefined;
}

/**
 * Has the cluster forget a node whose host is dead, so that another one can take its name.
 * @throws ConfigError when the node runs, or when the cluster cannot do without it
 */
export async function forgetNode(
  ssh: Ssh,
  target: BootstrapTarget,
  { node: name, again }: Pick<NodeRemoval, "node" | "again">,
  report: Report,
): Promise<void> {
  const nodes = new NodeHost(ssh, report);
  const { server, found } = await leaving(nodes, target, name);
  if (found?.ready) {
    const fix = `remove it first with npm run node -- remove ${target.cluster} ${name}`;
    throw new ConfigError({ where: name, what: "is Ready, so its host is not dead", fix });
  }
  await nodes.perform(server, { task: "delete", command: deleteNode(name), again }, { timeout: 10 * minutes });
}

/** A node that is to leave, a server that stays, and what that one knows of it. */
interface Leaving {
  readonly host: Host;
  readonly server: Host;
  readonly found: NodeStatus | undefined;
}

/**
 * Refuses to lose the server that begins a cluster.
 * @throws ConfigError when the node is that one
 */
export function refuseToLose({ cluster, hosts }: BootstrapTarget, name: string): void {
  const [first, ...others] = hosts.filter(({ role }) => role === "server");
  if (first?.name !== name) return;
  const [what, fix] =
    others.length === 0
      ? [
          "is the only server",
          `see dist/${cluster}/RECOVERY.md for a host that is dead, and uninstall.sh for a cluster that is to go`,
        ]
      : [
          "is the first server, by which the others join",
          "name another server first in the overlay, run npm run synth and npm run bootstrap, then run this again",
        ];
  throw new ConfigError({ where: name, what, fix });
}

async function leaving(nodes: NodeHost, target: BootstrapTarget, name: string): Promise<Leaving> {
  refuseToLose(target, name);
  const host = must(
    target.hosts.find((each) => each.name === name),
    name,
  );
  const servers = target.hosts.filter(({ role }) => role === "server").filter((each) => each !== host);
  const { server, statuses } = await firstAnswer(nodes, servers);
  const why = removalRefusal(statuses, name);
  if (why !== undefined) {
    throw new ConfigError({ where: name, what: why, fix: "bring the other members back first, or add one" });
  }
  return { host, server, found: statuses.find((each) => each.name === name) };
}

/** @throws ConfigError with what every server says when none answers */
async function firstAnswer(nodes: NodeHost, servers: readonly Host[]) {
  const problems: Problem[] = [];
  for (const server of servers) {
    try {
      return { server, statuses: await nodes.nodes(server) };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
    }
  }
  throw new ConfigError(problems);
}
