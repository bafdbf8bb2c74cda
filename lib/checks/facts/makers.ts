import { type Made, makes } from "../../kubernetes/makes.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { identityOfRef } from "../../kubernetes/object-ref.ts";
import { valueFor } from "../../value-for.ts";
import type { CheckObject } from "../input.ts";
import type { ObjectType } from "./types.ts";

/** The objects that make an object, which may be its own manifest, by its identity. */
export type Makers = ReadonlyMap<string, readonly CheckObject[]>;

/** What makes the objects of a kind, given as `/Secret`. */
export function makersOf(types: readonly ObjectType[], kind: string): Makers {
  const makers = new Map<string, CheckObject[]>();
  const add = (object: CheckObject, made: Pick<Made, "namespace" | "name">) => {
    valueFor(makers, identityOfRef(kind, made), () => []).push(object);
  };
  for (const { groupKind, objects } of types) {
    for (const object of objects) {
      const { manifest } = object;
      if (groupKind === kind) add(object, { namespace: namespaceOf(manifest), name: manifest.metadata.name });
      for (const made of makes(groupKind, manifest)) if (made.kind === kind) add(object, made);
    }
  }
  return makers;
}
