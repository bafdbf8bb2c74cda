import type { Action } from "./action.ts";
import { type ActionTarget, mayDo, patchOf } from "./target.ts";

/**
 * Has Argo CD compare an Application with Git now, which is a change of its annotation that Argo CD takes away when it is done.
 * @param type `hard` has the manifests made anew, too
 * @see https://argo-cd.readthedocs.io/en/latest/user-guide/annotations-and-labels/
 */
export function refresh(target: ActionTarget, type: "normal" | "hard"): Action {
  return {
    title: type === "hard" ? "Hard refresh" : "Refresh",
    target,
    asks: false,
    needs: [mayDo("patch", target)],
    plan: async () => ({
      consequences: [],
      request: patchOf(target, { metadata: { annotations: { "argocd.argoproj.io/refresh": type } } }),
    }),
  };
}
