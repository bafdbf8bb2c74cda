import { ConfigError, quote } from "../errors.ts";
import { connectionProblem } from "./connection-problem.ts";
import { formatHost, type HostAddress } from "./host-address.ts";
import { type NodeStatus, nodeStatuses } from "./node-status.ts";
import type { Report } from "./progress.ts";
import { listNodes, listNodesWhenReady } from "./remote-commands.ts";
import type { RemoteResult, RunOptions, Ssh } from "./ssh.ts";

/** What is done on a host as a whole, for a person who looks on. */
interface Task {
  /** One word. */
  readonly task: string;
  readonly command: string;
  /** Exit codes that are no failure. @default 0 */
  readonly accepted?: readonly number[];
  /** What to run again when it has failed. */
  readonly again: string;
}

/** A node that is reached over SSH. */
export class NodeHost {
  readonly #ssh: Ssh;
  readonly #report: Report;

  /** Whether the network of pods comes later, so that nodes that wait only for it count as ready. */
  readonly #networkLater: boolean;

  constructor(ssh: Ssh, report: Report, networkLater = false) {
    this.#ssh = ssh;
    this.#report = report;
    this.#networkLater = networkLater;
  }

  /** Whether nothing more is to be expected of a node now. */
  isReady({ ready, lacksOnlyNetwork }: NodeStatus): boolean {
    return ready || (this.#networkLater && lacksOnlyNetwork);
  }

  /**
   * Runs a task whose output is for people.
   * @throws ConfigError when it fails
   */
  async perform(
    host: HostAddress,
    { task, command, accepted = [0], again }: Task,
    options: RunOptions = {},
  ): Promise<RemoteResult> {
    const tell = (text: string) => this.#report({ node: host.name, task, state: "running", text });
    tell("...");
    const result = await this.#ssh.run(host, command, { ...options, onLine: tell });
    if (result.status !== null && accepted.includes(result.status)) {
      this.#report({ node: host.name, task, state: "done", text: result.lastLines.at(-1) ?? "done" });
      return result;
    }
    const { lastLines: lines } = result;
    const known = connectionProblem(host, result);
    const how = result.late ? "takes too long" : `failed with exit code ${result.status}`;
    const problem =
      known === undefined
        ? {
            where: host.name,
            what: `${task} ${how}`,
            ...(lines.length > 0 && { got: quote(lines.at(-1)) }),
            fix: `correct what its last lines say, then run again: ${again}`,
          }
        : { ...known, what: `${task}: ${known.what}` };
    this.#report({ node: host.name, task, state: "failed", text: problem.what, lines });
    throw new ConfigError(problem);
  }

  /**
   * What a command says on stdout, which people do not see.
   * @throws ConfigError when it fails
   */
  async answer(host: HostAddress, command: string, options: RunOptions = {}): Promise<string> {
    const result = await this.#ssh.run(host, command, options);
    if (result.status === 0) return result.stdout;
    const got = quote(result.lastLines.at(-1) ?? `exit code ${result.status}`);
    const fix = "see what its K3s says: journalctl -u k3s";
    throw new ConfigError(
      connectionProblem(host, result) ?? {
        where: `${host.name} (${formatHost(host)})`,
        what: "does not answer",
        got,
        fix,
      },
    );
  }

  /**
   * The nodes of the cluster as a server knows them.
   * @throws ConfigError when it does not answer
   */
  async nodes(server: HostAddress): Promise<NodeStatus[]> {
    const found = nodeStatuses(await this.answer(server, listNodes));
    if (found !== undefined) return found;
    throw new ConfigError({
      where: server.name,
      what: "answers something else than a list of nodes",
      fix: "see whether k3s kubectl get nodes works there",
    });
  }

  /**
   * Waits until the API server of a server serves, and nodes are ready and vote in etcd if they are members of it.
   * @throws ConfigError when that takes too long
   */
  async waitUntilReady(server: HostAddress, names: readonly string[], again: string): Promise<void> {
    const end = performance.now() + this.#ssh.patience.ready * 1000;
    const node = names.at(-1) ?? server.name;
    for (;;) {
      const missing = await this.#missing(server, names);
      if (missing === undefined) {
        this.#report({ node, task: "ready", state: "done", text: "ready" });
        return;
      }
      this.#report({ node, task: "ready", state: "running", text: `waiting: ${missing}` });
      if (performance.now() > end) {
        const problem = {
          where: node,
          what: "does not become ready",
          got: quote(missing),
          fix: `see journalctl -u k3s there, then run again: ${again}`,
        };
        this.#report({ node, task: "ready", state: "failed", text: missing });
        throw new ConfigError(problem);
      }
      await this.#ssh.pause();
    }
  }

  /** What is not as it should be yet. */
  async #missing(server: HostAddress, names: readonly string[]): Promise<string | undefined> {
    const { status, stdout, lastLines } = await this.#ssh.run(server, listNodesWhenReady);
    const nodes = status === 0 ? nodeStatuses(stdout) : undefined;
    if (nodes === undefined) return `the API of ${server.name} does not answer: ${lastLines.at(-1) ?? ""}`;
    for (const name of names) {
      const node = nodes.find((each) => each.name === name);
      if (node === undefined) return `${name} has not joined`;
      if (!this.isReady(node)) return `${name} is not Ready`;
      if (node.etcdVoter === false) return `${name} does not vote in etcd yet`;
    }
    return undefined;
  }
}
