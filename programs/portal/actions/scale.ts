import { isMapping, listAt, numberAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { pathOf } from "../../kubernetes/resource.ts";
import type { KubeApi } from "../cluster/kube-api.ts";
import { owningApplication } from "../objects/owning-application.ts";
import { applicationName } from "../registry/application-name.ts";
import { counted } from "../words/counted.ts";
import type { Action } from "./action.ts";
import { type ActionTarget, mayDo, pathOfTarget } from "./target.ts";

/** More pods than this nobody asks for by hand. */
export const mostReplicas = 1_000;

/** What may be done to the number of pods of a workload, and who else sees to it. */
export interface ScaleFacts {
  /** How many pods it should have. */
  readonly replicas: number;
  /** Who changes the number again, a sentence each. */
  readonly notes: readonly string[];
}

/** What scaling a workload needs. */
export function scaleNeeds(target: ActionTarget) {
  return [mayDo("get", target), mayDo("patch", target, "scale")];
}

/**
 * Reads what the number of pods is, and who says it. Whoever may not see autoscalers or Applications is told less.
 * @param argoCdNamespace where Applications are; @default - it is not asked for them
 * @throws KubeFailure when the workload cannot be read
 */
export async function scaleFacts(api: KubeApi, target: ActionTarget): Promise<ScaleFacts> {
  const { namespace = "" } = target;
  const workload = await api.read(pathOfTarget(target));
  const owner = owningApplication(workload, `apps/${target.kind}`);
  const autoscalers = pathOf(
    { group: "autoscaling", version: "v2", plural: "horizontalpodautoscalers" },
    { namespace },
  );
  const unless = () => undefined;
  const [scalers, applications] = await Promise.all([
    api.read(autoscalers).catch(unless),
    owner === undefined ? undefined : api.read(applicationsNamed(applicationName(owner).name)).catch(unless),
  ]);
  return {
    replicas: numberAt(workload, "spec", "replicas") ?? 1,
    notes: [...autoscalerNotes(target, scalers), ...gitNotes(target.kind, workload, listAt(applications, "items")[0])],
  };
}

/** Sets the number of pods of a workload, and nothing else. */
export function scale(target: ActionTarget, replicas: number): Pick<Action, "plan" | "done"> {
  return {
    done: `${target.name} was asked to have ${counted(replicas, "pod")}.`,
    plan: () =>
      Promise.resolve({
        consequences: [],
        request: {
          method: "PATCH",
          path: pathOfTarget(target, "scale"),
          contentType: "application/merge-patch+json",
          body: { spec: { replicas } },
        },
      }),
  };
}

/** What scaling does, besides what `ScaleFacts` notes. */
export function scaleConsequence(before: number, replicas: number): string {
  if (replicas === before) return `It has ${counted(before, "pod")} already.`;
  if (replicas === 0)
    return `Ends ${before === 1 ? "its pod" : `all ${before} pods`}: it is down until it is scaled up again.`;
  return replicas > before
    ? `Starts ${counted(replicas - before, "more pod")}.`
    : `Ends ${counted(before - replicas, "pod")}.`;
}

/** Wherever Argo CD is. */
function applicationsNamed(name: string): string {
  const all = pathOf({ group: "argoproj.io", version: "v1alpha1", plural: "applications" });
  return `${all}?fieldSelector=${encodeURIComponent(`metadata.name=${name}`)}`;
}

function autoscalerNotes({ kind, name }: ActionTarget, scalers: unknown): string[] {
  return listAt(scalers, "items").flatMap((scaler) => {
    const of = valueAt(scaler, "spec", "scaleTargetRef");
    if (stringAt(of, "kind") !== kind || stringAt(of, "name") !== name) return [];
    const [least, most] = [numberAt(scaler, "spec", "minReplicas") ?? 1, numberAt(scaler, "spec", "maxReplicas") ?? 1];
    const who = `HorizontalPodAutoscaler ${stringAt(scaler, "metadata", "name")}`;
    return [`${who} sets the number again, between ${least} and ${most}, unless it is 0.`];
  });
}

/** What Argo CD writes with, whatever way it applies. */
const argoCdManager = "argocd-controller";

/**
 * Argo CD takes back what Git says otherwise, where the policy of the Application heals it, and only what Git says at all: then it is
 * the one that wrote the field.
 */
function gitNotes(kind: string, workload: unknown, application: unknown): string[] {
  if (valueAt(application, "spec", "syncPolicy", "automated", "selfHeal") !== true) return [];
  const isInGit = listAt(workload, "metadata", "managedFields").some(
    (entry) =>
      stringAt(entry, "manager") === argoCdManager &&
      stringAt(entry, "subresource") === undefined &&
      isMapping(valueAt(entry, "fieldsV1", "f:spec", "f:replicas")),
  );
  const isIgnored = listAt(application, "spec", "ignoreDifferences").some(
    (ignored) => stringAt(ignored, "kind") === kind && listAt(ignored, "jsonPointers").includes("/spec/replicas"),
  );
  const name = stringAt(application, "metadata", "name");
  return isInGit && !isIgnored
    ? [
        `Git says how many pods it has, and Argo CD soon sets that again, because Application ${name} heals itself. Change it in Git.`,
      ]
    : [];
}
