import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";
import { mustNotRepeat } from "../repeated.ts";

/**
 * What tells the items of a list apart.
 * @see https://kubernetes.io/docs/reference/using-api/server-side-apply/#custom-resources-and-server-side-apply
 */
export function validateListType(schema: Field): void {
  const listType = schema.at("x-kubernetes-list-type");
  const keys = schema.at("x-kubernetes-list-map-keys");
  if (!keys.isEmpty && listType.text !== "map") listType.report("must be map beside x-kubernetes-list-map-keys");
  if (!listType.isSet) return;
  if (schema.at("type").text !== "array") schema.at("type").report("must be array beside x-kubernetes-list-type");
  listType.mustBeOneOf(["atomic", "map", "set"]);
  const items = schema.at("items");
  if (listType.text === "map") validateMap(keys, items);
  if (listType.text === "set") validateSet(items);
  if (listType.text !== "atomic" && items.at("nullable").value === true)
    items.at("nullable").report(`must not be true in a list of x-kubernetes-list-type ${listType.text}`);
}

export function validateMapType(schema: Field): void {
  const mapType = schema.at("x-kubernetes-map-type");
  if (mapType.isSet && schema.at("type").text !== "object")
    schema.at("type").report("must be object beside x-kubernetes-map-type");
  mapType.mustBeOneOf(["atomic", "granular"]);
}

function validateMap(keys: Field, items: Field): void {
  keys.mustBeFilled();
  if (items.at("type").text !== "object") items.at("type").report("must be object in a list with keys");
  mustNotRepeat(keys.items);
  for (const key of keys.items) {
    const property = items.at("properties", key.text);
    const type = property.at("type").text;
    if (!property.isSet) key.report(`must be a property of the items, got ${quote(key.text)}`);
    else if (type === "array" || type === "object")
      property.at("type").report(`must not be ${type} for a key of a list`);
    if (property.at("nullable").value === true) property.at("nullable").report("must not be true for a key of a list");
    if (property.isSet && !property.at("default").isSet && !items.at("required").texts().includes(key.text))
      property.report("must be required or have a default, as it is a key of a list");
  }
}

/** Items of a set are compared as wholes. */
function validateSet(items: Field): void {
  const listType = items.at("x-kubernetes-list-type");
  if (items.at("type").text === "array" && listType.isSet && listType.text !== "atomic")
    listType.report("must be atomic in a set");
  if (items.at("type").text === "object" && items.at("x-kubernetes-map-type").text !== "atomic")
    items.at("x-kubernetes-map-type").report("must be atomic in a set");
}
