import { isHook } from "../../kubernetes/argo-cd/hooks.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import { type Json, stringAt } from "../../kubernetes/manifest.ts";
import type { Risk, Severity } from "../document.ts";
import { applicationType, fileType, k3sConfigurationType, k3sVersionType, type Subject } from "../subject.ts";
import { fateInNamespace, goesWithTheWhole } from "./departure.ts";
import { type Fate, isAppliedByHelm } from "./pruning.ts";
import type { Comparison, RiskRule } from "./rule.ts";

interface Loss {
  readonly severity: Severity;
  /** What is lost with the object, as the end of a sentence. */
  readonly what: string | ((manifest: Json) => string);
}

const danger = (what: Loss["what"]): Loss => ({ severity: "danger", what });
const warning = (what: Loss["what"]): Loss => ({ severity: "warning", what });

/** By kind, what goes with an object; the ones that lose data first. */
const losses = new Map<string, Loss>([
  ["/PersistentVolumeClaim", danger("unless its volume has the reclaim policy Retain, the data is gone for good")],
  ["/PersistentVolume", danger("a claim bound to it is Lost, and its pods cannot start again")],
  ["/Namespace", danger("everything in the namespace is deleted with it, the data of its volume claims included")],
  [
    "apiextensions.k8s.io/CustomResourceDefinition",
    danger(
      (crd) =>
        `every ${stringAt(crd, "spec", "names", "kind") ?? "object of this kind"} in the cluster is deleted with it`,
    ),
  ],
  ["apps/StatefulSet", danger(lossOfStatefulSet)],
  ["/Secret", danger("pods that use it cannot start again")],
  [
    "bitnami.com/SealedSecret",
    danger("the Secret that it makes is deleted with it, and pods that use it cannot start again"),
  ],
  [
    "external-secrets.io/ExternalSecret",
    danger("the Secret that it makes is deleted with it, and pods that use it cannot start again"),
  ],
  ["helm.cattle.io/HelmChart", danger("K3s uninstalls the chart and everything that it made")],
  [
    "snapshot.storage.k8s.io/VolumeSnapshot",
    danger("unless its class keeps the content, the snapshot is gone for good"),
  ],

  ["apps/Deployment", warning("its pods stop")],
  ["apps/DaemonSet", warning("its pods stop on every node")],
  ["apps/ReplicaSet", warning("its pods stop")],
  ["/Pod", warning("it stops")],
  ["batch/CronJob", warning("it no longer runs")],
  ["batch/Job", warning("a run that is under way stops")],
  ["/Service", warning("its name no longer resolves, and its address is given up")],
  ["/ConfigMap", warning("pods that use it cannot start again")],
  ["/ServiceAccount", warning("pods that run as it cannot start again, and its permissions are gone")],
  ["storage.k8s.io/StorageClass", warning("claims that name it stay pending; existing volumes stay")],
  ["networking.k8s.io/IngressClass", warning("Ingresses that name it are no longer served")],
  ["rbac.authorization.k8s.io/Role", warning("everyone bound to it loses its permissions")],
  ["rbac.authorization.k8s.io/ClusterRole", warning("everyone bound to it loses its permissions")],
  ["rbac.authorization.k8s.io/RoleBinding", warning("its subjects lose the permissions")],
  ["rbac.authorization.k8s.io/ClusterRoleBinding", warning("its subjects lose the permissions")],
  ["policy/PodDisruptionBudget", warning("a node drain may stop all pods at once")],
  ["autoscaling/HorizontalPodAutoscaler", warning("the number of replicas stays where it is")],
  ["helm.cattle.io/HelmChartConfig", warning("the chart goes back to its own values")],
  ["cert-manager.io/Issuer", warning("its certificates are no longer renewed")],
  ["cert-manager.io/ClusterIssuer", warning("its certificates are no longer renewed")],
  ["cert-manager.io/Certificate", warning("it is no longer renewed; the Secret with the last one stays")],
  ["monitoring.coreos.com/PrometheusRule", warning("its alerts no longer fire")],
  ["velero.io/Schedule", warning("no more backups are made by it")],
  ["metallb.io/IPAddressPool", warning("Services lose the addresses that they have from it")],
  [
    k3sConfigurationType,
    warning("nothing happens on the host: drain the node, delete it from the cluster and uninstall K3s there"),
  ],
]);

/** What other rules tell more exactly, or what is no object of a cluster. */
const toldElsewhere = new Set([applicationType, fileType, k3sVersionType]);

const staying: Readonly<Record<"kept" | "orphaned" | "waiting", string>> = {
  kept: "it stays in the cluster, where nothing manages it any more",
  orphaned: "it stays in the cluster unmanaged, as its Application goes without deleting what it deployed",
  waiting: "it stays in the cluster until somebody prunes its Application",
};

/** Objects that are no longer in Git. */
export const deletion: RiskRule = (comparison, context) => {
  const { action, type, before } = comparison;
  if (action !== "removed" || before === undefined || toldElsewhere.has(type)) return [];
  // Argo CD does not prune hooks.
  if (isHook(before.data) || goesWithTheWhole(comparison, context)) return [];
  const loss = losses.get(type) ?? warning(`${isAppliedByHelm(before) ? "Helm" : "Argo CD"} deletes it`);
  const what = typeof loss.what === "string" ? loss.what : loss.what(before.data);
  return [riskOf(fateInNamespace(before, context), { severity: loss.severity, what }, before)];
};

function riskOf(
  fate: Fate,
  { severity, what }: { severity: Severity; what: string },
  { object, type, application }: Subject,
): Risk {
  switch (fate) {
    case "deleted":
      return { label: "deleted", severity, message: what };
    case "asked":
      return { label: "deleted", severity, message: `Argo CD deletes it once someone confirms: ${what}` };
    case "disallowed": {
      const place = object.namespace === null ? "" : ` in namespace ${object.namespace}`;
      const message = `AppProject ${application} no longer allows ${type}${place}, so Argo CD leaves it in the cluster: let the application's allows name that for one commit`;
      return { label: "left-behind", severity: "danger", message };
    }
    default:
      return { label: "left-behind", severity: "warning", message: staying[fate] };
  }
}

/** Whether losing the object means losing data or everything in it. */
export function isPrecious({ type }: Pick<Comparison, "type">): boolean {
  return losses.get(type)?.severity === "danger";
}

const preciousFirst = [...losses.keys()];

/** The place of a deleted object among the deleted ones, the most precious being first. */
export function rankOfDeletion({ object }: Pick<Comparison, "object">): number {
  const rank = preciousFirst.indexOf(groupKindOf(object));
  return rank < 0 ? preciousFirst.length : rank;
}

/** Whether a StatefulSet that is deleted takes its volume claims along. */
export function takesClaimsAlong(manifest: Json): boolean {
  return stringAt(manifest, "spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted") === "Delete";
}

function lossOfStatefulSet(manifest: Json): string {
  const claims = takesClaimsAlong(manifest)
    ? ", and its volume claims are deleted with it"
    : "; its volume claims stay";
  return `its pods stop${claims}`;
}
