import type { NodePrefix } from "./address.ts";
import { trustPolicyName } from "./names.ts";
import type { TrustedNamespace } from "./resources.ts";
import { readSporeTrust, type SporeStatement } from "./spore-trust.ts";
import { readTrustPolicy } from "./trust-policy.ts";

/** A node of the cluster. */
export interface ClusterNode {
  readonly name: string;
  readonly prefix: NodePrefix;
}

/** Who may reach the pods of one namespace. */
export interface NamespaceTrust extends Pick<TrustedNamespace, "namespace" | "ports"> {
  /** Sorted. */
  readonly prefixes: readonly NodePrefix[];
}

/** An object that counts for nothing, or for less than it says, and why. */
export interface RefusedTrust {
  readonly kind: "SporeTrust" | "TrustPolicy";
  readonly name: string;
  readonly reason: "Invalid" | "ClusterNode" | "Expired" | "Duplicate";
  readonly message: string;
}

/** Who may reach what, beside the nodes of the cluster, which always may. */
export interface Trusted {
  /** Sorted. */
  readonly nodes: readonly NodePrefix[];
  /** Sorted. */
  readonly pods: readonly NodePrefix[];
  /** By namespace, sorted. */
  readonly ofNamespace: ReadonlyMap<string, NamespaceTrust>;
  /** When the next SporeTrust expires, and the answer changes; undefined where none does. */
  readonly until: Date | undefined;
  /** Sorted by kind and name. */
  readonly refused: readonly RefusedTrust[];
}

/**
 * Who may reach what at a time. Where several objects speak of one spore, the one that trusts it least counts, be it expired or wrong;
 * a policy that is wrong lets in nobody. Never throws, whatever the objects hold.
 * @param spores the SporeTrusts
 * @param policy the TrustPolicy; undefined where there is none
 * @param clusterNodes of which no SporeTrust may speak: they always may reach everything, else nobody could mend a policy
 */
export function trustedPrefixes(
  spores: readonly unknown[],
  policy: unknown,
  clusterNodes: readonly ClusterNode[],
  now: Date,
): Trusted {
  const { thresholds, namespaces, problem } = readTrustPolicy(policy);
  const refused: RefusedTrust[] = [];
  if (problem !== undefined) {
    refused.push({ kind: "TrustPolicy", name: trustPolicyName, reason: "Invalid", message: problem });
  }
  const ofCluster = new Map(clusterNodes.map(({ name, prefix }) => [prefix, name]));
  const least = new Map<NodePrefix, { readonly name: string; readonly trust: number }>();
  const statements = spores.map((object) => effective(readSporeTrust(object), ofCluster, now)).sort(byTrust);
  for (const { name, prefix, trust, refusal } of statements) {
    const first = prefix === undefined ? undefined : least.get(prefix);
    if (refusal !== undefined) refused.push({ kind: "SporeTrust", name, ...refusal });
    else if (first !== undefined) {
      const message = `${first.name} speaks of the same spore and trusts it no more, so that one counts; delete one of them`;
      refused.push({ kind: "SporeTrust", name, reason: "Duplicate", message });
    }
    if (prefix !== undefined && first === undefined) least.set(prefix, { name, trust });
  }
  const from = (threshold: number | undefined): NodePrefix[] =>
    threshold === undefined
      ? []
      : [...least].flatMap(([prefix, { trust }]) => (trust >= threshold ? [prefix] : [])).sort();
  return {
    nodes: from(thresholds.nodes),
    pods: from(thresholds.pods),
    ofNamespace: new Map(
      namespaces
        .toSorted((one, other) => compare(one.namespace, other.namespace))
        .map(({ threshold, ...rest }) => [rest.namespace, { ...rest, prefixes: from(threshold) }]),
    ),
    until: earliest(statements.flatMap(({ expires }) => (expires !== undefined && expires > now ? [expires] : []))),
    refused: refused.sort((one, other) => compare(one.kind, other.kind) || compare(one.name, other.name)),
  };
}

interface EffectiveStatement extends SporeStatement {
  readonly refusal?: Pick<RefusedTrust, "reason" | "message">;
}

/** What is left of a statement at a time. */
function effective(said: SporeStatement, ofCluster: ReadonlyMap<NodePrefix, string>, now: Date): EffectiveStatement {
  if (said.problem !== undefined) return { ...said, refusal: { reason: "Invalid", message: said.problem } };
  const node = said.prefix === undefined ? undefined : ofCluster.get(said.prefix);
  if (node !== undefined) {
    const message = `it speaks of ${node}, a node of the cluster, which is always trusted`;
    return { ...said, trust: 0, refusal: { reason: "ClusterNode", message } };
  }
  if (said.expires !== undefined && said.expires <= now) {
    const message = `it expired at ${said.expires.toISOString()}; nobody trusts the spore until it is renewed or deleted`;
    return { ...said, trust: 0, refusal: { reason: "Expired", message } };
  }
  return said;
}

/** The least trust first, then by name, so that the order of the objects decides nothing. */
function byTrust(one: EffectiveStatement, other: EffectiveStatement): number {
  return one.trust - other.trust || compare(one.name, other.name);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function earliest(dates: readonly Date[]): Date | undefined {
  return dates.reduce<Date | undefined>(
    (first, date) => (first === undefined || date < first ? date : first),
    undefined,
  );
}
