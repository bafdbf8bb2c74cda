import type { Pod } from "../objects/pod.ts";
import { age, since } from "../words/age.ts";
import { counted } from "../words/counted.ts";
import { groupBy } from "./group-by.ts";
import { byConcernAndName, type Finding, type Health } from "./health.ts";

const stages = ["running", "waiting", "terminating", "failed", "succeeded"] as const;

/** A pod as people look at it. */
export interface PodHealth extends Health {
  /** Where it is in its life. */
  readonly stage: (typeof stages)[number];
  readonly restarts: number;
  /** Milliseconds since it was made. @default - unknown */
  readonly age?: number;
  readonly node?: string;
}

const minute = 60_000;

/** Images are pulled, volumes attached and most programs ready by then, as the defaults of most charts have it. */
const starting = 2 * minute;
/** After this nobody believes in a slow start any more: a Deployment's own progress deadline is as long. */
const lostStart = 10 * minute;
/** What a kubelet takes beyond the grace of a pod to say that it is gone. */
const lateEnd = minute;
/** How long a crash is news. */
const recent = 60 * minute;
/** With fewer restarts in its life a pod has most likely met one bad moment, such as a node that started anew. */
const manyRestarts = 3;
/** What every pod says of itself while it starts, so that only how long it says so means something. */
const notReady = "ContainersNotReady";

/** Pods, those that are unwell first. */
export function podsHealth(pods: readonly Pod[], now: number): readonly PodHealth[] {
  const byOwner = groupBy(pods, ownerOf);
  return pods
    .map((pod): PodHealth => {
      const { namespace, name, restarts, node } = pod;
      const stage = stageOf(pod);
      const isReplaced = stage === "failed" && byOwner.get(ownerOf(pod))?.some((other) => replaces(other, pod));
      const finding: Finding = (!isReplaced && problemOf(pod, now)) || { concern: "fine", state: stage };
      return { kind: "Pod", namespace, name, ...finding, stage, restarts, age: since(pod.created, now), node };
    })
    .sort(byConcernAndName);
}

/** How many pods are where in their life: `118 running, 1 failed`. */
export function podStages(pods: readonly PodHealth[]): string {
  const groups = groupBy(pods, ({ stage }) => stage);
  return stages.flatMap((stage) => (groups.has(stage) ? [`${groups.get(stage)?.length} ${stage}`] : [])).join(", ");
}

function stageOf({ phase, ready, deleting }: Pod): PodHealth["stage"] {
  if (phase === "Succeeded") return "succeeded";
  if (phase === "Failed") return "failed";
  if (deleting) return "terminating";
  return phase === "Running" && ready ? "running" : "waiting";
}

/** What is wrong with a pod; undefined where nothing is. */
function problemOf(pod: Pod, now: number): Finding | undefined {
  const { phase, reason, message } = pod;
  if (phase === "Succeeded") return undefined;
  if (phase === "Failed" || phase === "Unknown") return { concern: "act", state: reason ?? phase, message };
  if (pod.deleting) {
    const late = since(pod.deletionDue, now) ?? 0;
    return late < lateEnd ? undefined : { concern: "look", state: `does not end, due for ${age(late)}` };
  }
  const waited = since(pod.notReadySince ?? pod.created, now) ?? 0;
  const isNew = waited < starting;
  if (isNew && phase === "Pending") return undefined;
  if (reason !== undefined && reason !== notReady) return { concern: "act", state: reason, message };
  if (pod.ready) return crashOf(pod, now);
  return isNew
    ? undefined
    : { concern: waited < lostStart ? "look" : "act", state: `not ready for ${age(waited)}`, message };
}

/** What was wrong with a pod of late, while it runs again. */
function crashOf({ lastEnd, lastEndReason = "", restarts }: Pod, now: number): Finding | undefined {
  const ended = since(lastEnd, now) ?? Number.POSITIVE_INFINITY;
  if (ended > recent || (restarts < manyRestarts && lastEndReason !== "OOMKilled")) return undefined;
  return {
    concern: "look",
    state: lastEndReason,
    message: `${counted(restarts, "restart")}, the last ${age(ended)} ago`,
  };
}

function ownerOf({ namespace, name, owner }: Pod): string {
  return owner === undefined ? `${namespace}//${name}` : `${namespace}/${owner.kind}/${owner.name}`;
}

/** Whether their owner made a pod in the place of one that failed, and it did or does what it should. */
function replaces(pod: Pod, failed: Pod): boolean {
  return pod.created > failed.created && (pod.phase === "Succeeded" || pod.ready);
}
