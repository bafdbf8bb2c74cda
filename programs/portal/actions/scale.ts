import { listAt, numberAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { pathOf } from "../../kubernetes/resource.ts";
import { counted } from "../words/counted.ts";
import type { Action, ActionPlan } from "./action.ts";
import { type ActionTarget, mayDo, patchOf, pathOfTarget } from "./target.ts";

/** Sets how many pods a workload has. Whoever may not see autoscalers is told less. */
export function scale(target: ActionTarget): Action {
  const autoscalers = { group: "autoscaling", version: "v2", plural: "horizontalpodautoscalers" };
  return {
    title: "Scale",
    target,
    asks: true,
    needs: [mayDo("get", target), mayDo("patch", target, "scale")],
    plan: async (api) => {
      const { namespace } = target;
      const scalers = await api.read(pathOf(autoscalers, { namespace })).catch(() => undefined);
      return scalePlan(target, await api.read(pathOfTarget(target)), scalers);
    },
  };
}

/**
 * What scaling does, and who sets the number again.
 * @param workload as the API answers it
 * @param scalers HorizontalPodAutoscalerList of its namespace
 */
export function scalePlan(target: ActionTarget, workload: unknown, scalers: unknown): ActionPlan {
  const now = numberAt(workload, "spec", "replicas") ?? 1;
  const notes = [...autoscalerNotes(target, scalers), ...gitNotes(workload)];
  return {
    consequences: [`It has ${counted(now, "pod")}.`, ...notes],
    choice: {
      now,
      plan: (replicas) => ({
        consequences: [
          replicas < now ? `Ends ${counted(now - replicas, "pod")}.` : `Starts ${counted(replicas - now, "pod")}.`,
          ...notes,
        ],
        agreements: replicas === 0 ? [`Stop ${target.name} until it is scaled up again`] : [],
        request: patchOf(target, { spec: { replicas } }, "scale"),
      }),
    },
  };
}

function autoscalerNotes({ kind, name }: ActionTarget, scalers: unknown): string[] {
  return listAt(scalers, "items")
    .filter((scaler) => {
      const of = valueAt(scaler, "spec", "scaleTargetRef");
      return stringAt(of, "kind") === kind && stringAt(of, "name") === name;
    })
    .map((scaler) => `HorizontalPodAutoscaler ${stringAt(scaler, "metadata", "name")} sets the number again.`);
}

/** Argo CD takes back only what Git says, and then it is the one that wrote the field. */
function gitNotes(workload: unknown): string[] {
  const isInGit = listAt(workload, "metadata", "managedFields").some(
    (entry) =>
      stringAt(entry, "manager") === "argocd-controller" &&
      valueAt(entry, "fieldsV1", "f:spec", "f:replicas") !== undefined,
  );
  return isInGit ? ["Git says the number, and Argo CD sets it again where the Application heals itself."] : [];
}
