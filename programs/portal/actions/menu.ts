import { valueAt } from "../../kubernetes/answer.ts";
import type { AccessQuestion, AccessReviews } from "../cluster/access-reviews.ts";
import type { KubeApi } from "../cluster/kube-api.ts";
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
export type MenuEntry = { readonly id: string; readonly title: string } & (
  | { readonly does: "action"; readonly action: Action }
  | { readonly does: "scale" | "drain" }
  | { readonly does: "view"; readonly view: PodView }
);

type Candidate = MenuEntry & { readonly needs: readonly AccessQuestion[] };

/** What whoever signed in may do with an object now, in the order of the menu. */
export async function menuOf(target: ActionTarget, api: KubeApi, access: AccessReviews): Promise<MenuEntry[]> {
  const [candidates, cordoned] = [candidatesOf(target), await isCordoned(target, api)];
  const possible = candidates.filter(({ id }) => cordoned === undefined || id !== (cordoned ? "cordon" : "uncordon"));
  const allowed = await Promise.all(
    possible.map(async ({ needs }) => (await Promise.all(needs.map((need) => access.allowed(need)))).every(Boolean)),
  );
  return possible.filter((_, index) => allowed[index]);
}

function candidatesOf(target: ActionTarget): Candidate[] {
  switch (target.kind) {
    case "Application":
      return [sync(target), refresh(target, "normal"), refresh(target, "hard")].map(entryOf);
    case "Deployment":
    case "StatefulSet":
      return [entryOf(restart(target)), { id: "scale", title: "Scale", does: "scale", needs: scaleNeeds(target) }];
    case "DaemonSet":
      return [entryOf(restart(target))];
    case "Node":
      return [
        entryOf(cordon(target)),
        entryOf(uncordon(target)),
        { id: "drain", title: "Drain", does: "drain", needs: drainNeeds(target) },
      ];
    case "Pod":
      return [
        { id: "logs", title: "Logs", does: "view", view: "logs", needs: podViewNeeds("logs", target) },
        { id: "shell", title: "Shell", does: "view", view: "exec", needs: podViewNeeds("exec", target) },
      ];
    default:
      return [];
  }
}

function entryOf(action: Action): Candidate {
  return { id: action.id, title: action.title, does: "action", action, needs: action.needs };
}

/** @returns undefined where it is no node, or cannot be seen */
async function isCordoned(target: ActionTarget, api: KubeApi): Promise<boolean | undefined> {
  if (target.kind !== "Node") return undefined;
  try {
    return valueAt(await api.read(pathOfTarget(target)), "spec", "unschedulable") === true;
  } catch {
    return undefined;
  }
}
