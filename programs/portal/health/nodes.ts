import type { PortalCluster } from "../../../lib/portal/registry.ts";
import type { Node } from "../objects/node.ts";
import type { Pod } from "../objects/pod.ts";
import type { Usage } from "../objects/usage.ts";
import { ageSince } from "../words/age.ts";
import { byConcern, type Concern } from "./concern.ts";
import { groupBy } from "./group-by.ts";
import { type Order, orderOf } from "./version.ts";

/** How much of what a node has is taken. */
export interface Load {
  /** Cores, or bytes. */
  readonly total: number;
  /** What its pods ask for. @default - pods are not known */
  readonly requested?: number;
  /** What is in use. @default - nobody measures it */
  readonly used?: number;
}

/** A node as people look at it. */
export interface NodeHealth {
  readonly name: string;
  readonly concern: Concern;
  /** Whatever is not as it should be, worst first. */
  readonly reasons: readonly string[];
  /** What the cluster says of it. @default - it is declared, and not there */
  readonly node?: {
    readonly role: Node["role"];
    readonly version: string;
    readonly cpu: Load;
    readonly memory: Load;
    readonly pods: Load;
  };
}

/** What the nodes are looked at with. */
export interface NodesInput {
  readonly nodes: readonly Node[];
  /** @default - unknown */
  readonly pods?: readonly Pod[];
  /** @default - unknown */
  readonly usage?: readonly Usage[];
  /** @default - nothing is declared */
  readonly cluster?: PortalCluster;
}

/** Share of a node's memory from which on the kubelet is near to evicting pods: it does with less than 100 MiB left. */
const muchMemory = 0.9;

/** Nodes, those that are unwell first; those that are declared and missing among them. */
export function nodesHealth({ nodes, pods, usage, cluster }: NodesInput, now: number): readonly NodeHealth[] {
  const podsByNode = pods && groupBy(pods.filter(isPlaced), ({ node }) => node);
  const usageByNode = new Map(usage?.map((one) => [one.name, one]));
  const missing = cluster?.nodes.filter((name) => nodes.every((node) => node.name !== name)) ?? [];
  return [
    ...nodes.map((node) => {
      const own = podsByNode && (podsByNode.get(node.name) ?? []);
      return healthOf(node, own, usageByNode.get(node.name), cluster, now);
    }),
    ...missing.map((name) => ({ name, concern: "act" as const, reasons: ["declared, but not in the cluster"] })),
  ].sort(byConcern);
}

function healthOf(
  node: Node,
  pods: readonly Pod[] | undefined,
  used: Usage | undefined,
  cluster: PortalCluster | undefined,
  now: number,
): NodeHealth {
  const cpu = { total: node.cpu, requested: pods && sum(pods.map((pod) => pod.cpu)), used: used?.cpu };
  const memory = { total: node.memory, requested: pods && sum(pods.map((pod) => pod.memory)), used: used?.memory };
  const isFull = used !== undefined && node.memory > 0 && used.memory / node.memory >= muchMemory;
  const acts = [
    ...(node.ready ? [] : [notReady(node, now)]),
    ...node.pressures.map((pressure) => pressures[pressure] ?? pressure),
  ];
  const looks = [
    ...(isFull ? ["nearly all of its memory is in use"] : []),
    ...(node.schedulable ? [] : ["cordoned: no new pods come"]),
    ...versionReasons(node, cluster),
    ...(cluster && !cluster.nodes.includes(node.name) ? ["nobody declared it"] : []),
  ];
  return {
    name: node.name,
    concern: acts.length > 0 ? "act" : looks.length > 0 ? "look" : "fine",
    reasons: [...acts, ...looks],
    node: {
      role: node.role,
      version: node.version,
      cpu,
      memory,
      pods: { total: node.podCapacity, used: pods?.length },
    },
  };
}

const pressures: Readonly<Record<string, string>> = {
  MemoryPressure: "short of memory",
  DiskPressure: "short of disk",
  PIDPressure: "short of process numbers",
  NetworkUnavailable: "its network is not set up",
};

function notReady(node: Node, now: number): string {
  const age = ageSince(node.since, now);
  return `not ready${age === undefined ? "" : ` for ${age}`}${node.reason === undefined ? "" : `: ${node.reason}`}`;
}

function versionReasons(node: Node, cluster: PortalCluster | undefined): readonly string[] {
  const order = cluster && orderOf(node.version, cluster.k3sVersion);
  return order === undefined || order === "same" ? [] : [`${words[order]} ${cluster?.k3sVersion}, which is declared`];
}

const words: Readonly<Record<Exclude<Order, "same">, string>> = {
  older: "older than",
  newer: "newer than",
  other: "not",
};

/** Whether it takes part of its node: what has ended holds nothing any more. */
function isPlaced(pod: Pod): boolean {
  return pod.node !== undefined && pod.phase !== "Succeeded" && pod.phase !== "Failed";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
