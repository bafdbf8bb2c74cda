import { type JsonObject, listAt, objectAt } from "../../kubernetes/manifest.ts";
import { coversPorts, coversRule, isForEveryone, restricts } from "../../kubernetes/network-policy-rule.ts";
import type { Risk } from "../document.ts";
import { deepEqual } from "../equal.ts";
import { fateInNamespace, podsGoToo } from "./departure.ts";
import { remains } from "./pruning.ts";
import { type Comparison, danger, type PlanContext, type RiskRule, warning } from "./rule.ts";

const policyKind = "networking.k8s.io/NetworkPolicy";
/** Policies of other makers, whose rules are not looked into. */
const otherPolicies = new Set([
  "cilium.io/CiliumNetworkPolicy",
  "cilium.io/CiliumClusterwideNetworkPolicy",
  "projectcalico.org/NetworkPolicy",
  "projectcalico.org/GlobalNetworkPolicy",
  "policy.networking.k8s.io/AdminNetworkPolicy",
  "policy.networking.k8s.io/BaselineAdminNetworkPolicy",
]);

/** Network policies that go, or that let more through. */
export const network: RiskRule = (comparison, context) => {
  const { type, before, after } = comparison;
  if (!before || (type !== policyKind && !otherPolicies.has(type))) return [];
  if (!after) return removed(comparison, context);
  return type === policyKind ? opened(objectAt(before.data, "spec"), objectAt(after.data, "spec")) : [];
};

function removed(comparison: Comparison, context: PlanContext): Risk[] {
  const { before } = comparison;
  if (before === undefined || remains(fateInNamespace(before, context)) || podsGoToo(before, context)) return [];
  const message = "pods that no other policy selects talk to everyone from now on";
  return [danger("network-policy-removed", message)];
}

const directions = [
  { direction: "ingress", verb: "be reached by" },
  { direction: "egress", verb: "reach" },
] as const;

function opened(before: JsonObject, after: JsonObject): Risk[] {
  const risks: Risk[] = [];
  if (!deepEqual(before.podSelector ?? {}, after.podSelector ?? {})) {
    risks.push(
      warning(
        "network-policy-opened",
        "it selects other pods: those it leaves are open unless another policy selects them",
      ),
    );
  }
  for (const { direction, verb } of directions) {
    if (!restricts(before, direction)) continue;
    if (!restricts(after, direction)) {
      risks.push(danger("network-policy-opened", `the pods may ${verb} everyone: it no longer limits ${direction}`));
      continue;
    }
    const old = listAt(before, direction);
    const wider = listAt(after, direction).filter((rule) => !old.some((other) => coversRule(other, rule, direction)));
    const everyone = wider.some(
      (rule) =>
        isForEveryone(rule, direction) &&
        !old.some((other) => isForEveryone(other, direction) && coversPorts(other, rule)),
    );
    if (everyone) risks.push(danger("network-policy-opened", `the pods may ${verb} everyone`));
    else if (wider.length > 0) risks.push(warning("network-policy-opened", `the pods may ${verb} more than before`));
  }
  return risks;
}
