import { automationOf, cascades } from "../../kubernetes/argo-cd/application.ts";
import { describeDestination } from "../../kubernetes/argo-cd/destination.ts";
import { type Json, valueAt } from "../../kubernetes/manifest.ts";
import type { Risk } from "../document.ts";
import { applicationType, type Subject } from "../subject.ts";
import { isPruned } from "./pruning.ts";
import { danger, isRecreated, type PlanContext, type RiskRule, warning } from "./rule.ts";

/** Argo CD Applications: removed, deployed elsewhere, or synced in another way. */
export const application: RiskRule = (comparison, context) => {
  const { action, type, before, after } = comparison;
  if (!before || type !== applicationType) return [];
  if (!after) return action === "removed" ? removal(before, context) : [];
  return isRecreated(comparison)
    ? []
    : [...destination(before.data, after.data), ...syncPolicy(before.data, after.data)];
};

function removal(application: Subject, context: PlanContext): Risk[] {
  return [removed(application, context), ...massRemoval(application.cluster, context)];
}

function removed(application: Subject, context: PlanContext): Risk {
  if (!cascades(application.data)) {
    return warning("application-removed", "what it deployed stays in the cluster, where nothing manages it any more");
  }
  const deletion =
    "Argo CD deletes everything that it deployed, but for what sync options keep, like namespaces and claims";
  if (isPruned(application, context)) return danger("application-removed", deletion);
  const parent = context.parentOf(application)?.object.name;
  return danger(
    "application-removed",
    `it runs on until somebody prunes ${parent}, which does not prune by itself; then ${deletion}`,
  );
}

/** A mistake in what is enabled or found shows in how much of a cluster goes at once. */
function massRemoval(cluster: string, context: PlanContext): Risk[] {
  const going = context.leaving(cluster).filter(({ type }) => type === applicationType).length;
  if (going < 2) return [];
  const staying = context.applications(cluster).length;
  return going > staying
    ? [danger("mass-removal", `${going} of the cluster's ${going + staying} Applications go in one change`)]
    : [];
}

function destination(before: Json, after: Json): Risk[] {
  const [from, to] = [before, after].map((side) =>
    describeDestination(valueAt(side, "spec", "destination"), "the cluster"),
  );
  if (from === to) return [];
  return [
    danger("destination-changed", `it deploys to ${to} instead of ${from}: what is there is deleted or left behind`),
  ];
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
