import { valueAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { labelSelector } from "../../kubernetes/selector.ts";
import { counted } from "../../wording.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Rule } from "../rule.ts";
import { type Autoscaler, autoscalersOf, fewestReplicas } from "./autoscalers.ts";

export const disruptionBudgetBlocksDrain: Rule = {
  id: "disruption-budget-blocks-drain",
  family: "controllers",
  severity: "error",
  title: "Every PodDisruptionBudget lets a pod be evicted",
  description:
    "A budget that needs every pod that there is lets none of them go: draining a node, and with it every upgrade of the cluster, waits for ever.",
  check: (facts) => {
    const budgets = facts.ofKind("policy/PodDisruptionBudget");
    const autoscalers = budgets.length === 0 ? [] : autoscalersOf(facts);
    return budgets.flatMap((object) => {
      const { manifest } = object;
      const [most, least] = ["maxUnavailable", "minAvailable"].map((field) => valueAt(manifest, "spec", field));
      if (most === 0 || most === "0%") {
        const fix = "allow at least 1, or remove the budget";
        return [{ object, path: ["spec", "maxUnavailable"], message: "lets no pod be evicted", fix }];
      }
      const pods = least === undefined ? undefined : podsBehind(facts, autoscalers, object);
      if (pods === undefined || pods === 0 || neededOf(least, pods) < pods) return [];
      return [
        {
          object,
          path: ["spec", "minAvailable"],
          message: `needs all of ${counted(pods, "pod")}, so that none can be evicted, got ${JSON.stringify(least)}`,
          fix: pods === 1 ? "run more of them, or set maxUnavailable to 1" : "set maxUnavailable to 1 instead",
        },
      ];
    });
  },
};

/** How many pods must stay; a percentage is rounded up. */
function neededOf(least: unknown, pods: number): number {
  if (typeof least === "number") return least;
  const percent = typeof least === "string" ? Number(/^(\d+)%$/.exec(least)?.[1]) : Number.NaN;
  return Math.ceil((pods * percent) / 100);
}

/** How many pods the budget counts; undefined when only the cluster knows. */
function podsBehind(facts: Facts, autoscalers: readonly Autoscaler[], { manifest }: CheckObject): number | undefined {
  const selector = labelSelector(valueAt(manifest, "spec", "selector"));
  const templates = selector && facts.podsBehind(namespaceOf(manifest), selector);
  if (templates === undefined) return undefined;
  let sum = 0;
  for (const template of templates) {
    const replicas = fewestReplicas(autoscalers, template);
    if (replicas === undefined) return undefined;
    sum += replicas;
  }
  return sum;
}
