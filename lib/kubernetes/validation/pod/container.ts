import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { has, objectsIn, textIn } from "../fields.ts";

/** The lists of containers in a pod, in the order in which the API server looks at them. */
const lists = ["initContainers", "containers", "ephemeralContainers"] as const;

/** A container of a pod, and where it is. */
export interface Container {
  readonly list: (typeof lists)[number];
  readonly name: string;
  readonly value: JsonObject;
  readonly path: Path;
}

/** All containers of a pod. */
export function containersOf(spec: JsonObject, path: Path): readonly Container[] {
  const containers: Container[] = [];
  for (const list of lists) {
    if (!has(spec, list)) continue;
    for (const [index, value] of objectsIn(spec, list).entries())
      containers.push({ list, name: textIn(value, "name"), value, path: [...path, list, index] });
  }
  return containers;
}

/** Whether the container runs beside the others, as long as the pod does. */
export function isSidecar({ list, value }: Container): boolean {
  return list === "initContainers" && value.restartPolicy === "Always";
}
