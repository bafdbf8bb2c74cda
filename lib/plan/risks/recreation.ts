import { cascades } from "../../kubernetes/argo-cd/application.ts";
import { isHook } from "../../kubernetes/argo-cd/hooks.ts";
import { type SyncMethod, syncMethodOf } from "../../kubernetes/argo-cd/sync-method.ts";
import { syncOptionsOf } from "../../kubernetes/argo-cd/sync-options.ts";
import { isManifest, type Json, stringAt } from "../../kubernetes/manifest.ts";
import { applicationType, type Subject } from "../subject.ts";
import { takesClaimsAlong } from "./deletion.ts";
import { danger, type PlanContext, type RiskRule } from "./rule.ts";

const podsStop = "all its pods stop at once";

/** What it does, by kind, that an object is deleted and created again; nothing that lasts where a kind is not listed. */
const losses = new Map<string, string | ((manifest: Json) => string | undefined)>([
  ["/PersistentVolumeClaim", "unless its volume has the reclaim policy Retain, the data is gone for good"],
  ["/PersistentVolume", "the claim that is bound to it is Lost"],
  ["snapshot.storage.k8s.io/VolumeSnapshot", "unless its class keeps the content, the snapshot is gone for good"],
  ["helm.cattle.io/HelmChart", "K3s uninstalls the chart and everything that it made"],
  [
    applicationType,
    (application) => (cascades(application) ? "everything that it deployed is deleted with it" : undefined),
  ],
  ["apps/Deployment", podsStop],
  ["apps/DaemonSet", podsStop],
  [
    "apps/StatefulSet",
    (set) => (takesClaimsAlong(set) ? `${podsStop}, and its volume claims are deleted with it` : podsStop),
  ],
]);

/** Objects that Argo CD deletes and creates again each time it syncs them, and claims that it can no longer sync. */
export const recreation: RiskRule = ({ type, after }, context) => {
  if (!after || isHook(after.data)) return [];
  const method = methodOf(after, context);
  if (method === "recreate") {
    const loss = losses.get(type);
    const what = typeof loss === "function" ? loss(after.data) : loss;
    if (what === undefined) return [];
    const message = `each time Argo CD syncs it, it deletes it and creates it again (Force=true, Replace=true): ${what}`;
    return [danger("recreated", message)];
  }
  const isUnbound = type === "/PersistentVolumeClaim" && stringAt(after.data, "spec", "volumeName") === undefined;
  if (method !== "replace" || !isUnbound) return [];
  const message =
    "replaced as a whole (Replace=true), it has no spec.volumeName, which Kubernetes refuses to take from a claim that is bound: its syncs fail";
  return [danger("immutable-field", message)];
};

/** How a sync brings an object to the cluster. Its Application is looked at only where it can matter. */
export function methodOf(subject: Subject, context: PlanContext): SyncMethod {
  const { type, data } = subject;
  if (!isManifest(data)) return "apply";
  const isAsked = type === "/PersistentVolumeClaim" || syncOptionsOf(data).includes("Force=true");
  return syncMethodOf(data, isAsked ? context.applicationOf(subject)?.data : undefined);
}

/** Whether the rule tells what it means that objects of a kind are created again. */
export function tellsRecreationOf(type: string): boolean {
  return losses.has(type);
}
