import { listAt, objectAt } from "../../kubernetes/manifest.ts";
import { mayRunPods } from "../../kubernetes/pod-makers.ts";
import { labelSelector, matches } from "../../kubernetes/selector.ts";
import { applicationType, chartsOf, podsOf, type Subject } from "../subject.ts";
import { type Fate, fateOf, isAppliedByHelm } from "./pruning.ts";
import type { Comparison, PlanContext } from "./rule.ts";

/** Kinds inside a namespace whose loss means something outside of it, or of the application, or is for ever. */
const farReaching: ReadonlySet<string> = new Set([
  "/PersistentVolumeClaim",
  "helm.cattle.io/HelmChart",
  "helm.cattle.io/HelmChartConfig",
  "metallb.io/IPAddressPool",
  "snapshot.storage.k8s.io/VolumeSnapshot",
  "velero.io/Schedule",
]);

/**
 * Whether the removal of an object's namespace or Application already says all that the object's own would. The claims of a
 * StatefulSet go with their namespace, not with their Application.
 */
export function goesWithTheWhole({ type, before, cluster }: Comparison, context: PlanContext): boolean {
  if (before === undefined || before.object.namespace === null || farReaching.has(type)) return false;
  if (type === "argoproj.io/AppProject")
    return context.removed(cluster, applicationType, before.object.name) !== undefined;
  if (fateOfNamespace(before, context) !== undefined) return true;
  const { chart } = before;
  if (isAppliedByHelm(before) && chart !== undefined)
    return context.removed(cluster, "helm.cattle.io/HelmChart", chart.releaseName) !== undefined;
  const hasClaims = type === "apps/StatefulSet" && listAt(before.data, "spec", "volumeClaimTemplates").length > 0;
  return !hasClaims && context.removed(cluster, applicationType, before.application) !== undefined;
}

/** The fate of an object, which no option of its own keeps in a namespace that is deleted. */
export function fateInNamespace(object: Subject, context: PlanContext): Fate {
  return fateOfNamespace(object, context) ?? fateOf(object, context);
}

/** What becomes of the namespace of an object, and of all that is in there; undefined when it stays. */
function fateOfNamespace({ cluster, object }: Subject, context: PlanContext): "deleted" | "asked" | undefined {
  const namespace = object.namespace === null ? undefined : context.removed(cluster, "/Namespace", object.namespace);
  const fate = namespace && fateOf(namespace, context);
  return fate === "deleted" || fate === "asked" ? fate : undefined;
}

/** Whether the pods that a policy selects go as well, so that it leaves nobody unprotected. */
export function podsGoToo(policy: Subject, context: PlanContext): boolean {
  const { object, data, cluster } = policy;
  const { namespace } = object;
  if (namespace === null) return false;
  if (fateOfNamespace(policy, context) !== undefined) return true;
  const selector = labelSelector(objectAt(data, "spec", "podSelector"));
  const isSelected = (subject: Subject) => {
    const pods = subject.object.namespace === namespace ? podsOf(subject) : undefined;
    return pods !== undefined && (selector === undefined || matches(selector, pods.labels));
  };
  const mayBe = (subject: Subject) => isSelected(subject) || runsUnseenPods(subject, namespace);
  return (
    context.leaving(cluster).some(({ before }) => before !== undefined && mayBe(before)) &&
    !context.after(cluster, namespace).some(mayBe)
  );
}

/** Whether an object leads to pods in a namespace that no manifest shows. */
function runsUnseenPods(subject: Subject, namespace: string): boolean {
  const { type, object } = subject;
  if (chartsOf(subject).some((chart) => chart.namespace === namespace)) return true;
  return object.namespace === namespace && mayRunPods(type);
}
