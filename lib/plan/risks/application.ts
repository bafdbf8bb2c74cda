import { automationOf, cascades } from "../../kubernetes/argo-cd/application.ts";
import { type Json, objectAt, stringAt } from "../../kubernetes/manifest.ts";
import type { Risk } from "../document.ts";
import { danger, isRecreated, type RiskRule, warning } from "./rule.ts";

/** Argo CD Applications: removed, deployed elsewhere, or synced in another way. */
export const application: RiskRule = (comparison) => {
  const { action, type, before, after } = comparison;
  if (!before || type !== "argoproj.io/Application") return [];
  if (!after) return action === "removed" ? [removal(before.data)] : [];
  return isRecreated(comparison)
    ? []
    : [...destination(before.data, after.data), ...syncPolicy(before.data, after.data)];
};

function removal(manifest: Json): Risk {
  return cascades(manifest)
    ? danger(
        "application-removed",
        "it runs on until somebody prunes it in Argo CD, because root does not; then everything that it deployed is deleted, volume claims included (cascading finalizer)",
      )
    : warning("application-removed", "what it deployed stays in the cluster, where nothing manages it any more");
}

function destination(before: Json, after: Json): Risk[] {
  const [from, to] = [before, after].map(describeDestination);
  if (from === to) return [];
  return [
    danger("destination-changed", `it deploys to ${to} instead of ${from}: what is there is deleted or left behind`),
  ];
}

function describeDestination(manifest: Json): string {
  const destination = objectAt(manifest, "spec", "destination");
  const namespace = stringAt(destination, "namespace");
  const server = stringAt(destination, "name") ?? stringAt(destination, "server") ?? "the cluster";
  return namespace === undefined ? server : `namespace ${namespace} of ${server}`;
}

function syncPolicy(before: Json, after: Json): Risk[] {
  const [was, is] = [automationOf(before), automationOf(after)];
  const risks: Risk[] = [];
  if (was.on !== is.on) {
    const what = is.on
      ? "Argo CD applies every commit by itself from now on"
      : "nothing is applied until someone syncs by hand";
    risks.push(warning("auto-sync-toggled", what));
  }
  if (was.prune !== is.prune) {
    risks.push(
      is.prune
        ? danger(
            "prune-toggled",
            "Argo CD deletes from the cluster what is no longer in Git, at once what is missing already",
          )
        : warning("prune-toggled", "what is removed from Git stays in the cluster"),
    );
  }
  if (was.selfHeal !== is.selfHeal) {
    const what = is.selfHeal
      ? "changes made in the cluster are reverted from now on"
      : "changes made in the cluster stay";
    risks.push(warning("self-heal-toggled", what));
  }
  return risks;
}
