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

/** Warns of a format that the API server does not check. */
export function validateFormat(schema: Field): void {
  const format = schema.at("format");
  if (format.text === "") return;
  const type = schema.at("type").text || "string";
  const name = type === "string" ? format.text.replaceAll("-", "") : format.text;
  if (!formatsOfType.get(type)?.has(name)) format.warn(`is a format that is not checked, got ${quote(format.text)}`);
}
