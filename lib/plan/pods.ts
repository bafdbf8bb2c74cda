import { isJsonObject, type JsonObject, listAt, valueAt } from "../kubernetes/manifest.ts";
import type { Subject } from "./subject.ts";

const TEMPLATE = ["spec", "template"];

/** Where each kind that makes pods keeps its pod template. */
const TEMPLATES = new Map<string, readonly string[]>([
  ["/Pod", []],
  ["/ReplicationController", TEMPLATE],
  ["apps/DaemonSet", TEMPLATE],
  ["apps/Deployment", TEMPLATE],
  ["apps/ReplicaSet", TEMPLATE],
  ["apps/StatefulSet", TEMPLATE],
  ["argoproj.io/Rollout", TEMPLATE],
  ["batch/CronJob", ["spec", "jobTemplate", "spec", "template"]],
  ["batch/Job", TEMPLATE],
]);

/** The keys that lead to an object's pod template; undefined for types that make no pods. */
export function podTemplatePath({ type }: Pick<Subject, "type">): readonly string[] | undefined {
  return TEMPLATES.get(type);
}

/** The pod specification inside an object; undefined when it has none. */
export function podSpecOf(subject: Pick<Subject, "type" | "data"> | undefined): JsonObject | undefined {
  const path = subject && podTemplatePath(subject);
  const spec = path && valueAt(subject.data, ...path, "spec");
  return isJsonObject(spec) ? spec : undefined;
}

/** All containers of a pod: those that run first, those that run, and those added for a look. */
export function containersOf(pod: JsonObject | undefined): JsonObject[] {
  const lists = ["initContainers", "containers", "ephemeralContainers"];
  return lists.flatMap((list) => listAt(pod, list)).filter(isJsonObject);
}
