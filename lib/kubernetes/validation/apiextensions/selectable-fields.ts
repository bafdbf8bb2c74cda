import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";
import { mustNotRepeat } from "../repeated.ts";

const mostFields = 8;
const selectableTypes = ["boolean", "integer", "string"];

/** Fields of a custom resource that it can be selected by: they are in the schema, with one plain value. */
export function validateSelectableFields(fields: Field, schema: Field): void {
  fields.mustHaveAtMost(mostFields, "items");
  const paths = fields.items.map((field) => field.at("jsonPath"));
  for (const path of paths) {
    if (!path.mustBeFilled() || typeof path.value !== "string") continue;
    const found = findField(path.text, schema);
    if (found === undefined) path.report(`must be the path of a field in the schema, got ${quote(path.text)}`);
    else if (path.text.startsWith(".metadata")) path.report("must not be in metadata");
    else if (!selectableTypes.includes(found.at("type").text))
      path.report(`must be the path of a ${selectableTypes.join(", ")}, got one of a ${found.at("type").text}`);
  }
  mustNotRepeat(paths);
}

/** The schema of the field at a path such as `.spec.color`. */
export function findField(path: string, schema: Field): Field | undefined {
  const [first, ...names] = path.split(".");
  if (first !== "" || names.length === 0) return undefined;
  let current = schema;
  for (const name of names) {
    const properties = current.at("properties");
    current = properties.isSet ? properties.at(name) : current.at("additionalProperties");
    if (!current.isSet) return undefined;
  }
  return current;
}
