import type { PortalCluster } from "../../../lib/portal/registry.ts";
import type { Node } from "../objects/node.ts";
import type { Pod } from "../objects/pod.ts";
import type { Usage } from "../objects/usage.ts";
import { age, since } from "../words/age.ts";
import { groupBy } from "./group-by.ts";
import { byConcernAndName, type Finding, type Health } from "./health.ts";
import type { Load } from "./load.ts";

/** A node as people look at it. */
export interface NodeHealth extends Health {
  /** @default - it is declared, and not there */
  readonly loads?: Readonly<Record<"cpu" | "memory" | "pods", Load>>;
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

/** Nodes, those that are unwell first; those that are declared and missing among them. */
export function nodesHealth({ nodes, pods, usage, cluster }: NodesInput, now: number): readonly NodeHealth[] {
  const placed = pods && groupBy(pods.filter(holdsResources), ({ node }) => node);
  const missing = cluster?.nodes.filter((name) => nodes.every((node) => node.name !== name)) ?? [];
  return [
    ...nodes.map((node): NodeHealth => {
      const { name, role, version } = node;
      const used = usage?.find((each) => each.name === name);
      const loads = loadsOf(node, placed && (placed.get(name) ?? []), used);
      return { kind: "Node", name, detail: `${role} ${version}`, ...findingOf(node, cluster, now), loads };
    }),
    ...missing.map((name) => ({ kind: "", name, concern: "act" as const, state: "declared, but not in the cluster" })),
  ].sort(byConcernAndName);
}

function findingOf(node: Node, cluster: PortalCluster | undefined, now: number): Finding {
  const acts = [...(node.ready ? [] : [notReady(node, now)]), ...node.pressures];
  const looks = [
    ...(node.schedulable ? [] : ["cordoned: no new pods come"]),
    ...(cluster && cluster.k3sVersion !== node.version ? [`not ${cluster.k3sVersion}, which is declared`] : []),
    ...(cluster && !cluster.nodes.includes(node.name) ? ["nobody declared it"] : []),
  ];
  return {
    concern: acts.length > 0 ? "act" : looks.length > 0 ? "look" : "fine",
    state: [...acts, ...looks].join("; ") || "ready",
    message: node.reason,
  };
}

function notReady(node: Node, now: number): string {
  const passed = since(node.since, now);
  return passed === undefined ? "not ready" : `not ready for ${age(passed)}`;
}

function loadsOf(node: Node, pods: readonly Pod[] | undefined, used: Usage | undefined): NodeHealth["loads"] {
  const load = (of: "cpu" | "memory"): Load => ({
    total: node[of],
    requested: pods?.reduce((sum, pod) => sum + pod[of], 0),
    used: used?.[of],
  });
  return { cpu: load("cpu"), memory: load("memory"), pods: { total: node.podCapacity, used: pods?.length } };
}

/** What has ended holds nothing of its node any more. */
function holdsResources({ phase }: Pod): boolean {
  return phase !== "Succeeded" && phase !== "Failed";
}
