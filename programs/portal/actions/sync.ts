import { isMapping, listAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import type { Action, ActionPlan } from "./action.ts";
import { type ActionTarget, mayDo, patchOf, pathOfTarget } from "./target.ts";

/**
 * Applies what Git holds, as Argo CD's own server asks its controller to: with the options and the retries of the Application's policy.
 * @see https://argo-cd.readthedocs.io/en/latest/user-guide/sync-kubectl/
 */
export function sync(target: ActionTarget): Action {
  return {
    title: "Sync",
    target,
    asks: true,
    needs: [mayDo("get", target), mayDo("patch", target)],
    plan: async (api) => {
      const me = await api.send({
        method: "POST",
        path: "/apis/authentication.k8s.io/v1/selfsubjectreviews",
        body: { apiVersion: "authentication.k8s.io/v1", kind: "SelfSubjectReview" },
      });
      return syncPlan(target, await api.read(pathOfTarget(target)), stringAt(me, "status", "userInfo", "username"));
    },
  };
}

/**
 * What a sync does.
 * @param application as the API answers it
 * @param username who asks for it, for Argo CD's history
 */
export function syncPlan(target: ActionTarget, application: unknown, username: string | undefined): ActionPlan {
  const phase = stringAt(application, "status", "operationState", "phase");
  if (valueAt(application, "operation") !== undefined || phase === "Running" || phase === "Terminating")
    return { consequences: ["An operation runs already. Wait until it ends."] };
  const spec = valueAt(application, "spec");
  const policy = valueAt(spec, "syncPolicy");
  const options = listAt(policy, "syncOptions");
  const prune = valueAt(policy, "automated", "prune") === true;
  return {
    consequences: [
      ...[valueAt(spec, "source"), ...listAt(spec, "sources")].filter(isMapping).map(sourceSentence),
      prune ? "Deletes from the cluster what is gone from there." : "Deletes nothing, even if it is gone from there.",
      ...(options.length > 0 ? [`Options of its policy: ${options.join(", ")}.`] : []),
    ],
    request: patchOf(target, {
      // Refused when somebody changed it since, so that two operations are never mixed.
      metadata: { resourceVersion: stringAt(application, "metadata", "resourceVersion") },
      operation: {
        initiatedBy: { username },
        sync: { prune, ...(options.length > 0 && { syncOptions: options }) },
        retry: valueAt(policy, "retry"),
      },
    }),
  };
}

function sourceSentence(source: unknown): string {
  const [repository, path, chart, revision] = ["repoURL", "path", "chart", "targetRevision"].map((key) =>
    stringAt(source, key),
  );
  return `Applies ${path ?? chart ?? "what there is"} of ${repository} at ${revision ?? "HEAD"}.`;
}
