import type { JsonObject } from "../manifest.ts";
import type { Path } from "../path.ts";
import { amountOf, isWhole } from "./amounts.ts";
import { has, objectIn, textIn, textsIn } from "./fields.ts";
import { isDnsSubdomain } from "./formats.ts";
import { validateLabelSelector } from "./label-selector.ts";
import { accepted, type Report } from "./validator.ts";

/** What a PersistentVolumeClaim asks for, be it one of its own or a template of claims. */
export function validateClaimSpec(spec: JsonObject, path: Path, report: Report): void {
  validateAccessModes(spec, path, report);
  const selector = objectIn(spec, "selector");
  if (selector !== undefined) validateLabelSelector(selector, [...path, "selector"], report);
  const resources = objectIn(spec, "resources") ?? {};
  const storage = amountOf(objectIn(resources, "requests")?.storage);
  if (storage !== undefined && storage <= 0n)
    report([...path, "resources", "requests", "storage"], "must be more than 0");
  for (const kind of ["requests", "limits"] as const) {
    const amount = amountOf(objectIn(resources, kind)?.storage);
    if (amount !== undefined && !isWhole(amount))
      report([...path, "resources", kind, "storage"], "must be a whole number of bytes", accepted);
  }
  for (const field of ["storageClassName", "volumeAttributesClassName"] as const) {
    const name = textIn(spec, field);
    if (name !== "" && !isDnsSubdomain(name))
      report([...path, field], `must be a DNS name, got ${JSON.stringify(name)}`);
  }
  validateSources(spec, path, report);
}

/** A volume that one pod alone may use has no other modes. */
export function validateAccessModes(spec: JsonObject, path: Path, report: Report): void {
  const modes = textsIn(spec, "accessModes");
  if (modes.length > 1 && modes.includes("ReadWriteOncePod"))
    report([...path, "accessModes"], "must not have other modes beside ReadWriteOncePod");
}

function validateSources(spec: JsonObject, path: Path, report: Report): void {
  const [source, reference] = [objectIn(spec, "dataSource"), objectIn(spec, "dataSourceRef")];
  for (const [field, value] of [["dataSource", source] as const, ["dataSourceRef", reference] as const]) {
    if (value === undefined) continue;
    const group = textIn(value, "apiGroup");
    if (group === "" && textIn(value, "kind") !== "PersistentVolumeClaim")
      report(
        [...path, field, "kind"],
        `must be PersistentVolumeClaim without apiGroup, got ${textIn(value, "kind") || "none"}`,
      );
    if (group !== "" && !isDnsSubdomain(group))
      report([...path, field, "apiGroup"], `must be an API group, got ${group}`);
    for (const required of ["name", "kind"] as const)
      if (has(value, required) && textIn(value, required) === "")
        report([...path, field, required], "must not be empty");
  }
  if (source === undefined || reference === undefined) return;
  if (textIn(reference, "namespace") !== "")
    report([...path, "dataSource"], "cannot be combined with a dataSourceRef of a namespace");
  else if (["apiGroup", "kind", "name"].some((field) => textIn(source, field) !== textIn(reference, field)))
    report([...path, "dataSource"], "must be the same as dataSourceRef");
}
