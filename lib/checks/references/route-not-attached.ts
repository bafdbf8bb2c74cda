import { quote } from "../../errors.ts";
import { type Json, listAt, type Manifest, objectAt, stringAt, textOf, valueAt } from "../../kubernetes/manifest.ts";
import { namesNamespace, namespaceNameLabel, namespaceOf } from "../../kubernetes/namespace.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import { labelSelector, matches } from "../../kubernetes/selector.ts";
import type { Facts } from "../facts/facts.ts";
import { offer } from "../facts/offer.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

const group = "gateway.networking.k8s.io";
const routes = ["GRPCRoute", "HTTPRoute", "TCPRoute", "TLSRoute", "UDPRoute"].map((kind) => `${group}/${kind}`);

/** @see https://gateway-api.sigs.k8s.io/concepts/security-model/ */
export const routeNotAttached: Rule = {
  id: "route-not-attached",
  family: "references",
  severity: "error",
  title: "Every route is let in by a listener of its Gateway",
  description:
    "A listener takes routes of its own namespace alone unless it says otherwise, and only for its hosts. A route that no listener takes is served by nobody.",
  check: (facts) =>
    facts.ofKind(...routes).flatMap((object) =>
      listAt(object.manifest, "spec", "parentRefs").flatMap((parent, index): Finding[] => {
        if ((stringAt(parent, "kind") ?? "Gateway") !== "Gateway") return [];
        const namespace = stringAt(parent, "namespace") ?? namespaceOf(object.manifest);
        const gateway = facts.find(`${group}/Gateway`, namespace, stringAt(parent, "name") ?? "");
        return gateway === undefined ? [] : refusal(facts, object, parent, index, gateway.manifest);
      }),
    ),
};

function refusal(facts: Facts, object: CheckObject, parent: Json, index: number, gateway: Manifest): Finding[] {
  const path = ["spec", "parentRefs", index];
  const all = listAt(gateway, "spec", "listeners");
  const [section, port] = [stringAt(parent, "sectionName"), valueAt(parent, "port")];
  const named = all.filter(
    (each) =>
      (section === undefined || stringAt(each, "name") === section) &&
      (port === undefined || valueAt(each, "port") === port),
  );
  const name = describeObject(gateway);
  if (named.length === 0) {
    if (section === undefined) return [];
    const names = all.flatMap((each) => stringAt(each, "name") ?? []);
    const message = `names no listener of ${name}, got ${quote(section)}`;
    return [
      { object, path: [...path, "sectionName"], message, ...offer(facts.speller, section, names, "name one of them") },
    ];
  }
  const own = namespaceOf(object.manifest);
  const open = namesNamespace(object.manifest)
    ? named.filter((each) => letsIn(facts, each, own, namespaceOf(gateway)))
    : named;
  if (open.length === 0) {
    const message = `names ${name}, whose listeners take no route of namespace ${own}`;
    return [{ object, path, message, fix: "set allowedRoutes.namespaces of a listener" }];
  }
  const hosts = listAt(object.manifest, "spec", "hostnames").map(textOf);
  if (hosts.length === 0 || open.some((each) => serves(stringAt(each, "hostname"), hosts))) return [];
  const message = `names no host that a listener of ${name} serves, got ${hosts.map(quote).join(", ")}`;
  return [{ object, path: ["spec", "hostnames"], message, fix: "correct it, or the hostname of the listener" }];
}

function letsIn(facts: Facts, listener: Json, own: string, other: string): boolean {
  const namespaces = objectAt(listener, "allowedRoutes", "namespaces");
  switch (namespaces.from ?? "Same") {
    case "Same":
      return own === other;
    case "None":
      return false;
    case "Selector": {
      const selector = labelSelector(namespaces.selector);
      const found = facts.find("/Namespace", "", own)?.manifest;
      if (selector === undefined || found === undefined) return true;
      return matches(selector, { ...objectAt(found, "metadata", "labels"), [namespaceNameLabel]: own });
    }
    default:
      return true;
  }
}

/** A star stands for any number of labels. */
function serves(listener: string | undefined, hosts: readonly string[]): boolean {
  if (listener === undefined || listener === "") return true;
  return hosts.some((host) => host === listener || isBelow(host, listener) || isBelow(listener, host));
}

function isBelow(host: string, wildcard: string): boolean {
  return wildcard.startsWith("*.") && host.endsWith(wildcard.slice(1));
}
