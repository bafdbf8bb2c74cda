import type { Action } from "./action.ts";
import { type ActionTarget, mayDo, pathOfTarget } from "./target.ts";

/** Keeps new pods from a node. */
export function cordon(target: ActionTarget): Action {
  return {
    id: "cordon",
    title: "Cordon",
    confirm: true,
    needs: [mayDo("patch", target)],
    done: `No new pods come to ${target.name}.`,
    plan: () =>
      Promise.resolve({
        consequences: ["No new pods come to it until it is uncordoned. Those that run there stay."],
        request: cordonRequest(target, true),
      }),
  };
}

/** Lets new pods come to a node. */
export function uncordon(target: ActionTarget): Action {
  return {
    id: "uncordon",
    title: "Uncordon",
    confirm: false,
    needs: [mayDo("patch", target)],
    done: `New pods may come to ${target.name}.`,
    plan: () => Promise.resolve({ consequences: ["New pods may come to it."], request: cordonRequest(target, false) }),
  };
}

/** The request that says whether a node takes new pods. */
export function cordonRequest(target: ActionTarget, unschedulable: boolean) {
  return {
    method: "PATCH",
    path: pathOfTarget(target),
    contentType: "application/merge-patch+json",
    body: { spec: { unschedulable } },
  } as const;
}
