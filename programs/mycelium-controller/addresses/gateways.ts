import { isNodePrefix, type NodePrefix } from "../../../lib/mycelium/address.ts";
import type { Condition, MyceliumNode } from "../../../lib/mycelium/resources.ts";
import { isPublicKey, prefixOfKey } from "../../../lib/mycelium/spore.ts";
import type { ClusterNode } from "../cluster-objects.ts";

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
 * Keeps a node from being anybody's load balancer, for example while people work on it.
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#node-kubernetes-io-exclude-from-external-load-balancers
 */
const excluded = "node.kubernetes.io/exclude-from-external-load-balancers";

/**
 * The nodes that can be gateways, by name. One whose prefix is not that of its key, or also another's, is none: nobody knows where its
 * packets go.
 * @param names undefined for all
 * @param now milliseconds since 1970
 */
export function gatewaysOf(
  nodes: readonly ClusterNode[],
  myceliumNodes: readonly MyceliumNode[],
  names: readonly string[] | undefined,
  now: number,
): Gateway[] {
  const found = new Map(nodes.map((node) => [node.metadata.name, node]));
  const owners = new Map<string, number>();
  for (const { spec } of myceliumNodes) owners.set(spec.prefix, (owners.get(spec.prefix) ?? 0) + 1);
  return myceliumNodes
    .filter(({ spec }) => isOwn(spec) && owners.get(spec.prefix) === 1)
    .filter(({ metadata }) => names?.includes(metadata.name) ?? true)
    .filter(({ metadata }) => found.get(metadata.name)?.metadata.labels?.[excluded] === undefined)
    .map(({ metadata: { name }, spec: { prefix }, status }): Gateway => {
      const isSilent = ageOf(status?.observedAt, now) > silence;
      const ready = found.get(name)?.status?.conditions;
      const states = [stateOf(ready, "Ready", now), isSilent ? "down" : stateOf(status?.conditions, "TunnelUp", now)];
      const state = states.includes("down") ? "down" : states.includes("settling") ? "settling" : "up";
      return { node: name, prefix, state };
    })
    .sort((one, other) => (one.node < other.node ? -1 : 1));
}

function isOwn({ publicKey, prefix }: MyceliumNode["spec"]): boolean {
  return isNodePrefix(prefix) && isPublicKey(publicKey) && prefixOfKey(publicKey) === prefix;
}

function stateOf(
  conditions: readonly Pick<Condition, "type" | "status" | "lastTransitionTime">[] | undefined,
  type: string,
  now: number,
): Gateway["state"] {
  const condition = conditions?.find((each) => each.type === type);
  if (condition === undefined) return "down";
  const age = ageOf(condition.lastTransitionTime, now);
  if (condition.status === "True") return age < settling ? "settling" : "up";
  return age < grace ? "settling" : "down";
}

/** Seconds since a time in RFC 3339; endless for none. */
function ageOf(time: string | undefined, now: number): number {
  const then = time === undefined ? Number.NaN : Date.parse(time);
  return Number.isNaN(then) ? Number.POSITIVE_INFINITY : (now - then) / 1000;
}
