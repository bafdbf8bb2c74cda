import { groupKindOf } from "../../kubernetes/kinds.ts";
import { valueFor } from "../../value-for.ts";
import type { CheckObject } from "../input.ts";

/** The objects of one API version and kind. */
export interface ObjectType {
  readonly apiVersion: string;
  readonly kind: string;
  /** `apps/Deployment`, and `/Service` for the core group. */
  readonly groupKind: string;
  readonly objects: readonly CheckObject[];
}

/** Objects by API version and kind, of which there are few however many objects there are. */
export function typesOf(objects: readonly CheckObject[]): readonly ObjectType[] {
  const types = new Map<string, ObjectType & { readonly objects: CheckObject[] }>();
  for (const object of objects) {
    const { apiVersion, kind } = object.manifest;
    const type = valueFor(types, `${apiVersion} ${kind}`, () => ({
      apiVersion,
      kind,
      groupKind: groupKindOf(object.manifest),
      objects: [],
    }));
    type.objects.push(object);
  }
  return [...types.values()];
}
