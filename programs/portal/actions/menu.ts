import type { AccessQuestion, AccessReviews } from "../cluster/access-reviews.ts";
import type { Node } from "../objects/node.ts";
import type { Pod } from "../objects/pod.ts";
import type { Service } from "../objects/service.ts";
import type { Workload } from "../objects/workload.ts";
import { applicationName } from "../registry/application-name.ts";
import { selectedPods } from "../registry/selected-pods.ts";
import type { Action } from "./action.ts";
import { cordon } from "./cordon.ts";
import { drain } from "./drain.ts";
import { refresh } from "./refresh.ts";
import { restart } from "./restart.ts";
import { scale } from "./scale.ts";
import { sync } from "./sync.ts";
import { type ActionTarget, mayDo } from "./target.ts";

/** A page of Headlamp's own about a pod. */
export interface PodView {
  readonly title: string;
  readonly target: ActionTarget;
  readonly needs: readonly AccessQuestion[];
  /** The name that its address has. */
  readonly view: "logs" | "exec";
}

/** What a menu offers. */
export type MenuEntry = Action | PodView;

/** What is known of the cluster. */
export interface MenuFacts {
  readonly nodes: readonly Node[];
  readonly pods: readonly Pod[];
  readonly services: readonly Service[];
  readonly workloads: readonly Workload[];
}

/** What whoever signed in may do with an object, and with the workloads of an Application, a Service or a pod, in the order of the menu. */
export async function menuOf(target: ActionTarget, facts: MenuFacts, access: AccessReviews): Promise<MenuEntry[]> {
  const entries = [target, ...workloadsOf(target, facts)].flatMap((each) => entriesOf(each, facts));
  const allowed = await Promise.all(
    entries.map(async ({ needs }) => (await Promise.all(needs.map((need) => access.allowed(need)))).every(Boolean)),
  );
  return entries.filter((_, index) => allowed[index]);
}

function workloadsOf(target: ActionTarget, facts: MenuFacts): readonly Workload[] {
  const { pods, workloads } = facts;
  if (target.kind === "Application")
    return workloads.filter(({ application }) => {
      const { name, namespace = target.namespace } = applicationName(application ?? "");
      return name === target.name && namespace === target.namespace;
    });
  const own = podsOf(target, facts);
  return workloads.filter(({ namespace, selector }) =>
    selectedPods(pods, namespace, selector).some((pod) => own.includes(pod)),
  );
}

function podsOf({ kind, namespace = "", name }: ActionTarget, { pods, services }: MenuFacts): readonly Pod[] {
  const isMeant = (object: Pod | Service) => object.namespace === namespace && object.name === name;
  if (kind === "Pod") return pods.filter(isMeant);
  const selector = kind === "Service" ? services.find(isMeant)?.selector : undefined;
  return selectedPods(pods, namespace, selector ?? {});
}

function entriesOf(target: ActionTarget, { nodes }: MenuFacts): MenuEntry[] {
  switch (target.kind) {
    case "Application":
      return [sync(target), refresh(target, "normal"), refresh(target, "hard")];
    case "Deployment":
    case "StatefulSet":
      return [restart(target), scale(target)];
    case "DaemonSet":
      return [restart(target)];
    case "Node":
      return [cordon(target, nodes.find(({ name }) => name === target.name)?.schedulable !== false), drain(target)];
    case "Pod":
      return [
        { title: "Logs", target, view: "logs", needs: [mayDo("get", target), mayDo("get", target, "log")] },
        {
          title: "Shell",
          target,
          view: "exec",
          // A terminal is a WebSocket, which the API server asks twice about.
          needs: [mayDo("get", target), mayDo("get", target, "exec"), mayDo("create", target, "exec")],
        },
      ];
    default:
      return [];
  }
}
