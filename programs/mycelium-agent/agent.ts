import type { AgentConfiguration } from "../../lib/mycelium/agent-configuration.ts";
import { trustedPrefixes } from "../../lib/mycelium/trust.ts";
import { buildView, presentMembers } from "./cluster/build-view.ts";
import type { ClusterWatch } from "./cluster/cluster-watch.ts";
import { knock } from "./cluster/knock.ts";
import type { MemberFacts } from "./cluster/member-facts.ts";
import type { NodeFacts } from "./cluster/node-facts.ts";
import { RouteWatch } from "./cluster/route-watch.ts";
import { endpointsOf, wantedPeers } from "./cluster/wanted-peers.ts";
import type { DaemonClient } from "./daemon/daemon-client.ts";
import { DaemonError } from "./daemon/daemon-error.ts";
import type { Identity } from "./daemon/identity.ts";
import { PeerKeeper } from "./daemon/peer-keeper.ts";
import type { DaemonPeer } from "./daemon/peers.ts";
import type { Runs, Seen } from "./metrics/agent-metrics.ts";
import { type Finding, withReady } from "./status/conditions.ts";
import {
  addressFinding,
  clusterFinding,
  daemonFinding,
  forbidsChanges,
  keyFinding,
  routesFinding,
} from "./status/findings.ts";
import type { Publisher } from "./status/publisher.ts";
import type { ClusterView, HostReport } from "./view.ts";

/** What the agent works with. */
export interface AgentParts {
  /** Name of the Node. */
  readonly name: string;
  readonly configuration: Pick<AgentConfiguration, "ports">;
  readonly daemon: DaemonClient;
  readonly cluster: ClusterWatch;
  readonly publisher: Publisher;
  /** Makes the host as a view says. */
  readonly reconcile: (view: ClusterView) => Promise<HostReport>;
  /** Tells people what is news. */
  readonly tell: (news: Finding) => void;
}

/** What the daemon says in one run. */
interface DaemonState {
  readonly identity: Identity;
  readonly peers: readonly DaemonPeer[];
  readonly routes: ReadonlySet<string>;
}

/** The agent of one node: it looks at everything, and makes everything as it should be. */
export class Agent {
  readonly #parts: AgentParts;
  readonly #keeper: PeerKeeper;
  readonly #routeWatch = new RouteWatch();
  /** As the daemon last said. Its key stays while it is away. */
  #identity: Identity | undefined;
  #runs: Runs = { count: 0, failures: 0, changes: 0 };
  #seen: Seen | undefined;

  constructor(parts: AgentParts) {
    this.#parts = parts;
    this.#keeper = new PeerKeeper(parts.daemon);
  }

  get runs(): Runs {
    return this.#runs;
  }

  /** What the last run saw; undefined before the first. */
  get seen(): Seen | undefined {
    return this.#seen;
  }

  /**
   * One run.
   * @returns when it must run again at the latest; undefined where nothing is known to happen
   * @throws Error with all that failed, after everything else was done
   */
  async run(): Promise<Date | undefined> {
    const started = performance.now();
    const failures: string[] = [];
    const until = await this.#run(failures);
    const { count, failures: failed, changes, success } = this.#runs;
    this.#runs = {
      count: count + 1,
      failures: failed + Number(failures.length > 0),
      changes,
      duration: (performance.now() - started) / 1_000,
      ...(failures.length === 0 ? { success: Date.now() / 1_000 } : success !== undefined && { success }),
    };
    if (failures.length > 0) throw new Error(failures.join("; "));
    return until;
  }

  async #run(failures: string[]): Promise<Date | undefined> {
    const { name, cluster } = this.#parts;
    const now = new Date();
    const said = await this.#askDaemon();
    const daemon = said instanceof DaemonError ? undefined : said;
    if (said instanceof DaemonError) failures.push(said.message);
    const findings = [
      daemonFinding(said instanceof DaemonError ? said : undefined),
      clusterFinding(cluster.isConnected),
    ];
    this.#identity = daemon?.identity ?? this.#identity;

    const present = cluster.isKnown ? presentMembers(cluster) : [];
    const others = present.filter((each) => each.name !== name);
    const { lost, knock: silent } = this.#routeWatch.look(
      daemon === undefined ? [] : others,
      daemon?.routes ?? new Set(),
      now.valueOf(),
    );
    knock(silent);
    if (daemon !== undefined) findings.push(routesFinding(lost));
    const trusted = trustedPrefixes(cluster.spores, cluster.policy, present, now);

    const node = cluster.nodes.get(name);
    let report: HostReport | undefined;
    if (this.#identity !== undefined && cluster.isKnown) {
      const own = [addressFinding(this.#identity, node, name), keyFinding(this.#identity, name, present)];
      findings.push(...own);
      if (node !== undefined && !own.some(forbidsChanges)) {
        const view = buildView({ node, identity: this.#identity }, cluster, present, trusted);
        report = await this.#reconcile(view, findings, failures);
        await this.#keepPeers(node, present, daemon, failures);
      }
    }

    const all = withReady(findings);
    this.#seen = {
      findings: all,
      isConnected: cluster.isConnected,
      nodes: others.length + Number(node !== undefined),
      lost: lost.length,
      trusted: { nodes: trusted.nodes.length, pods: trusted.pods.length },
      ...(daemon !== undefined && { peers: daemon.peers }),
      ...(report !== undefined && { counters: report.counters }),
    };
    await this.#publish(all, node, daemon?.identity, failures);
    return trusted.until;
  }

  async #askDaemon(): Promise<DaemonState | DaemonError> {
    const { daemon } = this.#parts;
    try {
      const identity = await daemon.identity();
      return { identity, peers: await daemon.peers(), routes: await daemon.routes() };
    } catch (error) {
      if (error instanceof DaemonError) return error;
      throw error;
    }
  }

  async #reconcile(view: ClusterView, findings: Finding[], failures: string[]): Promise<HostReport | undefined> {
    try {
      const report = await this.#parts.reconcile(view);
      findings.push(...report.conditions);
      this.#runs = { ...this.#runs, changes: this.#runs.changes + report.changes };
      return report;
    } catch (error) {
      const message = messageOf(error);
      findings.push({ type: "HostReady", status: "False", reason: "ReconciliationFailed", message });
      failures.push(message);
      return undefined;
    }
  }

  async #keepPeers(
    node: NodeFacts,
    present: readonly MemberFacts[],
    daemon: DaemonState | undefined,
    failures: string[],
  ): Promise<void> {
    if (daemon === undefined) return;
    const wanted = wantedPeers(node, this.#parts.cluster.nodes, present);
    failures.push(...(await this.#keeper.keep(wanted, daemon.peers)));
  }

  async #publish(
    findings: readonly Finding[],
    node: NodeFacts | undefined,
    identity: Identity | undefined,
    failures: string[],
  ): Promise<void> {
    const { name, configuration, cluster, publisher, tell } = this.#parts;
    // Of a node that is not known, or was removed, nothing is to be said.
    if (!cluster.isKnown || node === undefined) return;
    if (identity !== undefined && cluster.members.get(name)?.publicKey !== identity.publicKey) publisher.forget();
    const spec = identity && {
      ...identity,
      endpoints: endpointsOf(node, configuration.ports.tcp),
      ...(node.podCidr !== undefined && { podCidr: node.podCidr }),
    };
    try {
      const news = await publisher.publish({ ...(spec && { spec }), findings }, Date.now());
      for (const each of news) tell(each);
    } catch (error) {
      failures.push(messageOf(error));
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
