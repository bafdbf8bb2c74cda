import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { has, numberIn, objectIn, objectsIn, textIn, textsIn } from "../fields.ts";
import { hasBackstep } from "../formats.ts";
import type { Report } from "../validator.ts";
import type { Container } from "./container.ts";

const largestId = 2 ** 31 - 1;
const sysctl = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;

/** What the security contexts of a pod and its containers must be to each other, and to its host namespaces. */
export function validateSecurity(spec: JsonObject, path: Path, containers: readonly Container[], report: Report): void {
  const context = objectIn(spec, "securityContext");
  if (context !== undefined) {
    validateProfiles(context, [...path, "securityContext"], report);
    validateIds(context, [...path, "securityContext"], report);
    if (has(context, "sysctls")) validateSysctls(context, [...path, "securityContext"], report);
  }
  if (spec.shareProcessNamespace === true && spec.hostPID === true)
    report([...path, "shareProcessNamespace"], "cannot be combined with hostPID");
  const hasOwnUsers = spec.hostUsers === false;
  if (hasOwnUsers) validateUsers(spec, path, containers, report);
  for (const { value, path: at } of containers) {
    const own = objectIn(value, "securityContext");
    if (own !== undefined) validateContext(own, [...at, "securityContext"], hasOwnUsers, report);
  }
}

function validateContext(context: JsonObject, path: Path, hasOwnUsers: boolean, report: Report): void {
  validateProfiles(context, path, report);
  validateIds(context, path, report);
  if (context.procMount === "Unmasked" && !hasOwnUsers)
    report([...path, "procMount"], "must not be Unmasked unless hostUsers is false");
  if (context.allowPrivilegeEscalation !== false) return;
  if (context.privileged === true)
    report([...path, "allowPrivilegeEscalation"], "must not be false in a privileged container");
  if (textsIn(objectIn(context, "capabilities") ?? context, "add").includes("CAP_SYS_ADMIN"))
    report([...path, "allowPrivilegeEscalation"], "must not be false with the capability CAP_SYS_ADMIN");
}

function validateProfiles(context: JsonObject, path: Path, report: Report): void {
  for (const field of ["seccompProfile", "appArmorProfile"] as const) {
    const profile = objectIn(context, field);
    if (profile === undefined || (profile.type !== "Localhost" && !has(profile, "localhostProfile"))) continue;
    const at = [...path, field, "localhostProfile"];
    const file = textIn(profile, "localhostProfile");
    if (profile.type !== "Localhost") report(at, `must not be set for type ${textIn(profile, "type")}`);
    else if (!has(profile, "localhostProfile")) report(at, "is missing", { expected: "a profile of the node" });
    else if (field === "seccompProfile") {
      if (file.startsWith("/")) report(at, `must be a relative path, got ${file}`);
      else if (hasBackstep(file)) report(at, `must not contain .., got ${file}`);
    } else if (file.trim() !== file || file === "" || file.length > 4095)
      report(at, `must be a name of at most 4095 characters without spaces around it, got ${JSON.stringify(file)}`);
  }
}

/** Linux has 32 bits for the ids of users and groups, Kubernetes uses 31 of them. */
function validateIds(context: JsonObject, path: Path, report: Report): void {
  for (const field of ["runAsUser", "runAsGroup", "fsGroup"] as const) {
    const id = numberIn(context, field) ?? 0;
    if (id > largestId) report([...path, field], `must be at most ${largestId}, got ${id}`);
  }
  if (!Array.isArray(context.supplementalGroups)) return;
  for (const [index, id] of context.supplementalGroups.entries())
    if (typeof id === "number" && id > largestId)
      report([...path, "supplementalGroups", index], `must be at most ${largestId}, got ${id}`);
}

function validateSysctls(context: JsonObject, path: Path, report: Report): void {
  const names = new Set<string>();
  for (const [index, { name }] of objectsIn(context, "sysctls").entries()) {
    if (typeof name !== "string") continue;
    const at = [...path, "sysctls", index, "name"];
    // Slashes and dots are one to Linux, but not to the API server when it looks for duplicates.
    if (name.length > 253 || !sysctl.test(name))
      report(at, `must be the name of a sysctl, got ${JSON.stringify(name)}`);
    else if (names.has(name)) report(at, `repeats sysctl ${name}`);
    names.add(name);
  }
}

function validateUsers(spec: JsonObject, path: Path, containers: readonly Container[], report: Report): void {
  for (const field of ["hostNetwork", "hostPID", "hostIPC"] as const)
    if (spec[field] === true) report([...path, field], "cannot be combined with hostUsers false");
  for (const { value, path: at } of containers) {
    if (has(value, "volumeDevices") && Array.isArray(value.volumeDevices) && value.volumeDevices.length > 0)
      report([...at, "volumeDevices"], "cannot be combined with hostUsers false");
  }
}
