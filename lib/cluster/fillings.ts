import * as z from "zod";
import { type JsonObject, listAt, objectAt, stringAt } from "../kubernetes/manifest.ts";

/** The names of what can fill a slot. */
export function fillingsOf(schema: z.ZodType): string[] {
  const json = jsonOf(schema);
  return listAt(takesSeveral(json) ? objectAt(json, "items") : json, "oneOf").map((filling) => {
    const name = stringAt(filling, "properties", "type", "const");
    if (name === undefined) throw new Error("a filling has no type");
    return name;
  });
}

/** Every choice of fillings that a slot allows: one of them, or some where it takes several. */
export function choicesOf(schema: z.ZodType): (string | string[])[] {
  const fillings = fillingsOf(schema);
  if (!takesSeveral(jsonOf(schema))) return fillings;
  const subsets: string[][] = [[]];
  for (const each of fillings) subsets.push(...subsets.map((some) => [...some, each]));
  return subsets.slice(1);
}

function takesSeveral(json: JsonObject): boolean {
  return Object.hasOwn(json, "items");
}

function jsonOf(schema: z.ZodType): JsonObject {
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: "input" })));
}
