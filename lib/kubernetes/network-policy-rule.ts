import { type Json, listAt, objectAt, stringAt, valueAt } from "./manifest.ts";
import { isBlockWithin } from "./network-block.ts";

/** Where a rule of a NetworkPolicy names whom it lets through: `from` in rules for what comes in, `to` for what goes out. */
export type PeersField = "from" | "to";

/**
 * Whether a rule lets through everything that another one does. Of labels and networks only what surely follows is known, so the
 * answer may be "no" too often, but not "yes".
 */
export function coversRule(wide: Json, narrow: Json, peers: PeersField): boolean {
  return containsAll(listAt(wide, peers), listAt(narrow, peers), coversPeer) && coversPorts(wide, narrow);
}

/** Whether the ports of a rule hold all ports of another one. */
export function coversPorts(wide: Json, narrow: Json): boolean {
  return containsAll(listAt(wide, "ports"), listAt(narrow, "ports"), coversPort);
}

/** Whether a rule leaves nobody out, or only some networks of the whole Internet. */
export function isForEveryone(rule: Json, peers: PeersField): boolean {
  const list = listAt(rule, peers);
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
  const expressions = listAt(narrow, "matchExpressions").map(textOf);
  return (
    Object.entries(objectAt(wide, "matchLabels")).every(([key, value]) => labels[key] === value) &&
    listAt(wide, "matchExpressions").every((expression) => expressions.includes(textOf(expression)))
  );
}

function textOf(expression: Json): string {
  const values = listAt(expression, "values").map(String).sort();
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
