import { numberAt, stringAt } from "../../kubernetes/answer.ts";
import { counted } from "../words/counted.ts";
import type { Action, ActionPlan } from "./action.ts";
import { type ActionTarget, mayDo, patchOf, pathOfTarget } from "./target.ts";

/** Replaces the pods of a workload, as `kubectl rollout restart` does. */
export function restart(target: ActionTarget): Action {
  return {
    title: "Restart",
    target,
    asks: true,
    needs: [mayDo("get", target), mayDo("patch", target)],
    plan: async (api) => restartPlan(target, await api.read(pathOfTarget(target)), new Date().toISOString()),
  };
}

/**
 * What a restart does.
 * @param workload as the API answers it
 * @param now time that the pods are marked with
 */
export function restartPlan(target: ActionTarget, workload: unknown, now: string): ActionPlan {
  const pods = numberAt(workload, "spec", "replicas") ?? numberAt(workload, "status", "desiredNumberScheduled") ?? 1;
  return {
    consequences: [`Replaces ${counted(pods, "pod")}${wayOf(target.kind, workload)}.`],
    request: patchOf(target, {
      spec: { template: { metadata: { annotations: { "kubectl.kubernetes.io/restartedAt": now } } } },
    }),
  };
}

function wayOf(kind: string, workload: unknown): string {
  if (stringAt(workload, "spec", "strategy", "type") === "Recreate") return ", and is down meanwhile";
  if (stringAt(workload, "spec", "updateStrategy", "type") === "OnDelete") return ", each once somebody deletes it";
  return kind === "Deployment" ? "" : ", each of which ends before a new one starts";
}
