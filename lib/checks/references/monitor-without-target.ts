import { apiService } from "../../kubernetes/api-service.ts";
import {
  type JsonObject,
  listAt,
  type Manifest,
  objectAt,
  stringAt,
  textOf,
  valueAt,
} from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { portNamesOf } from "../../kubernetes/pods.ts";
import { formatSelector, labelSelector, type Selector } from "../../kubernetes/selector.ts";
import { valueFor } from "../../value-for.ts";
import type { Facts } from "../facts/facts.ts";
import { labelHelp } from "../facts/label-help.ts";
import { LabelIndex } from "../facts/label-index.ts";
import { offer } from "../facts/offer.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const monitorWithoutTarget: Rule = {
  id: "monitor-without-target",
  family: "references",
  severity: "error",
  needs: "closed",
  title: "Every ServiceMonitor and PodMonitor selects a port",
  description: "A monitor that selects nothing scrapes nothing, and no alert can tell.",
  check: (facts) => [
    ...monitored(facts, "ServiceMonitor", "endpoints", services),
    ...monitored(facts, "PodMonitor", "podMetricsEndpoints", pods),
  ],
};

/** A Service or pod that can be scraped. */
interface Target {
  readonly namespace: string;
  readonly labels: JsonObject;
  readonly ports: ReadonlySet<string>;
}

type Targets = ReadonlyMap<string, LabelIndex<Target>>;

function monitored(
  facts: Facts,
  kind: string,
  endpoints: string,
  targetsOf: (facts: Facts) => readonly Target[],
): Finding[] {
  const monitors = facts.ofKind(`monitoring.coreos.com/${kind}`);
  if (monitors.length === 0) return [];
  const targets = indexed(targetsOf(facts));
  return monitors.flatMap((object) => {
    const selector = labelSelector(valueAt(object.manifest, "spec", "selector")) ?? { equal: [], expressions: [] };
    const namespaces = namespacesOf(object.manifest);
    // Labels of what charts and K3s make are unknown.
    if (namespaces === undefined || namespaces.some((namespace) => facts.unseen.mayRunPods(namespace))) return [];
    const selected = namespaces.flatMap((namespace) => targets.get(namespace)?.select(selector) ?? []);
    return selected.length === 0
      ? [nothingSelected(facts, object, kind, selector, namespaces, targets)]
      : missingPorts(facts, object, endpoints, selected);
  });
}

function nothingSelected(
  facts: Facts,
  object: CheckObject,
  kind: string,
  selector: Selector,
  namespaces: readonly string[],
  targets: Targets,
): Finding {
  const what = kind === "ServiceMonitor" ? "Service" : "pod";
  const candidates = namespaces.flatMap((namespace) => targets.get(namespace)?.all ?? []);
  return {
    object,
    path: ["spec", "selector"],
    message: `matches no ${what} in namespace ${namespaces.join(", ")}, got ${formatSelector(selector) || "an empty selector"}`,
    ...labelHelp(
      facts.speller,
      selector,
      candidates,
      `select labels of a ${what}, which are not those of what it selects`,
    ),
  };
}

function missingPorts(facts: Facts, object: CheckObject, endpoints: string, selected: readonly Target[]): Finding[] {
  const ports = new Set(selected.flatMap((target) => [...target.ports]));
  return listAt(object.manifest, "spec", endpoints).flatMap((endpoint, index): Finding[] => {
    const port = stringAt(endpoint, "port");
    if (port === undefined || ports.has(port)) return [];
    return [
      {
        object,
        path: ["spec", endpoints, index, "port"],
        message: `names a port that nothing it selects has, got ${JSON.stringify(port)}`,
        ...offer(facts.speller, port, ports, "name the port there"),
      },
    ];
  });
}

/** Undefined for all. */
function namespacesOf(manifest: Manifest): readonly string[] | undefined {
  const { any, matchNames } = objectAt(manifest, "spec", "namespaceSelector");
  if (any === true) return undefined;
  const names = Array.isArray(matchNames) ? matchNames.map(textOf) : [];
  return names.length > 0 ? names : [namespaceOf(manifest)];
}

function services(facts: Facts): Target[] {
  return [
    { namespace: apiService.namespace, labels: apiService.labels, ports: new Set(apiService.portNames) },
    ...facts.ofKind("/Service").map(({ manifest }) => ({
      namespace: namespaceOf(manifest),
      labels: objectAt(manifest, "metadata", "labels"),
      ports: new Set(listAt(manifest, "spec", "ports").flatMap((port) => stringAt(port, "name") ?? [])),
    })),
  ];
}

function pods(facts: Facts): Target[] {
  return facts.pods.map((pod) => ({
    namespace: pod.namespace,
    labels: pod.labels,
    ports: portNamesOf([pod]),
  }));
}

function indexed(targets: readonly Target[]): Targets {
  const index = new Map<string, LabelIndex<Target>>();
  for (const target of targets) valueFor(index, target.namespace, () => new LabelIndex()).add(target);
  return index;
}
