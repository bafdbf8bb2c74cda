import type { Metric, Sample } from "../../running/metrics-text.ts";
import type { DaemonPeer } from "../daemon/peers.ts";
import type { Finding } from "../status/conditions.ts";
import type { HostCounters } from "../view.ts";

/** What the last run saw. */
export interface Seen {
  readonly findings: readonly Finding[];
  readonly isConnected: boolean;
  /** Nodes of the cluster in the network, the node itself included. */
  readonly nodes: number;
  readonly lost: number;
  readonly trusted: { readonly nodes: number; readonly pods: number };
  /** @default - the daemon did not say */
  readonly peers?: readonly DaemonPeer[];
  /** @default - the host was not looked at */
  readonly counters?: HostCounters;
}

/** How the runs went. */
export interface Runs {
  readonly count: number;
  readonly failures: number;
  /** Changes to the host, of all runs. */
  readonly changes: number;
  /** Seconds that the last one took. */
  readonly duration?: number;
  /** When one succeeded for the last time, in seconds since 1970. */
  readonly success?: number;
}

/** What the agent counts, under names of its own. */
export function agentMetrics(runs: Runs, seen: Seen | undefined): readonly Metric[] {
  const gauge = (name: string, help: string, ...samples: readonly Sample[]): Metric =>
    metric("gauge", name, help, samples);
  const counter = (name: string, help: string, ...samples: readonly Sample[]): Metric =>
    metric("counter", name, help, samples);
  const given = (value: number | undefined): readonly Sample[] => (value === undefined ? [] : [{ value }]);
  const { peers, counters } = seen ?? {};
  return [
    counter("reconciliations_total", "Runs of the agent", { value: runs.count }),
    counter("reconciliation_failures_total", "Runs that failed, wholly or in part", { value: runs.failures }),
    counter("host_changes_total", "Changes that the host needed", { value: runs.changes }),
    gauge("reconciliation_duration_seconds", "How long the last run took", ...given(runs.duration)),
    gauge("last_success_timestamp_seconds", "When a run last succeeded", ...given(runs.success)),
    ...(seen === undefined
      ? []
      : [
          gauge("api_connected", "Whether the API server tells of changes", { value: Number(seen.isConnected) }),
          gauge("nodes", "Nodes of the cluster in the network", { value: seen.nodes }),
          gauge("nodes_without_route", "Nodes to which the daemon finds no way", { value: seen.lost }),
          gauge(
            "trusted_prefixes",
            "Networks that policies let in, by purpose",
            { labels: { purpose: "nodes" }, value: seen.trusted.nodes },
            { labels: { purpose: "pods" }, value: seen.trusted.pods },
          ),
          gauge(
            "condition",
            "Conditions of the node, 1 for those that are true",
            ...seen.findings.map(({ type, status }) => ({ labels: { type }, value: Number(status === "True") })),
          ),
        ]),
    gauge("daemon_up", "Whether the daemon answers", ...given(seen && Number(peers !== undefined))),
    gauge("peers_known", "Daemons that the node's knows", ...given(peers?.length)),
    gauge("peers_connected", "Daemons that the node's is connected to", ...given(peers?.filter(isAlive).length)),
    ...(counters === undefined ? [] : hostMetrics(counters, gauge, counter)),
  ];
}

type Make = (name: string, help: string, ...samples: readonly Sample[]) => Metric;

function hostMetrics(
  { untrusted, forged, tooBig, links }: HostCounters,
  gauge: Make,
  counter: Make,
): readonly Metric[] {
  const each = (value: (link: HostCounters["links"][string]) => Readonly<Record<string, number>>): readonly Sample[] =>
    Object.entries(links).flatMap(([name, link]) =>
      Object.entries(value(link)).map(([direction, number]) => ({
        labels: { interface: name, direction },
        value: number,
      })),
    );
  return [
    counter(
      "dropped_packets_total",
      "Packets of others than those who are trusted, by what they were for",
      { labels: { purpose: "nodes" }, value: untrusted.nodes.packets },
      { labels: { purpose: "pods" }, value: untrusted.pods.packets },
    ),
    counter("forged_packets_total", "Packets that lied about where they come from", { value: forged.packets }),
    counter(
      "too_big_total",
      "Messages about packets that were too big for the next link",
      { labels: { direction: "received" }, value: tooBig.received },
      { labels: { direction: "sent" }, value: tooBig.sent },
    ),
    gauge(
      "link_mtu_bytes",
      "What a packet holds at most",
      ...Object.entries(links).map(([name, { mtu }]) => ({ labels: { interface: name }, value: mtu })),
    ),
    counter(
      "link_packets_total",
      "Packets of an interface",
      ...each(({ received, sent }) => ({ received: received.packets, sent: sent.packets })),
    ),
    counter(
      "link_bytes_total",
      "Bytes of an interface",
      ...each(({ received, sent }) => ({ received: received.bytes, sent: sent.bytes })),
    ),
    counter(
      "link_dropped_packets_total",
      "Packets that an interface dropped",
      ...each(({ dropped }) => ({ ...dropped })),
    ),
  ];
}

function metric(type: Metric["type"], name: string, help: string, samples: readonly Sample[]): Metric {
  return { name: `mycelium_agent_${name}`, type, help: `${help}.`, samples };
}

function isAlive({ state }: DaemonPeer): boolean {
  return state === "alive";
}
