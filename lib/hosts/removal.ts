import type { NodeStatus } from "./node-status.ts";

/**
 * Why the cluster cannot lose a node, lower case; undefined when it can.
 * @see https://etcd.io/docs/v3.6/faq/#why-an-even-number-of-cluster-members
 */
export function removalRefusal(
  nodes: readonly Pick<NodeStatus, "name" | "ready" | "etcdVoter">[],
  name: string,
): string | undefined {
  const members = nodes.filter(({ etcdVoter }) => etcdVoter !== null);
  const leaving = members.find((node) => node.name === name);
  if (leaving === undefined) return undefined;
  if (members.length === 1) return "is the only member of etcd, which holds all that the cluster knows";
  const healthy = members.filter(({ ready, etcdVoter }) => ready && etcdVoter === true);
  const staying = healthy.filter((node) => node.name !== name).length;
  const needed = Math.floor((members.length - 1) / 2) + 1;
  if (staying >= needed) return undefined;
  return `leaves etcd with ${staying} of ${members.length - 1} members that work, and it needs ${needed}`;
}
