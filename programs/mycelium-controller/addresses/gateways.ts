import { isNodePrefix, type NodePrefix } from "../../../lib/mycelium/address.ts";
import { isPublicKey, prefixOfKey } from "../../../lib/mycelium/spore.ts";
import type { ClusterNode, NetworkNode, Sign } from "../cluster-objects.ts";

/** A node that brings addresses of Services into the Mycelium network. */
export interface Gateway {
  readonly node: string;
  readonly prefix: NodePrefix;
  /**
   * Whether packets reach it. One that is `settling` has just come or may be going: it keeps what it has and gets nothing new, so that a
   * node that comes and goes does not make addresses do the same.
   */
  readonly state: "up" | "settling" | "down";
}

/** Seconds that a node may be away before others take its place. */
const grace = 30;

/** Seconds that a node must have been there before it gets addresses. */
const settling = 60;

/** Seconds after which an agent that says nothing is taken for gone; it speaks every minute. */
const silence = 150;

/**
 * The nodes that can be gateways, by name. One whose prefix is not that of its key, or also another's, is none: nobody knows where its
 * packets go.
 * @param names undefined for all
 * @param now milliseconds since 1970
 */
export function gatewaysOf(
  nodes: readonly ClusterNode[],
  networkNodes: readonly NetworkNode[],
  names: readonly string[] | undefined,
  now: number,
): Gateway[] {
  const found = new Map(nodes.map((node) => [node.name, node]));
  const owners = new Map<string, number>();
  for (const { prefix } of networkNodes) owners.set(prefix, (owners.get(prefix) ?? 0) + 1);
  return networkNodes
    .filter((each) => isOwn(each) && owners.get(each.prefix) === 1)
    .filter(({ name }) => names?.includes(name) ?? true)
    .filter(({ name }) => found.get(name)?.isExcluded !== true)
    .map(({ name, prefix, observedAt, tunnel }): Gateway => {
      const isSilent = ageOf(observedAt, now) > silence;
      const states = [stateOf(found.get(name)?.ready, now), isSilent ? "down" : stateOf(tunnel, now)];
      const state = states.includes("down") ? "down" : states.includes("settling") ? "settling" : "up";
      return { node: name, prefix, state };
    })
    .sort((one, other) => (one.node < other.node ? -1 : 1));
}

function isOwn({ publicKey, prefix }: NetworkNode): boolean {
  return isNodePrefix(prefix) && isPublicKey(publicKey) && prefixOfKey(publicKey) === prefix;
}

function stateOf(sign: Sign | undefined, now: number): Gateway["state"] {
  if (sign === undefined) return "down";
  const age = ageOf(sign.since, now);
  if (sign.isTrue) return age < settling ? "settling" : "up";
  return age < grace ? "settling" : "down";
}

/** Seconds since a time in RFC 3339; endless for none. */
function ageOf(time: string | undefined, now: number): number {
  const then = time === undefined ? Number.NaN : Date.parse(time);
  return Number.isNaN(then) ? Number.POSITIVE_INFINITY : (now - then) / 1000;
}
