import type { JsonObject } from "../manifest.ts";
import { objectIn, textIn } from "./fields.ts";
import { isDnsLabel } from "./formats.ts";
import { accepted, type Report } from "./validator.ts";

/** The name of an object becomes the beginning of host names, which have no dots. */
export function warnOfHostname(object: JsonObject, report: Report): void {
  const name = textIn(objectIn(object, "metadata") ?? {}, "name");
  if (name !== "" && !isDnsLabel(name))
    report(["metadata", "name"], `should be a DNS label, because pods are called after it, got ${name}`, accepted);
}
