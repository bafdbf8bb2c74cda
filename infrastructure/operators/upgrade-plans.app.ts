import { ApiObject } from "cdk8s";
import { defineApplication } from "../../lib/application/application.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { k3sVersionOf, type Node } from "../../lib/cluster/foundation.ts";
import type { IPlan } from "./upgrade-plan.ts";

export default defineApplication({
  description: "The K3s that each node gets, and in which order.",
  enabled: ({ upgrades }) => upgrades.type === "automatic",
  namespace: "system-upgrade",
  podSecurity: "privileged",
  build: ({ chart, cluster }) => {
    for (const plan of plansOf(cluster)) new ApiObject(chart, plan.metadata.name ?? "", plan);
  },
});

/** Nodes that get one K3s by one Plan. */
interface Group {
  readonly name: string;
  readonly nodes: readonly Node[];
  readonly version: string;
  readonly selector: IPlan["spec"]["nodeSelector"]["matchExpressions"];
}

const hostname = "kubernetes.io/hostname";
const controlPlane = "node-role.kubernetes.io/control-plane";

/** Nodes with a release of their own try it out for the others, servers first, and no agent is newer than a server. */
function groupsOf(cluster: Cluster): Group[] {
  return (["server", "agent"] as const).flatMap((role) => {
    const ofRole = cluster.allNodes.filter((node) => node.role === role);
    const isOwn = (node: Node) => k3sVersionOf(cluster, node) !== cluster.k3sVersion;
    const own = ofRole.filter(isOwn);
    const others = ofRole.filter((node) => !isOwn(node));
    const except = own.length === 0 ? [] : [{ key: hostname, operator: "NotIn", values: own.map(({ name }) => name) }];
    const ofServers = { key: controlPlane, operator: "In", values: ["true"] };
    const ofAgents = { key: controlPlane, operator: "DoesNotExist" };
    return [
      ...own.map((node) => ({
        name: `node-${node.name}`,
        nodes: [node],
        version: k3sVersionOf(cluster, node),
        selector: [{ key: hostname, operator: "In", values: [node.name] }],
      })),
      ...(others.length === 0
        ? []
        : [
            {
              name: `${role}s`,
              nodes: others,
              version: cluster.k3sVersion,
              selector: [role === "server" ? ofServers : ofAgents, ...except],
            },
          ]),
    ];
  });
}

function plansOf(cluster: Cluster): IPlan[] {
  const { upgrades } = cluster;
  if (upgrades.type !== "automatic") return [];
  const groups = groupsOf(cluster);
  const drains = upgrades.drain && cluster.allNodes.length > 1;
  return groups.map(({ name, version, selector }, position) => {
    // The image's own tag, so that what runs as root on a node stands in Git.
    const image = `rancher/k3s-upgrade:${version.replace("+", "-")}`;
    const before = groups[position - 1];
    return {
      apiVersion: "upgrade.cattle.io/v1",
      kind: "Plan",
      metadata: { name },
      spec: {
        concurrency: 1,
        nodeSelector: { matchExpressions: selector },
        serviceAccountName: "system-upgrade",
        version,
        // Each Job has to run on one node, whatever that keeps away.
        tolerations: [{ operator: "Exists" }],
        // A Job waits for the nodes before it. One that was given up would not be tried again until its Plan changes.
        jobActiveDeadlineSecs: 0,
        ...(before && { prepare: { image, ...waitFor(before) } }),
        ...(drains ? { drain: { ignoreDaemonSets: true, deleteEmptydirData: true } } : { cordon: true }),
        ...(upgrades.window && { window: { ...upgrades.window, days: [...upgrades.window.days] } }),
        upgrade: { image },
      },
    } satisfies IPlan;
  });
}

/**
 * The image's own `prepare` knows servers by a label that they no longer have, waits for ever where they have different releases, and
 * lets agents pass before a Plan of servers has begun.
 */
function waitFor({ nodes, version }: Group): { command: string[]; args: string[] } {
  return {
    command: ["/opt/k3s", "kubectl", "wait"],
    args: [
      `--for=jsonpath={.status.nodeInfo.kubeletVersion}=${version}`,
      "--timeout=-1s",
      ...nodes.map(({ name }) => `node/${name}`),
    ],
  };
}
