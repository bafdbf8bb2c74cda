import { ignoresField, keepsIgnored } from "../../kubernetes/argo-cd/ignored-differences.ts";
import { isManifest, valueAt } from "../../kubernetes/manifest.ts";
import { describeRef } from "../../kubernetes/object-ref.ts";
import { type ScaleTarget, scaleTargetOf } from "../../kubernetes/scale-target.ts";
import { counted } from "../../wording.ts";
import type { Subject } from "../subject.ts";
import { type PlanContext, type RiskRule, warning } from "./rule.ts";

/**
 * Replicas that Git and an autoscaler both set. Who set them last owns the field: when Git leaves it out, it goes back to one only if
 * that was Argo CD.
 * @see https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling
 */
export const autoscaling: RiskRule = ({ type, before, after }, context) => {
  if (!after) return [];
  const target = scaleTargetOf(type, after.data);
  if (target !== undefined) {
    const old = before && scaleTargetOf(type, before.data);
    const isSame = old?.groupKind === target.groupKind && old.name === target.name;
    return isSame ? [] : fixedTarget(after, target, context);
  }
  const [from, to] = [replicasOf(before), replicasOf(after)];
  if (!before || from === to || to === 0) return [];
  const scaler = autoscalerOf(after, context);
  if (scaler === undefined) return [];
  const name = describeRef(scaler.object);
  if (to !== undefined) return [warning("replicas-contested", `${name} scales it as well: ${contest(to)}`)];
  if (from === undefined || from <= 1) return [];
  const message = `unless ${name} set the number last, 1 replica of ${from} is left until it raises it again`;
  return [warning("scaled-down", message)];
};

/** What scales a workload after the change. */
export function autoscalerOf({ cluster, type, object }: Subject, context: PlanContext): Subject | undefined {
  return context.after(cluster, "scaleTargetRef").find((other) => {
    const target = scaleTargetOf(other.type, other.data);
    return target?.groupKind === type && target.name === object.name && other.object.namespace === object.namespace;
  });
}

function fixedTarget(scaler: Subject, { groupKind, name }: ScaleTarget, context: PlanContext) {
  const { cluster, object } = scaler;
  const target = context
    .after(cluster, name)
    .find(
      (other) => other.type === groupKind && other.object.name === name && other.object.namespace === object.namespace,
    );
  const replicas = replicasOf(target);
  if (target === undefined || replicas === undefined || replicas === 0 || ignoresReplicas(target, context)) return [];
  return [warning("replicas-contested", `${describeRef(target.object)} says how many it wants: ${contest(replicas)}`)];
}

function contest(replicas: number): string {
  return `every sync sets ${counted(replicas, "replica")}, and then the autoscaler its own number; leave spec.replicas out`;
}

function replicasOf(subject: Subject | undefined): number | undefined {
  const replicas = subject && valueAt(subject.data, "spec", "replicas");
  return typeof replicas === "number" ? replicas : undefined;
}

function ignoresReplicas(target: Subject, context: PlanContext): boolean {
  const application = context.ignoringApplicationOf(target);
  if (application === undefined || !keepsIgnored(application.data) || !isManifest(target.data)) return false;
  return ignoresField(application.data, target.data, "spec", "replicas");
}
