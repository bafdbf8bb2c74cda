import { isJsonObject, type JsonObject } from "../manifest.ts";
import type { Report } from "./validator.ts";

/** A state of a workload to which it can go back. */
export function validateControllerRevision(object: JsonObject, report: Report): void {
  if (!isJsonObject(object.data)) report(["data"], "must be an object");
}
