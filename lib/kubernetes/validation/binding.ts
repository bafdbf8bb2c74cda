import type { JsonObject } from "../manifest.ts";
import { objectIn, textIn } from "./fields.ts";
import type { Report } from "./validator.ts";

/** The node that a pod gets. */
export function validateBinding(object: JsonObject, report: Report): void {
  const target = objectIn(object, "target") ?? {};
  const kind = textIn(target, "kind");
  if (kind !== "" && kind !== "Node") report(["target", "kind"], `must be Node, got ${kind}`);
  if (textIn(target, "name") === "") report(["target", "name"], "must not be empty");
}
