import type { JsonObject } from "../manifest.ts";
import { has, objectIn, textIn } from "./fields.ts";
import { warnOfHostname } from "./hostname.ts";
import { validateJobSpec } from "./job-spec.ts";
import type { Report } from "./validator.ts";

const path = ["spec", "jobTemplate", "spec"];

/** Work that is done again and again. */
export function validateCronJob(object: JsonObject, report: Report): void {
  warnOfHostname(object, report);
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  const schedule = textIn(spec, "schedule");
  if (schedule.includes("TZ")) report(["spec", "schedule"], `must not have a time zone, use timeZone, got ${schedule}`);
  const zone = textIn(spec, "timeZone");
  if (has(spec, "timeZone") && !isTimeZone(zone))
    report(["spec", "timeZone"], `must be a time zone, got ${JSON.stringify(zone)}`);
  const job = objectIn(objectIn(spec, "jobTemplate") ?? {}, "spec");
  if (job === undefined) return;
  validateJobSpec(job, path, report);
  if (has(job, "selector")) report([...path, "selector"], "is made by Kubernetes");
  if (job.manualSelector === true) report([...path, "manualSelector"], "must not be true in the template of Jobs");
}

/** Whether the IANA database has the zone; what JavaScript takes beside it, such as `+01:00`, is none. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9._+-]*(\/[A-Za-z0-9._+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
