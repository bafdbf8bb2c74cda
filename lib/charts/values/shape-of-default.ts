import { isJsonObject, type Json, type JsonObject } from "../../kubernetes/manifest.ts";
import type { Use } from "../templates/use.ts";
import { isTextsByName, kubernetesOwn } from "./kubernetes-own.ts";
import { overridden } from "./overridden.ts";
import { anything, either, type ScalarType, type Shape, scalar, texts } from "./shape.ts";

/**
 * What a value may be by its default and by what templates do with it.
 *
 * A mapping has the members that it has by default and those that templates read; others only where templates pass it on whole or go
 * through it, or where it is empty and nobody reads any. A number by default may be a text as well, as in a port or a share; an empty
 * text may be any scalar; `null` may be anything. A switch stays one, unless templates compare it with texts. A value whose type
 * templates ask for may be anything.
 * @param value its default, if it has one
 */
export function shapeOfDefault(value: Json | undefined, use: Use | undefined): Shape {
  if (use?.isAskedForType) return anything;
  if (isJsonObject(value)) return shapeOfMapping(value, use);
  if (Array.isArray(value)) return { items: shapeOfItems(value, use) };
  // Where templates read members, it is a mapping when it is there.
  if (use !== undefined && use.members.size > 0) {
    const mapping = shapeOfMapping({}, use);
    return value === undefined || value === null || value === "" ? mapping : either(mapping, shapeOfScalar(value, use));
  }
  if (value === undefined || value === null) {
    if (use?.items === undefined || use.isWhole) return anything;
    const items = shapeOfDefault(undefined, use.items);
    return items.isAnything ? anything : { items, members: new Map(), others: items };
  }
  return shapeOfScalar(value, use);
}

function shapeOfMapping(defaults: JsonObject, use: Use | undefined): Shape {
  const others = othersOf(defaults, use);
  const isAlike = others !== undefined && !others.isAnything;
  const names = new Set([...(isAlike ? [] : Object.keys(defaults)), ...(use?.members.keys() ?? [])]);
  const members = new Map([...names].map((name) => [name, memberOf(name, defaults[name], use?.below(name))]));
  return { members, ...(others && { others }) };
}

/** What the members are whose names people choose; undefined where they choose none. */
function othersOf(defaults: JsonObject, use: Use | undefined): Shape | undefined {
  if (use?.isWhole) return anything;
  const values = Object.values(defaults);
  if (use?.items === undefined) return values.length === 0 && !use?.members.size ? anything : undefined;
  // Members of a mapping that templates go through are alike, and the default has examples of them.
  if (!values.every(isJsonObject)) return anything;
  return shapeOfDefault(values.reduce<Json | undefined>(overridden, undefined), use.items);
}

/** The shape of a member, with what its name says. */
export function memberOf(name: string, value: Json | undefined, use: Use | undefined): Shape {
  return named(name, shapeOfDefault(value, use), value);
}

/** A shape with what the name of the member says, whose default is `value`. */
export function named(name: string, shape: Shape, value: Json | undefined): Shape {
  // A label that the chart sets itself does not tell which others there may be.
  if (isTextsByName(name) && mayBeTexts(shape)) return texts;
  // A text is a template for it.
  return typeof value === "string" ? shape : (kubernetesOwn(name, shape) ?? shape);
}

function mayBeTexts({ members }: Shape): boolean {
  return members !== undefined && [...members.values()].every((each) => each.isAnything || each.scalars?.has("string"));
}

function shapeOfItems(values: readonly Json[], use: Use | undefined): Shape {
  if (use === undefined || use.isWhole || use.items === undefined) return scalarsOf(values) ?? anything;
  return [...values, undefined].map((value) => shapeOfDefault(value, use.items)).reduce(either);
}

/** What the items are when all are texts, as in a list of arguments. */
function scalarsOf(values: readonly Json[]): Shape | undefined {
  const isTexts = values.length > 0 && values.every((value) => typeof value === "string" && value !== "");
  return isTexts ? scalar("string", "number") : undefined;
}

function shapeOfScalar(value: Json, use: Use | undefined): Shape {
  const types = new Set<ScalarType>(typesOfScalar(value));
  if (use?.isCompared) types.add("string");
  // Where Kubernetes reads it, a share may be a number, too.
  if (use?.isWhole && types.has("string")) types.add("number");
  return value === "" && use?.isWhole ? anything : { scalars: types };
}

function typesOfScalar(value: Json): readonly ScalarType[] {
  if (typeof value === "boolean") return ["boolean"];
  if (typeof value === "number") return ["string", "number"];
  if (value === "") return ["string", "number", "boolean"];
  if (value === "true" || value === "false") return ["string", "boolean"];
  return /^[\d.]+%?$/.test(String(value)) ? ["string", "number"] : ["string"];
}
