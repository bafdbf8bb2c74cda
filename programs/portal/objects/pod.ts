import { isMapping, listAt, numberAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { conditionOf, holds } from "./conditions.ts";
import { createdOf, identityOf } from "./identity.ts";
import { podRequest } from "./pod-requests.ts";
import { containerStatuses, podTrouble } from "./pod-trouble.ts";
import { textMapAt } from "./text.ts";
import { timeAt } from "./time.ts";

/** What the portal keeps of a pod. */
export interface Pod {
  readonly namespace: string;
  readonly name: string;
  readonly created: string;
  readonly labels: Readonly<Record<string, string>>;
  /** @default - not yet scheduled */
  readonly node?: string;
  readonly phase: "Pending" | "Running" | "Succeeded" | "Failed" | "Unknown";
  readonly ready: boolean;
  /** Since when it is not. @default - it is ready, or unknown */
  readonly notReadySince?: string;
  readonly deleting: boolean;
  /** When its grace is over. @default - it is not being deleted */
  readonly deletionDue?: string;
  /** What is wrong now, in the cluster's own word: `ImagePullBackOff`, `CrashLoopBackOff`, `OOMKilled`, `Unschedulable`. @default - nothing */
  readonly reason?: string;
  /** The sentence that goes with it. @default - none */
  readonly message?: string;
  readonly restarts: number;
  /** When a container ended last, other than in good order. @default - none did */
  readonly lastEnd?: string;
  /** Why: `OOMKilled`, `Error`. @default - none did */
  readonly lastEndReason?: string;
  /** What made it: a ReplicaSet, a DaemonSet, a Job. @default - nobody, or the node itself */
  readonly owner?: { readonly kind: string; readonly name: string };
  /** Whether its node made it from a file. */
  readonly mirror: boolean;
  /** What it asks for. Cores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
}

const phases = ["Pending", "Running", "Succeeded", "Failed"] as const;

/** Undefined for something else than a Pod. */
export function parsePod(object: unknown): Pod | undefined {
  const identity = identityOf(object);
  if (identity === undefined) return undefined;
  const phase = stringAt(object, "status", "phase");
  const condition = conditionOf(object, "Ready");
  const ready = holds(condition);
  return {
    ...identity,
    created: createdOf(object),
    labels: textMapAt(object, "metadata", "labels"),
    node: stringAt(object, "spec", "nodeName") || undefined,
    phase: phases.find((each) => each === phase) ?? "Unknown",
    ready,
    notReadySince: ready ? undefined : timeAt(condition, "lastTransitionTime"),
    deleting: valueAt(object, "metadata", "deletionTimestamp") !== undefined,
    deletionDue: timeAt(object, "metadata", "deletionTimestamp"),
    ...podTrouble(object),
    restarts: containerStatuses(object).reduce<number>((sum, each) => sum + (numberAt(each, "restartCount") ?? 0), 0),
    ...lastEndOf(object),
    owner: ownerOf(object),
    mirror: valueAt(object, "metadata", "annotations", "kubernetes.io/config.mirror") !== undefined,
    cpu: podRequest(object, "cpu"),
    memory: podRequest(object, "memory"),
  };
}

function lastEndOf(object: unknown): Pick<Pod, "lastEnd" | "lastEndReason"> {
  let last: { lastEnd: string; lastEndReason: string } | undefined;
  for (const status of containerStatuses(object)) {
    for (const terminated of [valueAt(status, "lastState", "terminated"), valueAt(status, "state", "terminated")]) {
      const lastEnd = timeAt(terminated, "finishedAt");
      if (lastEnd === undefined || numberAt(terminated, "exitCode") === 0) continue;
      if (last !== undefined && Date.parse(last.lastEnd) > Date.parse(lastEnd)) continue;
      last = { lastEnd, lastEndReason: stringAt(terminated, "reason") ?? "Error" };
    }
  }
  return last ?? {};
}

function ownerOf(object: unknown): Pod["owner"] {
  const owner = listAt(object, "metadata", "ownerReferences").find(
    (each) => isMapping(each) && each.controller === true,
  );
  const [kind, name] = [stringAt(owner, "kind"), stringAt(owner, "name")];
  return kind === undefined || name === undefined || kind === "Node" ? undefined : { kind, name };
}
