import { isServerSide } from "../../kubernetes/argo-cd/sync-method.ts";
import { refusedDefaults } from "../../kubernetes/kept-defaults.ts";
import { methodOf } from "./recreation.ts";
import { danger, isRecreated, type RiskRule } from "./rule.ts";

/** Changes that a default in the cluster stands in the way of. */
export const defaults: RiskRule = (comparison, context) => {
  const { type, before, after } = comparison;
  if (!before || !after || isRecreated(comparison)) return [];
  const kept = refusedDefaults(type, before.data, after.data);
  if (kept.length === 0 || methodOf(after, context) !== "apply") return [];
  const serverSide = isServerSide(after.data, context.applicationOf(after)?.data);
  return kept
    .filter(({ goesClientSide }) => serverSide || !goesClientSide)
    .map(({ field }) =>
      danger(
        "default-kept",
        `Kubernetes refuses it while the object has ${field}, a default that no sync takes away: write it as {} and sync that first`,
      ),
    );
};
