import type { JsonObject } from "../manifest.ts";
import { has, objectIn, textIn } from "./fields.ts";
import { isQualifiedName } from "./formats.ts";
import type { Report } from "./validator.ts";

/** Something that happened to an object, in the namespace of that object. */
export function validateEvent(object: JsonObject, report: Report): void {
  const own = textIn(objectIn(object, "metadata") ?? {}, "namespace") || "default";
  const other = textIn(objectIn(object, "involvedObject") ?? {}, "namespace");
  if (!has(object, "eventTime")) {
    if (other === "" ? own !== "default" : own !== other)
      report(["involvedObject", "namespace"], `must be that of the event ${own}, got ${other || "none"}`);
    return;
  }
  if (other === "" && own !== "default" && own !== "kube-system")
    report(["involvedObject", "namespace"], `must be that of the event ${own}, got none`);
  const component = textIn(object, "reportingComponent");
  if (!isQualifiedName(component))
    report(
      ["reportingComponent"],
      `must be a name such as example.com/controller beside eventTime, got ${JSON.stringify(component)}`,
    );
  for (const [field, longest] of [
    ["reportingInstance", 128] as const,
    ["action", 128] as const,
    ["reason", 128] as const,
  ]) {
    const length = textIn(object, field).length;
    if (length === 0) report([field], "is missing", { expected: "a text beside eventTime" });
    else if (length > longest) report([field], `must have at most ${longest} characters, got ${length}`);
  }
  const { length } = textIn(object, "message");
  if (length > 1024) report(["message"], `must have at most 1024 characters, got ${length}`);
}
