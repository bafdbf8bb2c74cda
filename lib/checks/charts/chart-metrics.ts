import { type Json, listAt, objectAt, stringAt, textOf, valueAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { labelSelector, matches } from "../../kubernetes/selector.ts";
import { targetPorts } from "../../kubernetes/target-port.ts";
import type { Facts } from "../facts/facts.ts";
import { type PodPort, podPortsOf } from "../facts/target-ports.ts";
import type { CheckObject } from "../input.ts";
import type { Rule } from "../rule.ts";
import { type PodCall, trafficFindings } from "./pod-traffic.ts";
import { type SeenApplication, seenApplications } from "./seen.ts";

export const chartMetrics: Rule = {
  id: "chart-metrics",
  family: "charts",
  severity: "error",
  needs: "cluster",
  title: "An application's traffic names the ports of its chart's metrics",
  description:
    "A network policy lets the pods that scrape call the ports that are declared. What its monitors name beside them is never scraped.",
  check: (facts) => {
    // Without anybody who scrapes nobody has to be let in.
    if (facts.applications.every(({ provides }) => provides.metricsScraper === undefined)) return [];
    return seenApplications(facts).flatMap((seen) => {
      const calls = callsOf(facts, seen);
      // What an operator runs, or a monitor of another application, may serve the rest.
      const isComplete = !facts.unseen.mayRunPods(seen.application.namespace) && calls.length > 0;
      return trafficFindings(facts, seen, calls, { field: "metrics", who: "the pods that scrape", isComplete });
    });
  },
};

/** What the monitors of an application select of its own. */
function callsOf(facts: Facts, { all }: SeenApplication): PodCall[] {
  const of = (kind: string) => all.filter(({ manifest }) => manifest.kind === kind);
  return [
    ...of("ServiceMonitor").flatMap((monitor) =>
      selected(monitor, of("Service"), ({ manifest }) => ({
        namespace: namespaceOf(manifest),
        labels: objectAt(manifest.metadata, "labels"),
      })).flatMap((service) =>
        listAt(monitor.manifest, "spec", "endpoints").flatMap((endpoint) =>
          scraped(facts, service, endpoint).map((target) => ({ ...target, by: monitor })),
        ),
      ),
    ),
    ...of("PodMonitor").flatMap((monitor) => {
      const own = facts.pods.filter((pod) => all.includes(pod.object));
      return selected(monitor, own, (pod) => pod).flatMap((pod) =>
        listAt(monitor.manifest, "spec", "podMetricsEndpoints").flatMap((endpoint) =>
          targetPorts(pod.containers, valueAt(endpoint, "port")).map((port) => ({ pod, port, by: monitor })),
        ),
      );
    }),
  ];
}

/** An endpoint names a port of the Service, or one of its pods. */
function scraped(facts: Facts, service: CheckObject, endpoint: Json): PodPort[] {
  const port = stringAt(endpoint, "port");
  if (port !== undefined) return podPortsOf(facts, service, port);
  const target = valueAt(endpoint, "targetPort");
  return (facts.podsOf(service) ?? []).flatMap((pod) =>
    targetPorts(pod.containers, target).map((number) => ({ pod, port: number })),
  );
}

interface Labelled {
  readonly namespace: string;
  readonly labels: ReturnType<typeof objectAt>;
}

function selected<T>({ manifest }: CheckObject, candidates: readonly T[], readAs: (candidate: T) => Labelled): T[] {
  const selector = labelSelector(valueAt(manifest, "spec", "selector"));
  const { any } = objectAt(manifest, "spec", "namespaceSelector");
  const named = listAt(manifest, "spec", "namespaceSelector", "matchNames").map(textOf);
  const namespaces = named.length > 0 ? named : [namespaceOf(manifest)];
  return candidates.filter((candidate) => {
    const { namespace, labels } = readAs(candidate);
    return (any === true || namespaces.includes(namespace)) && selector !== undefined && matches(selector, labels);
  });
}
