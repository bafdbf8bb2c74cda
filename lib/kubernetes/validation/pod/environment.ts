import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { has, objectIn, objectsIn, textIn } from "../fields.ts";
import { hasBackstep } from "../formats.ts";
import { accepted, type Report } from "../validator.ts";
import { validateFieldReference, validateResourceReference } from "./downward-api.ts";

/** The environment variables of a container. `volumes` are those of its pod, by name. */
export function validateEnvironment(
  container: JsonObject,
  path: Path,
  volumes: ReadonlyMap<string, JsonObject>,
  report: Report,
): void {
  const variables = objectsIn(container, "env");
  if (variables.length === 0) return;
  const names = new Set<string>();
  for (const [index, variable] of variables.entries()) {
    const name = textIn(variable, "name");
    const source = objectIn(variable, "valueFrom");
    if (names.has(name) && (source !== undefined || hides(name, textIn(variable, "value"))))
      report([...path, "env", index], `hides the earlier definition of ${name}`, accepted);
    names.add(name);
    if (source !== undefined) validateSource(source, [...path, "env", index, "valueFrom"], volumes, report);
  }
}

/** Whether a value does not build on the earlier one, as `$(PATH):/bin` does. */
function hides(name: string, value: string): boolean {
  const reference = `$(${name})`;
  return value === reference || !value.includes(reference);
}

function validateSource(
  source: JsonObject,
  path: Path,
  volumes: ReadonlyMap<string, JsonObject>,
  report: Report,
): void {
  const field = objectIn(source, "fieldRef");
  if (field !== undefined) validateFieldReference(field, [...path, "fieldRef"], report);
  const resource = objectIn(source, "resourceFieldRef");
  if (resource !== undefined) validateResourceReference(resource, [...path, "resourceFieldRef"], report);
  const file = objectIn(source, "fileKeyRef");
  if (file === undefined) return;
  const at = [...path, "fileKeyRef"];
  if (textIn(file, "path") === "") report([...at, "path"], "must not be empty");
  else if (hasBackstep(textIn(file, "path")))
    report([...at, "path"], `must not contain .., got ${textIn(file, "path")}`);
  const name = textIn(file, "volumeName");
  const volume = volumes.get(name);
  if (volume === undefined) report([...at, "volumeName"], `names no volume of the pod, got ${JSON.stringify(name)}`);
  // A volume without a source is an emptyDir.
  else if (!has(volume, "emptyDir") && Object.keys(volume).some((field) => field !== "name" && has(volume, field)))
    report([...at, "volumeName"], `must name an emptyDir volume, got ${JSON.stringify(name)}`);
}
