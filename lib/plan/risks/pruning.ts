import { automationOf, cascades } from "../../kubernetes/argo-cd/application.ts";
import { allowsDestination, allowsKind } from "../../kubernetes/argo-cd/project.ts";
import { syncOptionsOf } from "../../kubernetes/argo-cd/sync-options.ts";
import { objectAt, stringAt } from "../../kubernetes/manifest.ts";
import { applicationType, type Subject } from "../subject.ts";
import type { PlanContext } from "./rule.ts";

/** What becomes of an object in the cluster that is no longer in Git. */
export type Fate = "deleted" | "asked" | "kept" | "orphaned" | "waiting" | "disallowed";

/**
 * `kept` and `asked` follow from the object's sync options, `orphaned` when its Application goes without deleting what it deployed,
 * `waiting` when nobody removes the Application by itself, `disallowed` when the project no longer allows the Application to touch
 * the object.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 */
export function fateOf(before: Subject, context: PlanContext): Fate {
  if (isAppliedByHelm(before)) return keepsItself(before) || isOnlyInstalled(before) ? "kept" : "deleted";
  const application = context.removed(before.cluster, applicationType, before.application);
  if (application !== undefined && !isPruned(application, context)) return "waiting";
  if (application !== undefined && !cascades(application.data)) return "orphaned";
  const option = application === undefined ? "Prune" : "Delete";
  const options = syncOptionsOf(before.data);
  // Argo CD deletes no definition because its Application goes.
  const isDefinition = before.type === "apiextensions.k8s.io/CustomResourceDefinition";
  const isKept = isDefinition || (before.chart !== undefined && keepsItself(before));
  if (options.includes(`${option}=false`) || (isKept && application !== undefined)) return "kept";
  if (application === undefined && !isAllowed(before, context)) return "disallowed";
  return options.includes(`${option}=confirm`) ? "asked" : "deleted";
}

/** Whether helm-controller brings an object to the cluster, and not Argo CD. */
export function isAppliedByHelm({ chart }: Subject): boolean {
  return chart?.renderedBy === "helm-controller";
}

/**
 * Whether Helm leaves an object as it is once it is there: what lies in the folder `crds/` of a chart.
 * @see https://helm.sh/docs/chart_best_practices/custom_resource_definitions/
 */
export function isOnlyInstalled(subject: Subject): boolean {
  return isAppliedByHelm(subject) && /^[^/]+\/(?:charts\/[^/]+\/)*crds\//.test(subject.chart?.template ?? "");
}

/**
 * Whether an object asks to outlive its release.
 * @see https://helm.sh/docs/howto/charts_tips_and_tricks/#tell-helm-not-to-uninstall-a-resource
 */
function keepsItself({ data }: Subject): boolean {
  return stringAt(data, "metadata", "annotations", "helm.sh/resource-policy") === "keep";
}

/** Whether an object that is gone in Git is still there afterwards. */
export function remains(fate: Fate): boolean {
  return fate !== "deleted" && fate !== "asked";
}

/** Whether an Application that is gone in Git goes by itself; so it is where nobody knows what applies it. */
export function isPruned(application: Subject, context: PlanContext): boolean {
  const parent = context.parentOf(application);
  return parent === undefined || automationOf(parent.data).prune;
}

/** Whether the project of an object's Application, if it changes, still allows the object. */
function isAllowed(object: Subject, context: PlanContext): boolean {
  const project = context.changed(object.cluster, "argoproj.io/AppProject", object.application);
  if (project === undefined) return true;
  const { name, namespace } = object.object;
  if (!allowsKind(project.data, object.type, name, namespace !== null)) return false;
  const destination = objectAt(context.applicationOf(object)?.data, "spec", "destination");
  return namespace === null || allowsDestination(project.data, destination, namespace);
}
