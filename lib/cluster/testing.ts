import * as z from "zod";
import { type JsonObject, listAt, objectAt, stringAt } from "../kubernetes/manifest.ts";

/** The names of what can fill a slot. */
export function fillingsOf(schema: z.ZodType): string[] {
  const json: JsonObject = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: "input" })));
  const union = Object.hasOwn(json, "items") ? objectAt(json, "items") : json;
  return listAt(union, "oneOf").map((filling) => {
    const name = stringAt(filling, "properties", "type", "const");
    if (name === undefined) throw new Error("a filling has no type");
    return name;
  });
}
