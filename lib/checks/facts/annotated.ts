import { isJsonObject, type JsonObject } from "../../kubernetes/manifest.ts";
import type { CheckObject } from "../input.ts";

/** An object that has annotations. */
export interface Annotated {
  readonly object: CheckObject;
  readonly annotations: JsonObject;
}

export function annotatedObjects(objects: readonly CheckObject[]): readonly Annotated[] {
  return objects.flatMap((object): Annotated[] => {
    const { annotations } = object.manifest.metadata;
    return isJsonObject(annotations) ? [{ object, annotations }] : [];
  });
}
