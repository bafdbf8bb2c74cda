import { listAt, numberAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { conditionOf, holds } from "./conditions.ts";
import { sentenceAt } from "./text.ts";

/** What is wrong with a pod. */
export interface PodTrouble {
  /** In the cluster's own word. */
  readonly reason: string;
  readonly message?: string;
}

/** Reasons to wait that are part of every start. */
const ordinary = new Set(["ContainerCreating", "PodInitializing"]);

/** The worst that a pod says of itself; undefined where nothing is wrong. */
export function podTrouble(pod: unknown): PodTrouble | undefined {
  const phase = stringAt(pod, "status", "phase");
  if (phase === "Succeeded") return undefined;
  return (
    troubleOf(valueAt(pod, "status")) ??
    containerStatuses(pod).map(waitingTrouble).find(Boolean) ??
    containerStatuses(pod).map(endTrouble).find(Boolean) ??
    conditionTrouble(conditionOf(pod, "PodScheduled")) ??
    (phase === "Running" ? conditionTrouble(conditionOf(pod, "Ready")) : undefined)
  );
}

/** What a pod says of its containers, in the order of their start. */
export function containerStatuses(pod: unknown): readonly unknown[] {
  return [...listAt(pod, "status", "initContainerStatuses"), ...listAt(pod, "status", "containerStatuses")];
}

function waitingTrouble(status: unknown): PodTrouble | undefined {
  const waiting = valueAt(status, "state", "waiting");
  const reason = stringAt(waiting, "reason");
  if (reason === undefined || reason === "" || ordinary.has(reason)) return undefined;
  if (reason !== "CrashLoopBackOff") return troubleOf(waiting);
  // Why it ended says more than how long it waits now.
  const end = ended(status, valueAt(status, "lastState", "terminated"));
  if (end === undefined) return troubleOf(waiting);
  return end.reason === "Error" || end.reason === "Completed" ? { ...end, reason } : end;
}

function endTrouble(status: unknown): PodTrouble | undefined {
  const terminated = valueAt(status, "state", "terminated");
  return numberAt(terminated, "exitCode") === 0 ? undefined : ended(status, terminated);
}

function ended(status: unknown, terminated: unknown): PodTrouble | undefined {
  const reason = stringAt(terminated, "reason") ?? "Error";
  const exitCode = numberAt(terminated, "exitCode");
  if (exitCode === undefined) return undefined;
  const container = stringAt(status, "name") ?? "a container";
  const said = sentenceAt(terminated, "message");
  return { reason, message: `${container} ended with exit code ${exitCode}${said === undefined ? "" : `: ${said}`}` };
}

function conditionTrouble(condition: unknown): PodTrouble | undefined {
  return condition === undefined || holds(condition) ? undefined : troubleOf(condition);
}

function troubleOf(said: unknown): PodTrouble | undefined {
  const reason = sentenceAt(said, "reason");
  return reason === undefined ? undefined : { reason, message: sentenceAt(said, "message") };
}
