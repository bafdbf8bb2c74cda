import { applicationType, parentOf } from "./parent.ts";
import { danger, type RiskRule } from "./rule.ts";

/** A cluster that is no longer in Git. Nothing becomes of its objects, so the one thing that happens is told once. */
export const clusterRemoval: RiskRule = (comparison, context) => {
  const leaving = context.leaving(comparison.cluster);
  const roots = new Set(
    leaving.flatMap(({ type, before }) =>
      before && type === applicationType ? (parentOf(before, context) ?? []) : [],
    ),
  );
  const told = leaving.find(({ before }) => before !== undefined && roots.has(before)) ?? leaving[0];
  if (comparison !== told) return [];
  const message =
    "nothing in the cluster is deleted: Argo CD no longer finds its folder, and everything runs on as it is, without a change from Git";
  return [danger("cluster-removed", message)];
};
