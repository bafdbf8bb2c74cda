import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";
import { validateSchema } from "./schema.ts";
import { validateSelectableFields } from "./selectable-fields.ts";

const longestWarning = 256;

/** What the root of a schema may have beside a status subresource. */
const rootKeywords: ReadonlySet<string> = new Set([
  ...["description", "type", "format", "title", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"],
  ...["maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "multipleOf", "required", "items"],
  ...["properties", "externalDocs", "example", "x-kubernetes-preserve-unknown-fields", "x-kubernetes-validations"],
]);

/** One version of a CustomResourceDefinition. */
export function validateVersion(version: Field): void {
  validateDeprecation(version);
  const schema = version.at("schema", "openAPIV3Schema");
  if (!schema.isSet) schema.report("is missing");
  validateSchema(schema, "root");
  if (version.at("subresources", "status").isSet) validateRootOfStatus(schema);
  if (version.at("subresources", "scale").isSet) validateScale(version.at("subresources", "scale"));
  for (const column of version.at("additionalPrinterColumns").items) {
    column.at("name").mustBeFilled();
    column.at("type").mustBeFilled();
    mustBePath(column.at("jsonPath"), [""]);
  }
  validateSelectableFields(version.at("selectableFields"), schema);
}

function validateDeprecation(version: Field): void {
  const warning = version.at("deprecationWarning");
  if (!warning.isSet) return;
  if (version.at("deprecated").value !== true) warning.mustNotBeSet("without deprecated");
  if (warning.text === "") warning.mustBeFilled();
  if (/\p{C}/u.test(warning.text)) warning.report("must be one line");
  if (Buffer.byteLength(warning.text) > longestWarning) warning.mustHaveAtMost(longestWarning, "characters");
}

function validateRootOfStatus(schema: Field): void {
  for (const [keyword, field] of schema.entries)
    if (!rootKeywords.has(keyword) && !field.isEmpty && field.value !== false && field.value !== 0)
      field.mustNotBeSet("at the root of a schema with the subresource status");
}

function validateScale(scale: Field): void {
  mustBePath(scale.at("specReplicasPath"), ["spec."]);
  mustBePath(scale.at("statusReplicasPath"), ["status."]);
  if (scale.at("labelSelectorPath").text !== "") mustBePath(scale.at("labelSelectorPath"), ["spec.", "status."]);
}

/** A path of names with dots before them, below one of the roots. */
function mustBePath(path: Field, roots: readonly string[]): void {
  if (!path.mustBeFilled() || typeof path.value !== "string") return;
  if (!roots.some((root) => path.text.startsWith(`.${root}`)))
    path.report(`must begin with ${roots.map((root) => `.${root}`).join(" or ")}, got ${quote(path.text)}`);
}
