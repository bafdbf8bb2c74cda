import { listAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
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

/** What whoever signed in may do with an object now, and with the workloads of an Application or of a pod, in the order of the menu. */
export async function menuOf(target: ActionTarget, api: KubeApi, access: AccessReviews): Promise<MenuEntry[]> {
  const candidates = candidatesOf(target, await lookAt(target, api));
  const allowed = await Promise.all(
    candidates.map(async ({ needs }) => (await Promise.all(needs.map((need) => access.allowed(need)))).every(Boolean)),
  );
  return candidates.filter((_, index) => allowed[index]);
}

/** What an object says of what can be done with it. */
interface Look {
  /** Undefined where it cannot be seen. */
  readonly live?: unknown;
  /** What runs in it, or what it belongs to. */
  readonly workloads: readonly ActionTarget[];
}

async function lookAt(target: ActionTarget, api: KubeApi): Promise<Look> {
  const see = (seen: ActionTarget) => api.read(pathOfTarget(seen)).catch(() => undefined);
  if (target.kind === "Application") {
    const live = await see(target);
    return { live, workloads: parseApplication(live)?.workloads.slice(0, mostWorkloads) ?? [] };
  }
  if (target.kind === "Node") return { live: await see(target), workloads: [] };
  if (target.kind !== "Pod") return { workloads: [] };
  const owner = ownerOf(await see(target), target);
  // Between a Deployment and its pods is a ReplicaSet.
  const above = owner?.kind === "ReplicaSet" ? ownerOf(await see(owner), target) : owner;
  return { workloads: above === undefined ? [] : [above] };
}

function ownerOf(object: unknown, { namespace }: ActionTarget): ActionTarget | undefined {
  const owner = listAt(object, "metadata", "ownerReferences").find((each) => valueAt(each, "controller") === true);
  const [kind, name] = [stringAt(owner, "kind"), stringAt(owner, "name")];
  const isApps = stringAt(owner, "apiVersion")?.startsWith("apps/");
  return kind !== undefined && name !== undefined && isApps ? { kind, namespace, name } : undefined;
}

function workloadEntries(workloads: readonly ActionTarget[]): Candidate[] {
  return workloads.flatMap((workload) =>
    candidatesOf(workload, { workloads: [] }).map((each) => ({
      ...each,
      id: `${each.id} ${workload.kind} ${workload.namespace}/${workload.name}`,
      title: `${each.title} ${workload.name}`,
    })),
  );
}

function candidatesOf(target: ActionTarget, { live, workloads }: Look): Candidate[] {
  switch (target.kind) {
    case "Application":
      return [
        ...[sync(target), refresh(target, "normal"), refresh(target, "hard")].map((action) => entryOf(target, action)),
        ...workloadEntries(workloads),
      ];
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
        ...workloadEntries(workloads),
      ];
    default:
      return [];
  }
}

function entryOf(target: ActionTarget, action: Action): Candidate {
  return { id: action.id, title: action.title, target, does: "action", action, needs: action.needs };
}
