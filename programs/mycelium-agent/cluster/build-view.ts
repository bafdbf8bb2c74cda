import { isIPv4 } from "node:net";
import type { Trusted } from "../../../lib/mycelium/trust.ts";
import type { Identity } from "../daemon/identity.ts";
import type { ClusterView, ViewedPeer } from "../view.ts";
import { byAge, type MemberFacts } from "./member-facts.ts";
import { isSameSite, type NodeFacts } from "./node-facts.ts";

/** What is known of the cluster. */
export interface ClusterFacts {
  /** By name. */
  readonly nodes: ReadonlyMap<string, NodeFacts>;
  /** By name. */
  readonly members: ReadonlyMap<string, MemberFacts>;
}

/** The members whose Nodes are there, older ones first: whose Node was removed is no part of the cluster any more. */
export function presentMembers({ nodes, members }: ClusterFacts): readonly MemberFacts[] {
  return [...members.values()].filter(({ name }) => nodes.has(name)).sort(byAge);
}

/**
 * What the agent of a node has its host do.
 * @param present as `presentMembers` finds them
 */
export function buildView(
  self: { readonly node: NodeFacts; readonly identity: Identity },
  { nodes }: ClusterFacts,
  present: readonly MemberFacts[],
  { nodes: ofNodes, pods }: Pick<Trusted, "nodes" | "pods">,
): ClusterView {
  const { node, identity } = self;
  const peers = present.flatMap(({ name, prefix, address }): readonly ViewedPeer[] => {
    const other = nodes.get(name);
    if (other === undefined || name === node.name) return [];
    const nodeAddress = other.internal.find((each) => isIPv4(each));
    return [
      {
        name,
        prefix,
        address,
        // The API server's, not what the node says of itself.
        ...(other.podCidr !== undefined && { podCidr: other.podCidr }),
        ...(nodeAddress !== undefined && { nodeAddress }),
        sameSite: isSameSite(node, other),
      },
    ];
  });
  const { prefix, address } = identity;
  return {
    self: { name: node.name, prefix, address, ...(node.podCidr !== undefined && { podCidr: node.podCidr }) },
    peers,
    trusted: { nodes: ofNodes, pods },
  };
}
