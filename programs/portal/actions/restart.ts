import { numberAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { counted } from "../words/counted.ts";
import type { Action, ActionPlan } from "./action.ts";
import { type ActionTarget, mayDo, pathOfTarget } from "./target.ts";

/** Replaces the pods of a workload, as `kubectl rollout restart` does. */
export function restart(target: ActionTarget): Action {
  return {
    id: "restart",
    title: "Restart",
    confirm: true,
    needs: [mayDo("get", target), mayDo("patch", target)],
    done: `${target.name} restarts.`,
    plan: async (api) => restartPlan(target, await api.read(pathOfTarget(target)), new Date().toISOString()),
  };
}

/**
 * What a restart does.
 * @param workload as the API answers it
 * @param now time that the pods are marked with
 */
export function restartPlan(target: ActionTarget, workload: unknown, now: string): ActionPlan {
  // The same refusal as kubectl's: nothing would happen until it is resumed.
  if (valueAt(workload, "spec", "paused") === true)
    return { consequences: ["Its rollout is paused, so that nothing would happen. Resume it first."] };
  return {
    consequences: [replacement(target.kind, workload)],
    request: {
      method: "PATCH",
      path: pathOfTarget(target),
      contentType: "application/merge-patch+json",
      body: {
        spec: { template: { metadata: { annotations: { "kubectl.kubernetes.io/restartedAt": now } } } },
      },
    },
  };
}

function replacement(kind: string, workload: unknown): string {
  const all = numberAt(workload, "spec", "replicas") ?? numberAt(workload, "status", "desiredNumberScheduled") ?? 1;
  if (all === 0) return "It has no pods now; the next ones will be new.";
  const pods = all === 1 ? "its pod" : counted(all, "pod");
  const fresh = all === 1 ? "a new one" : "new ones";
  const strategy = stringAt(workload, "spec", kind === "Deployment" ? "strategy" : "updateStrategy", "type");
  if (strategy === "Recreate") return `Ends ${pods}, and then starts ${fresh}: it is down meanwhile.`;
  if (strategy === "OnDelete") return "Each pod is replaced once somebody deletes it, and not before.";
  if (kind === "Deployment") return `Replaces ${pods} with ${fresh}${all === 1 ? "" : ", a few at a time"}.`;
  return all === 1
    ? "Ends its pod, and then starts a new one."
    : `Replaces ${pods} with new ones, one after the other.`;
}
