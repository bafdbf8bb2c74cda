import { valueAt } from "../../kubernetes/answer.ts";
import type { AccessQuestion, AccessReviews } from "../cluster/access-reviews.ts";
import type { KubeApi } from "../cluster/kube-api.ts";
import { parseApplication } from "../objects/application.ts";
import type { Action } from "./action.ts";
import { cordon, uncordon } from "./cordon.ts";
import { drainNeeds } from "./drain.ts";
import { type PodView, podViewNeeds } from "./pod-views.ts";
import { refresh } from "./refresh.ts";
import { restart } from "./restart.ts";
import { scaleNeeds } from "./scale.ts";
import { sync } from "./sync.ts";
import { type ActionTarget, pathOfTarget } from "./target.ts";

/** What a menu offers. */
export type MenuEntry = {
  /** Tells it from the others of its menu. */
  readonly id: string;
  readonly title: string;
  readonly target: ActionTarget;
} & (
  | { readonly does: "action"; readonly action: Action }
  | { readonly does: "scale" | "drain" }
  | { readonly does: "view"; readonly view: PodView }
);

type Candidate = MenuEntry & { readonly needs: readonly AccessQuestion[] };

/** Nobody looks for a workload among more in a menu. */
const mostWorkloads = 8;

/** What whoever signed in may do with an object now, and with the workloads of an Application, in the order of the menu. */
export async function menuOf(target: ActionTarget, api: KubeApi, access: AccessReviews): Promise<MenuEntry[]> {
  const candidates = candidatesOf(target, await lookAt(target, api));
  const allowed = await Promise.all(
    candidates.map(async ({ needs }) => (await Promise.all(needs.map((need) => access.allowed(need)))).every(Boolean)),
  );
  return candidates.filter((_, index) => allowed[index]);
}

/** @returns undefined where it says nothing about what can be done, or cannot be seen */
async function lookAt(target: ActionTarget, api: KubeApi): Promise<unknown> {
  if (target.kind !== "Application" && target.kind !== "Node") return undefined;
  return api.read(pathOfTarget(target)).catch(() => undefined);
}

function candidatesOf(target: ActionTarget, live: unknown): Candidate[] {
  switch (target.kind) {
    case "Application": {
      const workloads = parseApplication(live)?.workloads.slice(0, mostWorkloads) ?? [];
      return [
        ...[sync(target), refresh(target, "normal"), refresh(target, "hard")].map((action) => entryOf(target, action)),
        ...workloads.flatMap((workload) =>
          candidatesOf(workload, undefined).map((each) => ({
            ...each,
            id: `${each.id} ${workload.kind} ${workload.namespace}/${workload.name}`,
            title: `${each.title} ${workload.name}`,
          })),
        ),
      ];
    }
    case "Deployment":
    case "StatefulSet":
      return [
        entryOf(target, restart(target)),
        { id: "scale", title: "Scale", target, does: "scale", needs: scaleNeeds(target) },
      ];
    case "DaemonSet":
      return [entryOf(target, restart(target))];
    case "Node": {
      const cordoned = live === undefined ? undefined : valueAt(live, "spec", "unschedulable") === true;
      return [
        ...(cordoned === true ? [] : [entryOf(target, cordon(target))]),
        ...(cordoned === false ? [] : [entryOf(target, uncordon(target))]),
        { id: "drain", title: "Drain", target, does: "drain", needs: drainNeeds(target) },
      ];
    }
    case "Pod":
      return [
        { id: "logs", title: "Logs", target, does: "view", view: "logs", needs: podViewNeeds("logs", target) },
        { id: "shell", title: "Shell", target, does: "view", view: "exec", needs: podViewNeeds("exec", target) },
      ];
    default:
      return [];
  }
}

function entryOf(target: ActionTarget, action: Action): Candidate {
  return { id: action.id, title: action.title, target, does: "action", action, needs: action.needs };
}
