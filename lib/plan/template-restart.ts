import { type Json, stringAt, valueAt } from "../kubernetes/manifest.ts";
import { podTemplatePath } from "../kubernetes/pods.ts";
import { listed } from "../wording.ts";
import type { Restart, RestartEffect } from "./document.ts";
import { redactPath } from "./redact.ts";
import { type Comparison, isRecreated } from "./risks/rule.ts";

/** What the pods of a workload do when its template changes; undefined when they do not notice. */
export function templateRestart(comparison: Comparison): Restart | undefined {
  const { object, before, after } = comparison;
  const path = podTemplatePath(comparison.type);
  if (!path || !before || !after || isRecreated(comparison)) return undefined;
  const prefix = path.length === 0 ? "" : `${path.join(".")}.`;
  const changed = comparison.differences.flatMap((difference) => {
    const inside = path.every((key, i) => difference.steps[i]?.step === key);
    return inside && difference.same !== "spelling"
      ? [redactPath({ type: comparison.type }, difference.steps).replace(prefix, "")]
      : [];
  });
  if (changed.length === 0) return undefined;
  const behaviour = behaviours.get(comparison.type)?.(after.data);
  if (behaviour === undefined) return undefined;
  const reason = `${listed(changed, 3)} ${changed.length === 1 ? "changes" : "change"}`;
  return { workload: object, effect: behaviour.effect, message: `${behaviour.what}: ${reason}` };
}

interface Behaviour {
  readonly effect: RestartEffect;
  readonly what: string;
}

const later: Behaviour = { effect: "stale", what: "pods keep the old template until they are deleted" };

/** How each kind brings a new template to its pods. */
const behaviours = new Map<string, (manifest: Json) => Behaviour | undefined>([
  ["apps/Deployment", ofDeployment],
  ["apps/StatefulSet", ofStatefulSet],
  [
    "apps/DaemonSet",
    (manifest) =>
      stringAt(manifest, "spec", "updateStrategy", "type") === "OnDelete"
        ? later
        : { effect: "restart", what: "pods are replaced node by node" },
  ],
  ["argoproj.io/Rollout", () => ({ effect: "restart", what: "pods are replaced in the steps of the rollout" })],
  ["apps/ReplicaSet", () => later],
  ["/ReplicationController", () => later],
  ["batch/CronJob", () => ({ effect: "next-run", what: "the next run uses the new template" })],
]);

function ofDeployment(manifest: Json): Behaviour | undefined {
  if (valueAt(manifest, "spec", "replicas") === 0) return undefined;
  if (valueAt(manifest, "spec", "paused") === true) {
    return { effect: "stale", what: "pods keep the old template until the Deployment is resumed" };
  }
  return stringAt(manifest, "spec", "strategy", "type") === "Recreate"
    ? { effect: "restart", what: "all pods stop before new ones start" }
    : { effect: "restart", what: "pods are replaced in a rolling update" };
}

function ofStatefulSet(manifest: Json): Behaviour | undefined {
  if (valueAt(manifest, "spec", "replicas") === 0) return undefined;
  if (stringAt(manifest, "spec", "updateStrategy", "type") === "OnDelete") return later;
  const partition = valueAt(manifest, "spec", "updateStrategy", "rollingUpdate", "partition");
  const some = typeof partition === "number" && partition > 0;
  return {
    effect: "restart",
    what: `pods ${some ? `from number ${partition} up ` : ""}are replaced one by one, the last one first`,
  };
}
