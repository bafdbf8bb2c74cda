import { isServerSide, syncMethodOf } from "../../kubernetes/argo-cd/sync-method.ts";
import { refusedDefaults } from "../../kubernetes/kept-defaults.ts";
import { isManifest } from "../../kubernetes/manifest.ts";
import { danger, isRecreated, type RiskRule } from "./rule.ts";

/** Changes that a default in the cluster stands in the way of. */
export const defaults: RiskRule = (comparison, context) => {
  const { type, before, after } = comparison;
  if (!before || !after || isRecreated(comparison)) return [];
  const kept = refusedDefaults(type, before.data, after.data);
  if (kept.length === 0 || !isManifest(after.data)) return [];
  const application = context.applicationOf(after)?.data;
  if (syncMethodOf(after.data, application) !== "apply") return [];
  const serverSide = isServerSide(after.data, application);
  return kept
    .filter(({ goesClientSide }) => serverSide || !goesClientSide)
    .map(({ field }) =>
      danger(
        "default-kept",
        `Kubernetes refuses it while the object has ${field}, a default that no sync takes away: write it as {} and sync that first`,
      ),
    );
};
