import { isJsonObject, objectAt } from "../../kubernetes/manifest.ts";
import { namesNamespace, namespaceNameLabel, namespaceOf } from "../../kubernetes/namespace.ts";
import { formatSelector, labelSelector, matches } from "../../kubernetes/selector.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";
import { type Collector, collectorsOf, selectorOf } from "./collectors.ts";

export const monitorNotSelected: Rule = {
  id: "monitor-not-selected",
  family: "controllers",
  severity: "error",
  title: "A Prometheus selects every monitor and rule",
  description:
    "A ServiceMonitor, PodMonitor, Probe, ScrapeConfig or PrometheusRule without the labels that a Prometheus selects, or in a namespace where it does not look, is read by nobody, and nothing says so.",
  check: (facts) => {
    const monitors = facts.types.flatMap(({ groupKind, objects }) => {
      const what = selectorOf(groupKind);
      return what === undefined ? [] : objects.map((object) => ({ object, what }));
    });
    const collectors = monitors.length === 0 ? [] : (collectorsOf(facts) ?? []);
    return monitors.flatMap(({ object, what }): Finding[] => {
      // Only rules are read by a ThanosRuler, all but rules by an agent.
      const readers = collectors.filter(({ kind }) =>
        what === "rule" ? kind !== "PrometheusAgent" : kind !== "ThanosRuler",
      );
      const reasons = readers.map((collector) => refusal(facts, object, what, collector));
      const [reason] = reasons;
      return reason === undefined || reasons.includes(undefined) ? [] : [{ object, ...reason }];
    });
  },
};

/** Why a collector does not read an object; undefined when it does, or when nobody can tell. */
function refusal(
  facts: Facts,
  { manifest }: CheckObject,
  what: string,
  { name, namespace, selectors }: Collector,
): Omit<Finding, "object"> | undefined {
  const field = `${what}Selector`;
  const none = `is selected by no Prometheus: ${name}`;
  const selector = labelSelector(selectors[field]);
  if (selector === undefined) {
    return { path: [], message: `${none} has no ${field}`, fix: `give it one, {} for all` };
  }
  if (!matches(selector, objectAt(manifest, "metadata", "labels"))) {
    const wanted = formatSelector(selector);
    const [only] = selector.equal.length === 1 && selector.expressions.length === 0 ? selector.equal : [];
    return {
      path: ["metadata", "labels"],
      message: `${none} wants ${wanted}`,
      expected: wanted,
      ...(only === undefined ? {} : { suggestion: wanted }),
      fix: only === undefined ? "give it the labels" : `add label ${only.join(": ")}`,
    };
  }
  if (!namesNamespace(manifest)) return undefined;
  const own = namespaceOf(manifest);
  const namespaces = selectors[`${what}NamespaceSelector`];
  if (!isJsonObject(namespaces)) {
    if (namespace === undefined || own === namespace) return undefined;
    return {
      path: ["metadata", "namespace"],
      message: `${none} looks only into ${namespace}`,
      fix: `give it a ${what}NamespaceSelector, {} for all`,
    };
  }
  const inNamespaces = labelSelector(namespaces);
  const found = facts.find("/Namespace", "", own)?.manifest;
  if (inNamespaces === undefined || found === undefined) return undefined;
  const labels = { ...objectAt(found, "metadata", "labels"), [namespaceNameLabel]: own };
  if (matches(inNamespaces, labels)) return undefined;
  const wanted = formatSelector(inNamespaces);
  const message = `${none} looks only into namespaces with ${wanted}`;
  return { path: ["metadata", "namespace"], message, expected: wanted, fix: `give Namespace ${own} the labels` };
}
