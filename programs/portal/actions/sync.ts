import { isMapping, listAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import type { KubeApi } from "../cluster/kube-api.ts";
import type { Action, ActionPlan } from "./action.ts";
import { type ActionTarget, mayDo, pathOfTarget } from "./target.ts";

/**
 * Applies what Git holds, as Argo CD's own server asks its controller to: with the options and the retries of the Application's policy.
 * @see https://argo-cd.readthedocs.io/en/latest/user-guide/sync-kubectl/
 */
export function sync(target: ActionTarget): Action {
  return {
    id: "sync",
    title: "Sync",
    confirm: true,
    needs: [mayDo("get", target), mayDo("patch", target)],
    done: `Argo CD was asked to sync ${target.name}.`,
    plan: async (api) => {
      const [application, username] = await Promise.all([api.read(pathOfTarget(target)), whoIs(api)]);
      return syncPlan(target, application, username);
    },
  };
}

/**
 * What a sync does.
 * @param application as the API answers it
 * @param username who asks for it, for Argo CD's history; @default - unknown
 */
export function syncPlan(target: ActionTarget, application: unknown, username?: string): ActionPlan {
  const phase = stringAt(application, "status", "operationState", "phase");
  if (isMapping(valueAt(application, "operation")) || phase === "Running" || phase === "Terminating")
    return { consequences: ["An operation runs already. Wait until it ends."] };
  if (stringAt(application, "metadata", "deletionTimestamp") !== undefined)
    return { consequences: ["It is being deleted."] };
  const policy = valueAt(application, "spec", "syncPolicy");
  const syncOptions = listAt(policy, "syncOptions").filter((option) => typeof option === "string");
  const prune = valueAt(policy, "automated", "prune") === true;
  const retry = valueAt(policy, "retry");
  return {
    consequences: [
      `Applies ${sourcesOf(application)}.`,
      prune ? "Deletes from the cluster what is gone from there." : "Deletes nothing, even if it is gone from there.",
      ...(syncOptions.length > 0 ? [`Options of its policy: ${syncOptions.join(", ")}.`] : []),
    ],
    request: {
      method: "PATCH",
      path: pathOfTarget(target),
      contentType: "application/merge-patch+json",
      body: {
        // Refused when somebody changed it since, so that two operations are never mixed.
        metadata: { resourceVersion: stringAt(application, "metadata", "resourceVersion") },
        operation: {
          ...(username !== undefined && { initiatedBy: { username } }),
          sync: { prune, ...(syncOptions.length > 0 && { syncOptions }) },
          ...(isMapping(retry) && { retry }),
        },
      },
    },
  };
}

function sourcesOf(application: unknown): string {
  const single = valueAt(application, "spec", "source");
  const sources = single === undefined ? listAt(application, "spec", "sources") : [single];
  return sources
    .map((source) => {
      const what = stringAt(source, "path") ?? stringAt(source, "chart") ?? "what there is";
      return `${what} of ${stringAt(source, "repoURL")} at ${stringAt(source, "targetRevision") ?? "HEAD"}`;
    })
    .join(", and ");
}

/** The name that the API knows whoever signed in by; a sync needs none. */
async function whoIs(api: KubeApi): Promise<string | undefined> {
  try {
    const answer = await api.send({
      method: "POST",
      path: "/apis/authentication.k8s.io/v1/selfsubjectreviews",
      body: { apiVersion: "authentication.k8s.io/v1", kind: "SelfSubjectReview" },
    });
    return stringAt(answer, "status", "userInfo", "username");
  } catch {
    return undefined;
  }
}
