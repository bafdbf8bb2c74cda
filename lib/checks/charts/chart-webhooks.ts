import { groupKindOf } from "../../kubernetes/kinds.ts";
import { webhookCallers, webhookPort } from "../../kubernetes/webhook-callers.ts";
import type { Facts } from "../facts/facts.ts";
import { podPortsOf } from "../facts/target-ports.ts";
import type { Rule } from "../rule.ts";
import { type PodCall, trafficFindings } from "./pod-traffic.ts";
import { mayMakeAtRunTime } from "./run-time.ts";
import { type SeenApplication, seenApplications } from "./seen.ts";

export const chartWebhooks: Rule = {
  id: "chart-webhooks",
  family: "charts",
  severity: "error",
  needs: "cluster",
  title: "An application's traffic names the ports of its chart's webhooks",
  description:
    "A network policy lets the Kubernetes API call the ports that are declared. A webhook that it cannot reach has every object of its kinds refused.",
  check: (facts) =>
    seenApplications(facts).flatMap((seen) => {
      const isComplete = ![...webhookCallers].some((kind) => mayMakeAtRunTime(facts, seen.ofCharts, kind));
      return trafficFindings(facts, seen, callsOf(facts, seen), {
        field: "webhooks",
        who: "the Kubernetes API",
        isComplete,
      });
    }),
};

function callsOf(facts: Facts, { application, all }: SeenApplication): PodCall[] {
  const own = new Set(all);
  return facts.referencesTo("/Service").flatMap(({ from, namespace, name, port }) => {
    if (!own.has(from) || !webhookCallers.has(groupKindOf(from.manifest))) return [];
    const service = facts.find("/Service", namespace, name);
    if (service === undefined || service.application !== application.name) return [];
    return podPortsOf(facts, service, port?.value ?? webhookPort).map((target) => ({ ...target, by: from }));
  });
}
