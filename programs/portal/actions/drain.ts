import { ownRegistry } from "../../../lib/portal/annotations.ts";
import { listAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { pathOf } from "../../kubernetes/resource.ts";
import { type KubeApi, KubeFailure, type KubeRequest } from "../cluster/kube-api.ts";
import { counted } from "../words/counted.ts";
import type { Action, ActionPlan } from "./action.ts";
import { type ActionTarget, mayDo, patchOf, pathOfTarget } from "./target.ts";

/**
 * Cordons a node and has its pods end, as `kubectl drain` does.
 * @see https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/
 */
export function drain(target: ActionTarget): Action {
  return {
    title: "Drain",
    target,
    asks: true,
    needs: [
      mayDo("patch", target),
      { verb: "list", group: "", resource: "pods" },
      { verb: "create", group: "", resource: "pods", subresource: "eviction" },
    ],
    plan: async (api) => drainPlan(target, await api.read(podsOfNodePath(target.name))),
  };
}

/** The path of all pods on a node that are not over. */
export function podsOfNodePath(node: string): string {
  const fields = `spec.nodeName=${node},status.phase!=Succeeded,status.phase!=Failed`;
  return `${pathOf({ group: "", version: "v1", plural: "pods" })}?fieldSelector=${encodeURIComponent(fields)}`;
}

/** A pod that leaves a node. */
interface DrainPod {
  readonly kind: "Pod";
  readonly namespace: string;
  readonly name: string;
  /** Tells it from a later one of the same name. */
  readonly uid: string;
}

/**
 * What a drain does.
 * @param list PodList as the API answers it
 */
export function drainPlan(node: ActionTarget, list: unknown): ActionPlan {
  const evicted: DrainPod[] = [];
  const losing: DrainPod[] = [];
  const unowned: DrainPod[] = [];
  for (const item of listAt(list, "items")) {
    const owner = stringAt(
      listAt(item, "metadata", "ownerReferences").find((each) => valueAt(each, "controller") === true),
      "kind",
    );
    // Those of DaemonSets would come back, and those of the node itself are not the cluster's.
    if (owner === "DaemonSet" || owner === "Node") continue;
    const [namespace = "", name = "", uid = ""] = ["namespace", "name", "uid"].map((key) =>
      stringAt(item, "metadata", key),
    );
    const pod = { kind: "Pod", namespace, name, uid } as const;
    evicted.push(pod);
    if (listAt(item, "spec", "volumes").some((volume) => valueAt(volume, "emptyDir") !== undefined)) losing.push(pod);
    if (owner === undefined) unowned.push(pod);
  }
  // The page itself goes last.
  const isLast = ({ namespace }: DrainPod) => Number(namespace === ownRegistry.namespace);
  evicted.sort((one, other) => isLast(one) - isLast(other));
  return {
    consequences: [
      "No new pods come to it until it is uncordoned.",
      `Ends ${counted(evicted.length, "pod")}, one after the other, as far as their disruption budgets let it. Those of DaemonSets stay.`,
    ],
    agreements: [
      ...(losing.length > 0 ? [`Lose the files in emptyDir volumes of ${losing.map(nameOf).join(", ")}`] : []),
      ...(unowned.length > 0 ? [`End ${unowned.map(nameOf).join(", ")}, which nothing makes again`] : []),
    ],
    request: patchOf(node, { spec: { unschedulable: true } }),
    follow: (api, tell, signal) => evictAll(api, evicted, tell, signal),
  };
}

function nameOf({ namespace, name }: DrainPod): string {
  return `${namespace}/${name}`;
}

/** Milliseconds between two rounds, like kubectl's. */
const pause = 5_000;

/** Has pods end; returns when all are gone, or it was stopped. */
async function evictAll(
  api: KubeApi,
  pods: readonly DrainPod[],
  tell: (sentences: readonly string[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const left = new Map(pods.map((pod) => [pod, "waits for its turn"]));
  for (;;) {
    for (const pod of left.keys()) {
      if (signal.aborted) return;
      const state = await evict(api, pod);
      if (state === undefined) left.delete(pod);
      else left.set(pod, state);
      tell([
        `${pods.length - left.size} of ${pods.length} pods gone`,
        ...[...left].map(([each, state]) => `${nameOf(each)} ${state}`),
      ]);
    }
    if (left.size === 0) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** @returns how it is with a pod; undefined when it is gone */
async function evict(api: KubeApi, pod: DrainPod): Promise<string | undefined> {
  try {
    const live = await api.read(pathOfTarget(pod));
    if (stringAt(live, "metadata", "uid") !== pod.uid) return undefined;
    if (valueAt(live, "metadata", "deletionTimestamp") === undefined) await api.send(evictionRequest(pod));
    return "ends";
  } catch (error) {
    if (error instanceof KubeFailure && error.status === 404) return undefined;
    // A budget may let it go later, and an API that does not answer may answer.
    return `is tried again: ${error instanceof Error ? error.message : error}`;
  }
}

/** Asks that a pod ends, which a PodDisruptionBudget may refuse, and that it is this one. */
export function evictionRequest({ namespace, name, uid }: Omit<DrainPod, "kind">): KubeRequest {
  return {
    method: "POST",
    path: pathOfTarget({ kind: "Pod", namespace, name }, "eviction"),
    body: {
      apiVersion: "policy/v1",
      kind: "Eviction",
      metadata: { namespace, name },
      deleteOptions: { preconditions: { uid } },
    },
  };
}
