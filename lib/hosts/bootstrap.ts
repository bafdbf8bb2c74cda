import { ConfigError, formatProblem, type Problem } from "../errors.ts";
import { inParallel } from "../in-parallel.ts";
import { must } from "../must.ts";
import { listed } from "../wording.ts";
import { type BootstrapStage, type BootstrapStep, bootstrapPlan, type Host } from "./bootstrap-plan.ts";
import { bundleFor } from "./bundle.ts";
import { type BundleFile, bundleArchive } from "./bundle-archive.ts";
import { formatHost } from "./host-address.ts";
import { kubeconfigFrom } from "./kubeconfig.ts";
import { NodeHost } from "./node-host.ts";
import type { Report } from "./progress.ts";
import {
  type InstallSecrets,
  install,
  installInput,
  postInstall,
  preflight,
  readKubeconfig,
  readToken,
  receiveBundle,
  survey,
} from "./remote-commands.ts";
import type { Ssh } from "./ssh.ts";
import { checkedToken } from "./token.ts";

/** A cluster that is to be made. */
export interface BootstrapTarget {
  readonly cluster: string;
  /** Where its API answers. */
  readonly apiAddress: string;
  /** The first server, the other servers, the agents. */
  readonly hosts: readonly Host[];
  /**
   * Whether post-install.sh brings the network of pods, for which nodes wait until then.
   * @default false
   */
  readonly networkLater?: boolean;
  /** Of `dist/<cluster>/bootstrap/`, with paths below it. */
  readonly files: readonly BundleFile[];
}

/** What is to be done of it. */
export interface BootstrapRun extends InstallSecrets {
  /** Names of nodes; every one when there are none. */
  readonly only: readonly string[];
  /** @default - to the end */
  readonly until?: BootstrapStage;
  /** What a person runs to go on after a failure. */
  readonly again: string;
}

/** What came of it. */
export interface BootstrapResult {
  /** What post-install.sh said; undefined when the run did not come to it. */
  readonly postInstall?: string;
  /** Whether a person has to do something before post-install.sh can go on. */
  readonly waits: boolean;
  /** The kubeconfig; undefined when the run did not come to it. */
  readonly kubeconfig?: string;
}

/** The exit code by which post-install.sh says that it waits for a person. */
const waitsForPerson = 3;
const minutes = 60_000;

/**
 * Makes a cluster of its hosts, or goes on where an earlier run ended: what is done is found so by the scripts on the hosts.
 * @throws ConfigError when something fails; the other nodes of the same stage come to their end, and no later stage begins
 * @throws Interrupted when a person ends it
 */
export async function bootstrap(
  ssh: Ssh,
  target: BootstrapTarget,
  run: BootstrapRun,
  report: Report,
): Promise<BootstrapResult> {
  const steps = bootstrapPlan(target.hosts, run.only, run.until);
  return await new Bootstrap(ssh, target, run, report).carryOut(steps);
}

class Bootstrap {
  readonly #ssh: Ssh;
  readonly #nodes: NodeHost;
  readonly #target: BootstrapTarget;
  readonly #run: BootstrapRun;
  readonly #first: Host;
  #token: string | undefined;
  /** Hosts that K3s was on before. */
  readonly #installed = new Set<Host>();
  #result: BootstrapResult = { waits: false };

  constructor(ssh: Ssh, target: BootstrapTarget, run: BootstrapRun, report: Report) {
    this.#ssh = ssh;
    this.#nodes = new NodeHost(ssh, report, target.networkLater);
    this.#target = target;
    this.#run = run;
    this.#first = must(target.hosts[0], "the first server");
    if (run.token !== undefined) this.#useToken(run.token);
    if (run.datastoreEndpoint !== undefined) ssh.hide(run.datastoreEndpoint);
    if (run.networkKey !== undefined) ssh.hide(run.networkKey);
  }

  async carryOut(steps: readonly BootstrapStep[]): Promise<BootstrapResult> {
    await this.#survey(steps);
    for (const { stage, hosts, most } of steps) {
      if (stage === "servers" || stage === "agents") await this.#askForToken();
      await together(hosts, most, (host) => this.#do(stage, host));
    }
    return this.#result;
  }

  async #do(stage: BootstrapStage, host: Host): Promise<void> {
    switch (stage) {
      case "copy":
        return await this.#copy(host);
      case "preflight":
        return await this.#preflight(host);
      case "first-server":
      case "servers":
      case "agents":
        return await this.#install(host);
      case "post-install":
        return await this.#postInstall(host);
      case "kubeconfig":
        this.#result = { ...this.#result, kubeconfig: await this.#kubeconfig(host) };
    }
  }

