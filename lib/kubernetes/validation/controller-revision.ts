import { isJsonObject, type JsonObject } from "../manifest.ts";
import { numberIn } from "./fields.ts";
import type { Report } from "./validator.ts";

/** A state of a workload to which it can go back. */
export function validateControllerRevision(object: JsonObject, report: Report): void {
  if (!isJsonObject(object.data)) report(["data"], "must be an object");
  const revision = numberIn(object, "revision") ?? 0;
  if (revision < 0) report(["revision"], `must be at least 0, got ${revision}`);
}
