import type { Pod } from "../objects/pod.ts";
import { age, since } from "../words/age.ts";
import { counted } from "../words/counted.ts";
import { byConcern, type Concern } from "./concern.ts";
import { groupBy } from "./group-by.ts";

/** Where a pod may be in its life. */
export const podStates = ["running", "waiting", "terminating", "failed", "succeeded"] as const;

type PodState = (typeof podStates)[number];

/** A pod that is unwell. */
export interface UnwellPod {
  readonly namespace: string;
  readonly name: string;
  readonly concern: Concern;
  readonly reason: string;
  /** @default - nothing beyond the reason */
  readonly message?: string;
  readonly restarts: number;
  /** Milliseconds since it was made. @default - unknown */
  readonly age?: number;
  readonly node?: string;
}

/** The pods as people look at them. */
export interface PodsHealth {
  readonly counts: Readonly<Record<PodState, number>>;
  /** Worst first. */
  readonly unwell: readonly UnwellPod[];
}

const minute = 60_000;

/** Images are pulled and volumes attached in about this time, so that waiting means nothing before. */
const starting = minute;
/** A program that starts slowly is ready by then, as the defaults of most charts have it. */
const slowStart = 2 * minute;
/** After this nobody believes in a slow start any more: a Deployment's own progress deadline is as long. */
const lostStart = 10 * minute;
/** What a kubelet takes beyond the grace of a pod to say that it is gone. */
const lateEnd = minute;
/** How long a crash is news. */
const recent = 60 * minute;
/** What every pod says of itself while it starts, so that only how long it says so means something. */
const notReady = "ContainersNotReady";
/** With fewer restarts in its life a pod has most likely met one bad moment, such as a node that started anew. */
const manyRestarts = 3;

/** Pods by state, and those that are unwell. */
export function podsHealth(pods: readonly Pod[], now: number): PodsHealth {
  const counts = { running: 0, waiting: 0, terminating: 0, failed: 0, succeeded: 0 };
  for (const pod of pods) counts[stateOf(pod)]++;
  const byOwner = groupBy(pods, ownerOf);
  const unwell = pods.flatMap((pod) => {
    const found = problemOf(pod, now);
    if (found === undefined || (pod.phase === "Failed" && isReplaced(pod, byOwner.get(ownerOf(pod)) ?? []))) return [];
    const { namespace, name, restarts, node } = pod;
    return [{ namespace, name, ...found, restarts, age: since(pod.created, now), node }];
  });
  return { counts, unwell: unwell.sort(byConcern) };
}

function stateOf(pod: Pod): PodState {
  if (pod.phase === "Succeeded") return "succeeded";
  if (pod.phase === "Failed") return "failed";
  if (pod.deleting) return "terminating";
  return pod.phase === "Running" && pod.ready ? "running" : "waiting";
}

type Problem = Pick<UnwellPod, "concern" | "reason" | "message">;

function problemOf(pod: Pod, now: number): Problem | undefined {
  switch (pod.phase) {
    case "Succeeded":
      return undefined;
    case "Failed":
      return { concern: "act", reason: pod.reason ?? "Failed", message: pod.message };
    case "Unknown":
      return { concern: "act", reason: "Unknown", message: pod.message ?? "its node does not answer" };
    case "Pending":
    case "Running":
      return pod.deleting ? endingProblem(pod, now) : (nowProblem(pod, now) ?? crashProblem(pod, now));
  }
}

/** What is wrong with a pod that is to end. */
function endingProblem(pod: Pod, now: number): Problem | undefined {
  const late = since(pod.deletionDue, now);
  if (late === undefined || late < lateEnd) return undefined;
  const message = "its node does not answer, or a finalizer holds it";
  return { concern: "look", reason: `does not end, due for ${age(late)}`, message };
}

/** What is wrong with a pod at this moment. */
function nowProblem(pod: Pod, now: number): Problem | undefined {
  const alive = since(pod.created, now) ?? 0;
  if (pod.phase === "Pending" && alive < starting) return undefined;
  if (pod.reason !== undefined && pod.reason !== notReady)
    return { concern: "act", reason: pod.reason, message: pod.message };
  if (pod.phase === "Pending") {
    return { concern: alive < lostStart ? "look" : "act", reason: `pending for ${age(alive)}`, message: pod.message };
  }
  const unready = pod.ready ? 0 : (since(pod.notReadySince, now) ?? alive);
  if (unready < slowStart) return undefined;
  return {
    concern: unready < lostStart ? "look" : "act",
    reason: `not ready for ${age(unready)}`,
    message: pod.message,
  };
}

/** What was wrong with a pod of late, while it runs again. */
function crashProblem(pod: Pod, now: number): Problem | undefined {
  const ended = since(pod.lastEnd, now);
  if (ended === undefined || ended > recent) return undefined;
  if (pod.lastEndReason === "OOMKilled") {
    return { concern: "look", reason: "OOMKilled", message: `${age(ended)} ago: it needed more memory than its limit` };
  }
  if (pod.restarts < manyRestarts) return undefined;
  return { concern: "look", reason: counted(pod.restarts, "restart"), message: `the last ${age(ended)} ago` };
}

function ownerOf({ namespace, name, owner }: Pod): string {
  return owner === undefined ? `${namespace}//${name}` : `${namespace}/${owner.kind}/${owner.name}`;
}

/** Whether its owner made another in its place that did or does what it should. */
function isReplaced(failed: Pod, siblings: readonly Pod[]): boolean {
  return siblings.some((pod) => pod.created > failed.created && (pod.phase === "Succeeded" || pod.ready));
}