  /**
   * Looks at every host that is concerned before anything is done to one.
   * @throws ConfigError with every host that cannot be reached, or not as root, or that would make a second cluster
   */
  async #survey(steps: readonly BootstrapStep[]): Promise<void> {
    const concerned = this.#target.hosts.filter((host) => steps.some(({ hosts }) => hosts.includes(host)));
    // The other hosts wait for what the first server says.
    const all = concerned.includes(this.#first) ? concerned : [this.#first, ...concerned];
    const servers = new Set<Host>();
    await together(all, surveyedAtOnce, async (host) => {
      const found = new Set((await this.#nodes.answer(host, survey)).split("\n"));
      if (!found.has("root")) throw new ConfigError(notRoot(host));
      if (found.has("k3s")) this.#installed.add(host);
      if (found.has("server")) servers.add(host);
    });
    const others = [...servers].filter((host) => host !== this.#first);
    if (others.length > 0 && !servers.has(this.#first)) {
      throw new ConfigError({
        where: this.#first.name,
        what: `is the first server and knows of no cluster, and ${others.map(({ name }) => name).join(", ")} of one: it would begin a second one`,
        fix: "name a server of the cluster first in the overlay, as its RECOVERY.md says, or run uninstall.sh on the others",
      });
    }
  }

  async #copy(host: Host): Promise<void> {
    const files = bundleFor(this.#target.files, host.name, host === this.#first);
    const task = { task: "copy", command: receiveBundle, again: this.#run.again };
    await this.#nodes.perform(host, task, { stdin: bundleArchive(files), timeout: 30 * minutes });
  }

  async #preflight(host: Host): Promise<void> {
    // What K3s does on a host is in the way of nobody but K3s.
    if (this.#installed.has(host)) return;
    await this.#nodes.perform(
      host,
      { task: "preflight", command: preflight(host.name), again: this.#run.again },
      { timeout: 10 * minutes },
    );
  }

  async #install(host: Host): Promise<void> {
    if (host.role === "server") await this.#refuseWithoutMajority(host);
    const { datastoreEndpoint, networkKey } = this.#run;
    const secrets: InstallSecrets = {
      ...(this.#token !== undefined && { token: this.#token }),
      ...(datastoreEndpoint !== undefined && host.role === "server" && { datastoreEndpoint }),
      ...(networkKey !== undefined && { networkKey }),
    };
    await this.#nodes.perform(
      host,
      { task: "install", command: install(host.name, secrets), again: this.#run.again },
      { stdin: installInput(secrets), timeout: 45 * minutes },
    );
    // A server answers for itself and those before it; an agent has nobody to ask but a server.
    const isServer = host.role === "server";
    const before = isServer && this.#run.only.length === 0 ? this.#serversBefore(host) : [];
    await this.#nodes.waitUntilReady(isServer ? host : this.#first, [...before, host.name], this.#run.again);
  }

  /**
   * Joining or restarting a member of etcd while another one is down could leave it without a majority.
   * @throws ConfigError when another one is down, or cannot be asked for
   */
  async #refuseWithoutMajority(host: Host): Promise<void> {
    // One that is new, or broken, has nobody to ask.
    const isAlone = host === this.#first && !this.#installed.has(host);
    const nodes = isAlone
      ? []
      : await this.#nodes.nodes(this.#first).catch((error: unknown) => {
          if (host === this.#first && error instanceof ConfigError) return [];
          throw error;
        });
    const down = nodes.filter(
      (node) => node.name !== host.name && node.etcdVoter !== null && !(this.#nodes.isReady(node) && node.etcdVoter),
    );
    if (down.length === 0) return;
    const names = down.map(({ name }) => name);
    throw new ConfigError({
      where: host.name,
      what: `is not touched while ${listed(names)} of etcd ${names.length === 1 ? "is" : "are"} not in order`,
      fix: `bring back what is down, perhaps with --only, or remove it from the cluster, then run again: ${this.#run.again}`,
    });
  }

  #serversBefore(host: Host): string[] {
    return this.#target.hosts.slice(0, this.#target.hosts.indexOf(host)).map(({ name }) => name);
  }

  /** What the first server made, unless a person gave it. */
  async #askForToken(): Promise<void> {
    if (this.#token !== undefined) return;
    const text = await this.#nodes.answer(this.#first, readToken);
    this.#useToken(checkedToken(`/etc/rancher/k3s/token of ${this.#first.name}`, text));
  }

  #useToken(token: string): void {
    this.#token = token;
    this.#ssh.hide(token);
  }

  async #postInstall(host: Host): Promise<void> {
    const { status, stdout } = await this.#nodes.perform(
      host,
      { task: "post-install", command: postInstall, accepted: [0, waitsForPerson], again: this.#run.again },
      { timeout: 120 * minutes },
    );
    this.#result = { ...this.#result, postInstall: stdout, waits: status === waitsForPerson };
  }

  async #kubeconfig(host: Host): Promise<string> {
    return kubeconfigFrom(await this.#nodes.answer(host, readKubeconfig), this.#target);
  }
}

const surveyedAtOnce = 10;

function notRoot(host: Host): Problem {
  return {
    where: `${host.name} (${formatHost(host)})`,
    what: "is not entered as root",
    fix: "say ssh.sudo: true in the overlay, or another ssh.user",
  };
}

/**
 * Does the same on hosts, and lets all of them come to their end.
 * @throws ConfigError with the problems of all that failed
 */
async function together(hosts: readonly Host[], most: number, task: (host: Host) => Promise<void>): Promise<void> {
  const problems: Problem[] = [];
  let stop = false;
  const results = await inParallel(hosts, most, async (host) => {
    // One after the other: the next server has to find the one before it in order.
    if (stop) return;
    try {
      await task(host);
    } catch (error) {
      stop = most === 1;
      throw error;
    }
  });
  for (const result of results) {
    if (result.status === "fulfilled") continue;
    const { reason } = result;
    if (!(reason instanceof ConfigError)) throw reason;
    problems.push(...reason.problems);
  }
  // What is wrong with this machine is wrong for every host.
  const once = [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
  if (once.length > 0) throw new ConfigError(once);
}
