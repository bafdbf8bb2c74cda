import { type JsonObject, listAt, objectAt, valueAt } from "../../kubernetes/manifest.ts";
import { coversPorts, coversRule, isForEveryone, type PeersField } from "../../kubernetes/network-policy-rule.ts";
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

interface Direction {
  readonly type: "Ingress" | "Egress";
  readonly rules: "ingress" | "egress";
  readonly peers: PeersField;
  readonly verb: string;
}
const directions: readonly Direction[] = [
  { type: "Ingress", rules: "ingress", peers: "from", verb: "be reached by" },
  { type: "Egress", rules: "egress", peers: "to", verb: "reach" },
];

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
  for (const direction of directions) {
    if (!restricts(before, direction)) continue;
    if (!restricts(after, direction)) {
      risks.push(
        danger(
          "network-policy-opened",
          `the pods may ${direction.verb} everyone: it no longer limits ${direction.rules}`,
        ),
      );
      continue;
    }
    const old = listAt(before, direction.rules);
    const { peers } = direction;
    const wider = listAt(after, direction.rules).filter((rule) => !old.some((other) => coversRule(other, rule, peers)));
    const everyone = wider.some(
      (rule) =>
        isForEveryone(rule, peers) && !old.some((other) => isForEveryone(other, peers) && coversPorts(other, rule)),
    );
    if (everyone) risks.push(danger("network-policy-opened", `the pods may ${direction.verb} everyone`));
    else if (wider.length > 0)
      risks.push(warning("network-policy-opened", `the pods may ${direction.verb} more than before`));
  }
  return risks;
}

/** Without types, a policy limits what comes in, and what goes out only if it has rules for that. */
function restricts(spec: JsonObject, { type, rules }: Direction): boolean {
  const types = listAt(spec, "policyTypes");
  return types.length > 0 ? types.includes(type) : type === "Ingress" || valueAt(spec, rules) !== undefined;
}
