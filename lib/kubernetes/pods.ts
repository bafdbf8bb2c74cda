import { isJsonObject, type Json, type JsonObject, objectAt, stringAt, valueAt } from "./manifest.ts";
import type { Path } from "./path.ts";

const template = ["spec", "template"] as const;

/** Where each kind that makes pods keeps its pod template. */
const templates: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["/Pod", []],
  ["/PodTemplate", ["template"]],
  ["/ReplicationController", template],
  ["apps/DaemonSet", template],
  ["apps/Deployment", template],
  ["apps/ReplicaSet", template],
  ["apps/StatefulSet", template],
  ["argoproj.io/Rollout", template],
  ["batch/CronJob", ["spec", "jobTemplate", "spec", "template"]],
  ["batch/Job", template],
]);

/** The keys that lead to the pod template of a kind, given as `apps/Deployment`; undefined for kinds that make no pods. */
export function podTemplatePath(groupKind: string): readonly string[] | undefined {
  return templates.get(groupKind);
}

/** What the pods that an object makes are to be. */
export interface PodSpec {
  /** Where the template is; empty for a Pod. */
  readonly path: readonly string[];
  readonly spec: JsonObject;
  readonly volumes: readonly Json[];
}

/** The pods that an object makes. */
export interface PodTemplate extends PodSpec {
  readonly labels: JsonObject;
  readonly annotations: JsonObject;
  /** Those that run first, those that run, and those added for a look. */
  readonly containers: readonly Container[];
}

const containerLists = ["initContainers", "containers", "ephemeralContainers"] as const;

/** A container and where it is. */
export interface Container {
  /** Empty where it has none. */
  readonly name: string;
  readonly list: (typeof containerLists)[number];
  readonly path: Path;
  readonly value: JsonObject;
  readonly env: readonly Json[];
  readonly ports: readonly Json[];
}

/** What an object says of its pods alone; undefined when it makes none. */
export function podSpecOf(groupKind: string, manifest: Json): PodSpec | undefined {
  const path = templates.get(groupKind);
  if (path === undefined) return undefined;
  const spec = valueAt(manifest, ...path, "spec");
  return isJsonObject(spec) ? { path, spec, volumes: listOf(spec.volumes) } : undefined;
}

/** The pod template of an object; undefined when it has none. */
export function podTemplateOf(groupKind: string, manifest: Json): PodTemplate | undefined {
  const pod = podSpecOf(groupKind, manifest);
  if (pod === undefined) return undefined;
  const { path, spec, volumes } = pod;
  const metadata = valueAt(manifest, ...path, "metadata");
  return {
    path,
    labels: objectAt(metadata, "labels"),
    annotations: objectAt(metadata, "annotations"),
    spec,
    volumes,
    containers: containersOf(spec, [...path, "spec"]),
  };
}

/** Whether the container runs as long as its pod. */
export function isLongRunning({ list, value }: Container): boolean {
  return list === "containers" || (list === "initContainers" && value.restartPolicy === "Always");
}

/** Whether a container of the pods gives a port this name. */
export function havePort(pods: readonly PodTemplate[], name: string): boolean {
  return pods.some(({ containers }) => containers.some(({ ports }) => ports.some((port) => nameOf(port) === name)));
}

/** The names that the containers of pods give to their ports. */
export function portNamesOf(pods: readonly PodTemplate[]): ReadonlySet<string> {
  return new Set(
    pods.flatMap(({ containers }) => containers.flatMap(({ ports }) => ports.flatMap((port) => nameOf(port) ?? []))),
  );
}

function nameOf(port: Json): string | undefined {
  return isJsonObject(port) && typeof port.name === "string" ? port.name : undefined;
}

function containersOf(spec: JsonObject, path: Path): Container[] {
  const containers: Container[] = [];
  for (const list of containerLists) {
    const values = listOf(spec[list]);
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      if (!isJsonObject(value)) continue;
      const name = stringAt(value, "name") ?? "";
      containers.push({
        name,
        list,
        path: [...path, list, index],
        value,
        env: listOf(value.env),
        ports: listOf(value.ports),
      });
    }
  }
  return containers;
}

const none: readonly Json[] = [];

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : none;
}
