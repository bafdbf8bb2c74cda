import type { Action } from "./action.ts";
import { type ActionTarget, mayDo, patchOf } from "./target.ts";

/** Keeps new pods from a node, or lets them come again. */
export function cordon(target: ActionTarget, unschedulable: boolean): Action {
  return {
    title: unschedulable ? "Cordon" : "Uncordon",
    target,
    asks: unschedulable,
    needs: [mayDo("patch", target)],
    plan: async () => ({
      consequences: unschedulable ? ["No new pods come to it until it is uncordoned. Those that run there stay."] : [],
      request: patchOf(target, { spec: { unschedulable } }),
    }),
  };
}
