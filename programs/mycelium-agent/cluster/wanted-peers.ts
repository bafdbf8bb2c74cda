import { endpointAt, isReachedFromAfar } from "../daemon/endpoint.ts";
import type { MemberFacts } from "./member-facts.ts";
import { isSameSite, type NodeFacts } from "./node-facts.ts";

/** So many nodes each connect to all others. */
const fullMesh = 16;

/** Endpoints of one node that are tried. */
const mostOfNode = 2;

/** Where the daemon of a node is reached, as others are told: by the addresses of its Node that are not of the network itself. */
export function endpointsOf({ internal, external }: NodeFacts, port: number): readonly string[] {
  return [...new Set([...external, ...internal].flatMap((address) => endpointAt(address, port) ?? []))].slice(
    0,
    fullMesh,
  );
}

/**
 * The peers that the daemon of a node should have. In a large cluster only some, at doubling distances on a ring of all names: then
 * every node is a few steps from any other, and none has more connections than it can keep.
 * @param present members whose Nodes are there
 */
export function wantedPeers(
  self: NodeFacts,
  nodes: ReadonlyMap<string, NodeFacts>,
  present: readonly MemberFacts[],
): ReadonlySet<string> {
  const others = present.filter(({ name, endpoints }) => name !== self.name && endpoints.length > 0);
  const chosen = others.length <= fullMesh ? others : onRing(self.name, others);
  return new Set(
    chosen.flatMap(({ name, endpoints }) => {
      const node = nodes.get(name);
      if (node === undefined) return [];
      const reached = isSameSite(self, node) ? endpoints : endpoints.filter(isReachedFromAfar);
      return reached.slice(0, mostOfNode);
    }),
  );
}

function onRing(self: string, others: readonly MemberFacts[]): readonly MemberFacts[] {
  const sorted = others.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const next = sorted.findIndex(({ name }) => name > self);
  const start = next < 0 ? 0 : next;
  const chosen: MemberFacts[] = [];
  for (let distance = 1; distance <= sorted.length; distance *= 2) {
    const member = sorted[(start + distance - 1) % sorted.length];
    if (member !== undefined) chosen.push(member);
  }
  return chosen;
}
