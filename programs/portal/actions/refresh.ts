import type { Action } from "./action.ts";
import { type ActionTarget, mayDo, pathOfTarget } from "./target.ts";

/**
 * Has Argo CD compare an Application with Git now, which is a change of its annotation that Argo CD takes away when it is done.
 * @param type `hard` has the manifests made anew, too
 * @see https://argo-cd.readthedocs.io/en/latest/user-guide/annotations-and-labels/
 */
export function refresh(target: ActionTarget, type: "normal" | "hard"): Action {
  const request = {
    method: "PATCH",
    path: pathOfTarget(target),
    contentType: "application/merge-patch+json",
    body: { metadata: { annotations: { "argocd.argoproj.io/refresh": type } } },
  } as const;
  const consequences = [
    type === "hard"
      ? "Compares with Git and makes all manifests anew, past Argo CD's cache."
      : "Compares with Git now.",
  ];
  return {
    id: type === "hard" ? "hard-refresh" : "refresh",
    title: type === "hard" ? "Hard refresh" : "Refresh",
    confirm: false,
    needs: [mayDo("patch", target)],
    done: `Argo CD was asked to compare ${target.name} with Git.`,
    plan: () => Promise.resolve({ consequences, request }),
  };
}
