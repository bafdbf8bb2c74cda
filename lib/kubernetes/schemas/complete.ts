import { isJsonObject, type Json, type JsonObject } from "../manifest.ts";
import type { Node, ObjectNode } from "./node.ts";

/**
 * A custom resource as the API server completes it before it looks at it: defaults in the place of what is missing, and no nulls
 * where the schema does not allow them. What needs no change is not copied.
 * @see https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#defaulting-and-nullable
 */
export function complete(node: Node, value: Json): Json {
  switch (node.is) {
    case "nullable":
    case "ruled":
      return value === null ? value : complete(node.node, value);
    case "list":
      return Array.isArray(value) ? completeList(node.items, value) : value;
    case "map":
      return isJsonObject(value) ? completeMap(node.values, value) : value;
    case "object":
      return isJsonObject(value) && node.isCustom ? completeObject(node, value) : value;
    default:
      return value;
  }
}

function completeList(items: Node, list: readonly Json[]): readonly Json[] {
  let changed: Json[] | undefined;
  for (let position = 0; position < list.length; position++) {
    const item = list[position] ?? null;
    const completed = complete(items, item);
    if (completed === item) continue;
    changed ??= [...list];
    changed[position] = completed;
  }
  return changed ?? list;
}

function completeMap(values: Node, map: JsonObject): JsonObject {
  let changed: { [key: string]: Json } | undefined;
  for (const key of Object.keys(map)) {
    const value = map[key] ?? null;
    if (value === null && !takesNull(values)) {
      changed ??= { ...map };
      delete changed[key];
      continue;
    }
    const completed = complete(values, value);
    if (completed === value) continue;
    changed ??= { ...map };
    changed[key] = completed;
  }
  return changed ?? map;
}

function completeObject(node: ObjectNode, object: JsonObject): JsonObject {
  let changed: { [key: string]: Json } | undefined;
  for (const name of node.defaulted) {
    const field = node.field(name);
    if (
      field?.default === undefined ||
      (Object.hasOwn(object, name) && (object[name] !== null || takesNull(field.node)))
    )
      continue;
    changed ??= { ...object };
    changed[name] = field.default;
  }
  const before: JsonObject = changed ?? object;
  for (const name of Object.keys(before)) {
    const field = node.field(name);
    if (field === undefined) continue;
    const value = before[name] ?? null;
    if (value === null && !takesNull(field.node)) {
      changed ??= { ...object };
      delete changed[name];
      continue;
    }
    const completed = complete(field.node, value);
    if (completed === value) continue;
    changed ??= { ...object };
    changed[name] = completed;
  }
  return changed ?? object;
}

/** Whether null is a value of a type in a custom resource, and not one that the API server drops. */
function takesNull(node: Node): boolean {
  return node.is === "nullable" || (node.is === "ruled" && takesNull(node.node));
}
