import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";
import { dns1035Label } from "../named-formats.ts";

/** What the kind is called; the API server fills in a missing `singular` and `listKind`. */
export function validateNames(names: Field): void {
  const kind = names.at("kind");
  const listKind = names.at("listKind");
  names.at("plural").mustBeFilled();
  kind.mustBeFilled();
  for (const name of ["plural", "singular"]) if (!names.at(name).isEmpty) names.at(name).mustBe(dns1035Label);
  for (const field of [kind, listKind])
    if (!field.isEmpty && typeof field.value === "string" && !dns1035Label.test(field.text.toLowerCase()))
      field.report(`must be a kind such as Mesh, got ${quote(field.text)}`);
  if (kind.text !== "" && kind.text === listKind.text) listKind.report(`must not be the kind, ${kind.text}`);
  for (const list of ["shortNames", "categories"])
    for (const name of names.at(list).items) name.mustBeFilledWith(dns1035Label);
}
