import { type Json, listAt, objectAt, stringAt, textOf, valueAt } from "./manifest.ts";
import { isBlockWithin } from "./network-block.ts";

/** What goes out of the pods that a NetworkPolicy selects, or comes in. Its rules are in the field of this name. */
export type Direction = "egress" | "ingress";

/**
 * Whether pods that a policy selects are denied what it does not allow in a direction. Without types it is what comes in, and what
 * goes out only where it has rules for that.
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource
 */
export function restricts(spec: Json | undefined, direction: Direction): boolean {
  const types = listAt(spec, "policyTypes");
  if (types.length > 0) return types.includes(direction === "egress" ? "Egress" : "Ingress");
  return direction === "ingress" || listAt(spec, "egress").length > 0;
}

/** Whom a rule of a direction lets through; empty for everybody. */
export function peersOf(rule: Json, direction: Direction): readonly Json[] {
  return listAt(rule, direction === "egress" ? "to" : "from");
}

/**
 * Whether a rule lets through everything that another one does. Of labels and networks only what surely follows is known, so the
 * answer may be "no" too often, but not "yes".
 */
export function coversRule(wide: Json, narrow: Json, direction: Direction): boolean {
  return containsAll(peersOf(wide, direction), peersOf(narrow, direction), coversPeer) && coversPorts(wide, narrow);
}

/** Whether the ports of a rule hold all ports of another one. */
export function coversPorts(wide: Json, narrow: Json): boolean {
  return containsAll(listAt(wide, "ports"), listAt(narrow, "ports"), coversPort);
}

/** Whether a rule leaves nobody out, or only some networks of the whole Internet. */
export function isForEveryone(rule: Json, direction: Direction): boolean {
  const list = peersOf(rule, direction);
  return (
    list.length === 0 || list.some((peer) => /^(?:0\.0\.0\.0|::)\/0$/.test(stringAt(peer, "ipBlock", "cidr") ?? ""))
  );
}

/** An empty list stands for everything. */
function containsAll(wide: readonly Json[], narrow: readonly Json[], covers: (wide: Json, narrow: Json) => boolean) {
  if (wide.length === 0) return true;
  return narrow.length > 0 && narrow.every((item) => wide.some((other) => covers(other, item)));
}

function coversPeer(wide: Json, narrow: Json): boolean {
  const [outer, inner] = [objectAt(wide), objectAt(narrow)];
  if (outer.ipBlock !== undefined || inner.ipBlock !== undefined) {
    return outer.ipBlock !== undefined && inner.ipBlock !== undefined && isBlockWithin(inner.ipBlock, outer.ipBlock);
  }
  // Without a selector of namespaces it is the policy's own, which no other selector is known to hold.
  const sameNamespaces =
    outer.namespaceSelector === undefined
      ? inner.namespaceSelector === undefined
      : inner.namespaceSelector !== undefined && coversSelector(outer.namespaceSelector, inner.namespaceSelector);
  return sameNamespaces && coversSelector(outer.podSelector, inner.podSelector);
}

/** A selector with more conditions takes less. One that is left out takes everything. */
function coversSelector(wide: Json | undefined, narrow: Json | undefined): boolean {
  const labels = objectAt(narrow, "matchLabels");
  const expressions = listAt(narrow, "matchExpressions").map(conditionOf);
  return (
    Object.entries(objectAt(wide, "matchLabels")).every(([key, value]) => labels[key] === value) &&
    listAt(wide, "matchExpressions").every((expression) => expressions.includes(conditionOf(expression)))
  );
}

/** Values in any order mean the same. */
function conditionOf(expression: Json): string {
  const values = listAt(expression, "values").map(textOf).sort();
  return JSON.stringify([valueAt(expression, "key"), valueAt(expression, "operator"), values]);
}

function coversPort(wide: Json, narrow: Json): boolean {
  const protocolOf = (port: Json) => stringAt(port, "protocol") ?? "TCP";
  if (protocolOf(wide) !== protocolOf(narrow)) return false;
  const [outer, inner] = [valueAt(wide, "port"), valueAt(narrow, "port")];
  if (outer === undefined || outer === inner) {
    return outer === undefined || lastOf(wide) >= lastOf(narrow);
  }
  return typeof outer === "number" && typeof inner === "number" && outer <= inner && lastOf(narrow) <= lastOf(wide);
}

/** The last port of a range; of a name, which has no range, always the same. */
function lastOf(port: Json): number {
  const [first, end] = [valueAt(port, "port"), valueAt(port, "endPort")];
  return typeof end === "number" ? end : typeof first === "number" ? first : 0;
}
