import { isJsonObject, type Json, type JsonObject, objectAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import type { Path } from "../../kubernetes/path.ts";
import type { CheckObject } from "../input.ts";
import { namespaceOf } from "./namespace.ts";
import type { ObjectType } from "./types.ts";

const template: Path = ["spec", "template"];

/** Where each kind that makes pods keeps its pod template. */
const templates: ReadonlyMap<string, Path> = new Map([
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

/** Whether objects of a kind, given as `apps/Deployment`, have a pod template. */
export function hasPodTemplate(groupKind: string): boolean {
  return templates.has(groupKind);
}

/** The pods that an object makes. */
export interface PodTemplate {
  readonly object: CheckObject;
  /** Where the template is; empty for a Pod. */
  readonly path: Path;
  readonly namespace: string;
  readonly labels: JsonObject;
  readonly annotations: JsonObject;
  readonly spec: JsonObject;
  readonly volumes: readonly Json[];
  /** Those that run first, those that run, and those added for a look. */
  readonly containers: readonly Container[];
}

const containerLists = ["initContainers", "containers", "ephemeralContainers"] as const;

/** A container and where it is. */
export interface Container {
  readonly name: string;
  readonly list: (typeof containerLists)[number];
  readonly path: Path;
  readonly value: JsonObject;
  readonly env: readonly Json[];
  readonly ports: readonly Json[];
}

/** The pods that objects of a type make. */
export function podsOfType({ groupKind, objects }: ObjectType): readonly PodTemplate[] {
  const path = templates.get(groupKind);
  if (path === undefined) return [];
  return objects.flatMap((object): PodTemplate[] => {
    const { manifest } = object;
    const { metadata, spec } = objectAt(manifest, ...path);
    if (!isJsonObject(spec)) return [];
    return [
      {
        object,
        path,
        namespace: namespaceOf(manifest),
        labels: objectAt(metadata, "labels"),
        annotations: objectAt(metadata, "annotations"),
        spec,
        volumes: listOf(spec.volumes),
        containers: containersOf(spec, [...path, "spec"]),
      },
    ];
  });
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

/** How many pods of the template run at once; undefined when only the cluster knows. */
export function replicasOf({ object: { manifest } }: PodTemplate): number | undefined {
  if (manifest.kind === "DaemonSet" || manifest.kind === "CronJob") return undefined;
  const replicas = valueAt(manifest, "spec", "replicas");
  return typeof replicas === "number" ? replicas : 1;
}

function containersOf(spec: JsonObject, path: Path): Container[] {
  const containers: Container[] = [];
  for (const list of containerLists) {
    for (const [index, value] of listOf(spec[list]).entries()) {
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
