import { type PodTraffic, type Traffic, trafficSets } from "../../application/traffic.ts";
import { mapSelector, matches } from "../../kubernetes/selector.ts";
import { withWebhooks } from "../../synth/webhook-traffic.ts";
import { declarationOf } from "../facts/declaration.ts";
import type { Facts } from "../facts/facts.ts";
import type { PodPort } from "../facts/target-ports.ts";
import type { CheckObject } from "../input.ts";
import type { Finding } from "../rule.ts";
import { describeMade, type SeenApplication } from "./seen.ts";

/** Somebody calls a port of pods of an application. */
export interface PodCall extends PodPort {
  /** What says so. */
  readonly by: CheckObject;
}

interface Declared {
  readonly field: "webhooks" | "metrics";
  /** Who calls, in a message: `the Kubernetes API`. */
  readonly who: string;
  /** Whether all calls are known, so that a port that nobody calls is wrong. */
  readonly isComplete: boolean;
}

/** What is wrong with the ports that an application declares for some callers. */
export function trafficFindings(
  facts: Facts,
  seen: SeenApplication,
  calls: readonly PodCall[],
  { field, who, isComplete }: Declared,
): Finding[] {
  const { application } = seen;
  const object = declarationOf(application);
  const sets = trafficSets(trafficOf(seen));
  const policed = new Set(
    facts.ofKind("networking.k8s.io/NetworkPolicy").map(({ manifest }) => manifest.metadata.namespace),
  );
  const lacking = new Map<string, Finding>();
  for (const { pod, port, by } of calls) {
    // Policies restrict neither what nobody denies, nor pods on the network of their node.
    if (!policed.has(pod.namespace) || pod.spec.hostNetwork === true) continue;
    const isOfPod = ({ podLabels = {} }: PodTraffic) => {
      const selector = mapSelector({ ...podLabels });
      return selector === undefined || matches(selector, pod.labels);
    };
    if (sets.some(({ set }) => isOfPod(set) && set[field]?.includes(port))) continue;
    const message = `lets ${who} call no port ${port}, but ${describeMade(by)} leads there, to ${describeMade(pod.object)}`;
    const place =
      sets.find(({ set }) => set[field] !== undefined && isOfPod(set)) ?? sets.find(({ set }) => isOfPod(set));
    const path = [...(place === undefined ? ["traffic"] : pathOf(place.field)), field];
    const key = `${port} ${pod.object.manifest.metadata.name}`;
    if (!lacking.has(key)) lacking.set(key, { object, path, message, expected: String(port), fix: `add ${port}` });
  }
  const called = new Set(calls.map(({ port }) => port));
  const uncalled = sets.flatMap(({ field: at, set }) =>
    (isComplete ? (set[field] ?? []) : []).flatMap((port, index): Finding[] => {
      if (called.has(port)) return [];
      const known = [...called].join(", ");
      const message = `is ${port}, but nothing that the application makes has ${who} call it there`;
      const fix = known === "" ? "remove it" : `use ${known}, or remove it`;
      return [{ object, path: [...pathOf(at), field, index], message, ...(known !== "" && { expected: known }), fix }];
    }),
  );
  return [...lacking.values(), ...uncalled];
}

/** What is let in: where objects follow from a render, also the webhooks that it shows. */
function trafficOf({ application, all }: SeenApplication): Traffic {
  const { chart, record, traffic } = application;
  if (record === undefined && (chart === undefined || chart.creates !== undefined)) return traffic;
  return withWebhooks(
    application,
    all.map(({ manifest }) => manifest),
  );
}

/** Of `traffic[0]`. */
function pathOf(field: string): (string | number)[] {
  const [, name = field, index] = /^(\w+)\[(\d+)\]$/.exec(field) ?? [];
  return index === undefined ? [name] : [name, Number(index)];
}
