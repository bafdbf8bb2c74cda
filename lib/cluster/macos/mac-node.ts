import type { Cluster } from "../cluster.ts";
import type { Node } from "../foundation.ts";

/** A node on a Mac, with what it then has. */
export interface MacNode extends Node {
  readonly host: NonNullable<Node["host"]>;
  readonly resources: NonNullable<Node["resources"]>;
}

/** The nodes on Macs, in the order in which nodes come up. */
export function macNodes({ allNodes }: Pick<Cluster, "allNodes">): MacNode[] {
  return allNodes.filter(isMacNode);
}

function isMacNode(node: Node): node is MacNode {
  return node.host !== undefined && node.resources !== undefined;
}
