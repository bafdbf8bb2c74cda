import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";

/** The formats that the API server checks, by type, without the dashes that strings may have in them. */
const formatsOfType: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "string",
    new Set([
      ...["bsonobjectid", "uri", "email", "hostname", "ipv4", "ipv6", "cidr", "mac", "uuid", "uuid3", "uuid4", "uuid5"],
      ...["isbn", "isbn10", "isbn13", "creditcard", "ssn", "hexcolor", "rgbcolor", "byte", "password", "date"],
      ...["duration", "datetime", "k8sshortname", "k8slongname"],
    ]),
  ],
  ["integer", new Set(["int32", "int64"])],
  ["number", new Set(["float", "double"])],
]);

const integerLimits: ReadonlyMap<string, number> = new Map([
  ["int32", 2 ** 31],
  ["int64", 2 ** 63],
]);

/** Warns of a format that the API server does not check. */
export function validateFormat(schema: Field): void {
  const format = schema.at("format");
  if (format.text === "") return;
  const type = schema.at("type").text || "string";
  const name = type === "string" ? format.text.replaceAll("-", "") : format.text;
  validateBounds(schema);
  if (!formatsOfType.get(type)?.has(name)) format.warn(`is a format that is not checked, got ${quote(format.text)}`);
}

/** The bounds of an integer are integers of its format. */
function validateBounds(schema: Field): void {
  const limit = schema.at("type").text === "integer" ? integerLimits.get(schema.at("format").text) : undefined;
  if (limit === undefined) return;
  for (const name of ["minimum", "maximum", "multipleOf"]) {
    const { number } = schema.at(name);
    if (number !== undefined && !(Number.isInteger(number) && number >= -limit && number < limit))
      schema.at(name).report(`must be of the format ${schema.at("format").text}, got ${number}`);
  }
}
