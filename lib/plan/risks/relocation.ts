import { cascades } from "../../kubernetes/argo-cd/application.ts";
import { isHook } from "../../kubernetes/argo-cd/hooks.ts";
import { type Json, stringAt } from "../../kubernetes/manifest.ts";
import { describeRef } from "../../kubernetes/object-ref.ts";
import type { Risk, Severity } from "../document.ts";
import { applicationType } from "../subject.ts";
import { isPrecious } from "./deletion.ts";
import { type Fate, fateOf, isAppliedByHelm, remains } from "./pruning.ts";
import { type Comparison, isRecreated, type PlanContext, type RiskRule } from "./rule.ts";

/** Objects with another name, in another namespace, or in another Application. */
export const relocation: RiskRule = (comparison, context) => {
  const { action } = comparison;
  if (action !== "renamed" && action !== "moved") return [];
  // Of a hook nothing is pruned, and each sync makes it anew anyway.
  if (comparison.before !== undefined && isHook(comparison.before.data)) return [];
  return isRecreated(comparison) ? recreated(action, comparison, context) : handedOver(comparison, context);
};

interface Consequence {
  readonly severity: Severity;
  readonly what: string;
}
const danger = (what: string): Consequence => ({ severity: "danger", what });
const warning = (what: string): Consequence => ({ severity: "warning", what });

/** What it means, by kind, that the old object goes and a new one comes. */
const consequences = new Map<string, Consequence>([
  [
    "/PersistentVolumeClaim",
    danger("the new claim is empty, and unless the old volume has the reclaim policy Retain its data is gone for good"),
  ],
  ["/PersistentVolume", danger("a claim bound to the old volume is Lost")],
  ["/Namespace", danger("everything in the old namespace is deleted, the data of its volume claims included")],
  ["apiextensions.k8s.io/CustomResourceDefinition", danger("every object of the old kind is deleted")],
  ["apps/StatefulSet", danger("its pods start with new, empty claims; the old claims stay behind")],
  [
    "helm.cattle.io/HelmChart",
    danger("K3s uninstalls the old release with everything in it, then installs the new one"),
  ],
  ["/Secret", warning("pods that use the old name cannot start again")],
  ["/ConfigMap", warning("pods that use the old name cannot start again")],
  ["apps/Deployment", warning("old pods stop and new ones start independently, so it may be away for a moment")],
  ["apps/DaemonSet", warning("old pods stop and new ones start independently, so it may be away for a moment")],
  ["/Service", warning("its DNS name and its address change, and programs that use the old ones fail")],
  ["/ServiceAccount", warning("its permissions are bound to the old name")],
  ["batch/Job", warning("it runs once more")],
  ["networking.k8s.io/Ingress", warning("its hosts may be away for a moment")],
  ["networking.k8s.io/NetworkPolicy", warning("its pods may be open for a moment")],
]);
const sealedAnew =
  "its values are sealed for the old name and namespace: they cannot be opened until they are sealed again";

function recreated(label: "renamed" | "moved", comparison: Comparison, context: PlanContext): Risk[] {
  const { before, after } = comparison;
  if (!before || !after) return [];
  const type = after.type;
  const fate = fateOf(before, context);
  const { severity, what } = consequenceOf(type, before.data);
  const created = `creates ${describeRef(after.object)}`;
  const old = describeRef(before.object);
  const who = isAppliedByHelm(after) ? "Helm" : "Argo CD";
  if (remains(fate)) {
    return [
      {
        label,
        severity: "warning",
        message: `${who} ${created}, and ${old} stays in the cluster beside it, unmanaged`,
      },
    ];
  }
  const deletes = `deletes ${old}${fate === "asked" ? " once someone confirms" : ""}`;
  return [{ label, severity, message: `${who} ${deletes} and ${created}${what === "" ? "" : `: ${what}`}` }];
}

function consequenceOf(type: string, before: Json): Consequence {
  if (type === "bitnami.com/SealedSecret") {
    const wide = stringAt(before, "metadata", "annotations", "sealedsecrets.bitnami.com/cluster-wide") === "true";
    return wide ? warning("pods that use the old name cannot start again") : danger(sealedAnew);
  }
  if (type === applicationType) {
    return cascades(before)
      ? danger("what the old one deployed is deleted, but for what sync options keep, and the new one deploys its own")
      : warning("the new Application takes over what the old one deployed");
  }
  return consequences.get(type) ?? warning("");
}

/** The same object, which another Application owns from now on. */
function handedOver(comparison: Comparison, context: PlanContext): Risk[] {
  const { before, after } = comparison;
  if (!before || !after) return [];
  const [from, to] = [before.application, after.application];
  const fate = fateOf(before, context);
  const going = context.removed(comparison.cluster, applicationType, from) !== undefined;
  const message = `Application ${to} takes it over from ${from}${keptHow[fate] ?? raceOf(from, to, going)}`;
  const severity: Severity = keptHow[fate] === undefined && isPrecious(comparison) ? "danger" : "warning";
  return [{ label: "moved", severity, message }];
}

const keptHow: Readonly<Partial<Record<Fate, string>>> = {
  asked: ", and Argo CD asks before it prunes it: do not confirm until the new owner has synced",
  kept: ", and its sync options keep it meanwhile",
  orphaned: ", which goes without deleting what it deployed",
  waiting: ", which stays until somebody prunes it",
  disallowed: ", whose project no longer allows it to delete that",
};

function raceOf(from: string, to: string, going: boolean): string {
  const how = going ? `${from} is deleted with all it deployed` : `${from} prunes it`;
  return `: if ${how} before ${to} has synced, it is deleted and created again; sync ${to} first, or set Prune=false on it before`;
}
