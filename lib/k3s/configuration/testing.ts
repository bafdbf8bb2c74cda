import * as z from "zod";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { contradictionsOf } from "./contradictions.ts";
import { configurations, type Role } from "./schemas.ts";
import { unknownKey } from "./unknown-key.ts";

/**
 * Everything that is wrong with the `config.yaml` of a node, one line each: keys that its role does not take, values in another
 * form, and contradictions.
 */
export function configurationProblems(role: Role, config: JsonObject): string[] {
  const { shape } = configurations[role];
  const fields: ReadonlyMap<string, z.ZodOptional> = new Map(Object.entries(shape));
  const ofKeys = Object.entries(config).flatMap(([key, value]) => {
    const field = fields.get(key);
    if (field === undefined) {
      const { what, fix } = unknownKey(key, role);
      return [`${key}: ${what}; ${fix}`];
    }
    // K3s takes one item alone for a list.
    const isList = field.unwrap() instanceof z.ZodArray;
    const { error } = field.safeParse(isList ? [value].flat() : value);
    return (error?.issues ?? []).map(({ message }) => `${key}: ${message}`);
  });
  return [...ofKeys, ...contradictionsOf(config).map(({ key, what, fix }) => `${key}: ${what}; ${fix}`)];
}
