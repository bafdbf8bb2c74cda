import { stringAt } from "../../kubernetes/answer.ts";
import { pathOf } from "../../kubernetes/resource.ts";
import { type KubeApi, KubeFailure, type KubeRequest } from "../cluster/kube-api.ts";
import { cordonRequest } from "./cordon.ts";
import type { DrainPod } from "./drain-plan.ts";
import { type ActionTarget, mayDo, pathOfTarget } from "./target.ts";

/** How far a pod is on its way from a node. */
export interface PodProgress {
  readonly pod: DrainPod;
  /** `blocked` is tried again: a budget, or an API that does not answer, keeps it. */
  readonly state: "waiting" | "blocked" | "ending" | "gone" | "failed";
  /** What the API says. @default - nothing */
  readonly message?: string;
}

/** Milliseconds between two tries, like kubectl's, and between two looks whether pods are gone. */
const pauses = { tries: 5_000, looks: 2_000 };

/** What draining a node needs. */
export function drainNeeds(target: ActionTarget) {
  return [
    mayDo("patch", target),
    { verb: "list", group: "", resource: "pods" },
    { verb: "create", group: "", resource: "pods", subresource: "eviction" },
  ];
}

/** The path of all pods on a node. */
export function podsOfNodePath(node: string): string {
  return `${pathOf({ group: "", version: "v1", plural: "pods" })}?fieldSelector=${encodeURIComponent(`spec.nodeName=${node}`)}`;
}

/** Asks that a pod ends, which a PodDisruptionBudget may refuse, and that it is this one. */
export function evictionRequest({ namespace, name, uid }: DrainPod): KubeRequest {
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

/** What a drain is told. */
interface DrainOptions {
  readonly api: KubeApi;
  readonly node: ActionTarget;
  readonly pods: readonly DrainPod[];
  /** Ends it; the node stays cordoned. */
  readonly signal: AbortSignal;
  /** Hears of each change, with all pods in their order. */
  readonly progress: (pods: readonly PodProgress[]) => void;
  /** Waits, less when the signal comes. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Cordons a node and has its pods end, one by one; returns when all are gone, failed, or it was stopped.
 * @throws KubeFailure when the node cannot be cordoned
 */
export async function drain({ api, node, pods, signal, progress, wait }: DrainOptions): Promise<void> {
  const states = pods.map((pod): PodProgress => ({ pod, state: "waiting" }));
  const set = (index: number, state: PodProgress["state"], message?: string) => {
    const { pod } = states[index] as PodProgress;
    states[index] = { pod, state, ...(message !== undefined && { message }) };
    progress([...states]);
  };
  const those = (...wanted: PodProgress["state"][]) =>
    [...states.entries()].filter(([, { state }]) => wanted.includes(state));

  await api.send(cordonRequest(node, true));
  progress([...states]);
  while (!signal.aborted && those("waiting", "blocked").length > 0) {
    for (const [index, { pod }] of those("waiting", "blocked")) {
      if (signal.aborted) return;
      const { state, message } = await evict(api, pod);
      set(index, state, message);
    }
    if (those("blocked").length > 0) await wait(pauses.tries, signal);
  }
  while (!signal.aborted && those("ending").length > 0) {
    for (const [index, { pod }] of those("ending")) if (await isGone(api, pod)) set(index, "gone");
    if (those("ending").length > 0) await wait(pauses.looks, signal);
  }
}

async function evict(api: KubeApi, pod: DrainPod): Promise<Pick<PodProgress, "state" | "message">> {
  try {
    await api.send(evictionRequest(pod));
    return { state: "ending" };
  } catch (error) {
    const { status, message } = error instanceof KubeFailure ? error : new KubeFailure(undefined, String(error));
    // A later pod of this name is no reason to wait, but a change in between is.
    if (status === 404 || (status === 409 && (await isGone(api, pod)))) return { state: "gone" };
    const isTransient = status === undefined || status === 409 || status === 429 || status >= 500;
    return { state: isTransient ? "blocked" : "failed", message };
  }
}

async function isGone(api: KubeApi, { namespace, name, uid }: DrainPod): Promise<boolean> {
  try {
    return stringAt(await api.read(pathOfTarget({ kind: "Pod", namespace, name })), "metadata", "uid") !== uid;
  } catch (error) {
    return error instanceof KubeFailure && error.status === 404;
  }
}
