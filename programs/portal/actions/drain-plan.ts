import { listAt, stringAt, valueAt } from "../../kubernetes/answer.ts";

/** A pod that leaves a node. */
export interface DrainPod {
  readonly namespace: string;
  readonly name: string;
  /** Tells it from a later one of the same name. */
  readonly uid: string;
}

/** What a drain does with the pods of a node. */
export interface DrainPlan {
  /** In the order in which they go. */
  readonly evicted: readonly DrainPod[];
  /** Those of them that lose the files of volumes which live as long as they do. */
  readonly losing: readonly DrainPod[];
  /** Those of them that nobody makes again. */
  readonly unowned: readonly DrainPod[];
  /** How many stay: pods of DaemonSets, and those that the node itself runs. */
  readonly staying: number;
}

/**
 * Sorts the pods of a node as `kubectl drain` does.
 * @param list PodList as the API answers it
 * @param last namespace whose pods go last: those of the page that shows it
 * @see https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/
 */
export function drainPlan(list: unknown, last: string): DrainPlan {
  const evicted: DrainPod[] = [];
  const losing: DrainPod[] = [];
  const unowned: DrainPod[] = [];
  let staying = 0;
  for (const pod of listAt(list, "items")) {
    const [namespace, name, uid] = [identity(pod, "namespace"), identity(pod, "name"), identity(pod, "uid")];
    if (namespace === undefined || name === undefined || uid === undefined) continue;
    const phase = stringAt(pod, "status", "phase");
    const isOver = phase === "Succeeded" || phase === "Failed";
    const owner = controllerOf(pod);
    if (isMirror(pod) || (owner === "DaemonSet" && !isOver)) {
      staying += 1;
      continue;
    }
    const found = { namespace, name, uid };
    evicted.push(found);
    if (isOver) continue;
    if (listAt(pod, "spec", "volumes").some((volume) => valueAt(volume, "emptyDir") !== undefined)) losing.push(found);
    if (owner === undefined) unowned.push(found);
  }
  const isLast = ({ namespace }: DrainPod) => Number(namespace === last);
  return { evicted: evicted.sort((a, b) => isLast(a) - isLast(b)), losing, unowned, staying };
}

function identity(pod: unknown, field: "namespace" | "name" | "uid"): string | undefined {
  return stringAt(pod, "metadata", field);
}

function isMirror(pod: unknown): boolean {
  return stringAt(pod, "metadata", "annotations", "kubernetes.io/config.mirror") !== undefined;
}

function controllerOf(pod: unknown): string | undefined {
  const owner = listAt(pod, "metadata", "ownerReferences").find((each) => valueAt(each, "controller") === true);
  return stringAt(owner, "kind");
}
