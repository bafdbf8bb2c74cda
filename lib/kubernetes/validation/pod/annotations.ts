import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { objectIn, textIn } from "../fields.ts";
import { accepted, type Report } from "../validator.ts";
import type { Container } from "./container.ts";

const deprecated: ReadonlyMap<string, string> = new Map([
  ["scheduler.alpha.kubernetes.io/critical-pod", "has no effect since 1.16, use priorityClassName"],
  ["security.alpha.kubernetes.io/sysctls", "has no effect since 1.11, use securityContext.sysctls"],
  ["security.alpha.kubernetes.io/unsafe-sysctls", "has no effect since 1.11, use securityContext.sysctls"],
]);
const appArmor = "container.apparmor.security.beta.kubernetes.io/";
const seccompOfPod = "seccomp.security.alpha.kubernetes.io/pod";
const seccompOfContainer = "container.seccomp.security.alpha.kubernetes.io/";

/** The annotations of a pod that Kubernetes reads. */
export function validateAnnotations(
  annotations: JsonObject,
  path: Path,
  spec: JsonObject,
  containers: readonly Container[],
  report: Report,
): void {
  for (const [key, value] of Object.entries(annotations)) {
    const at = [...path, key];
    const advice = deprecated.get(key);
    if (advice !== undefined) report(at, advice, accepted);
    const text = typeof value === "string" ? value : "";
    if (key === "controller.kubernetes.io/pod-deletion-cost" && !isInt32(text))
      report(at, `must be a 32-bit integer, got ${JSON.stringify(text)}`);
    else if (key === "kubernetes.io/config.mirror" && textIn(spec, "nodeName") === "")
      report(at, "must not be set without spec.nodeName");
    else if (key.startsWith(appArmor)) validateAppArmor(key.slice(appArmor.length), text, at, spec, containers, report);
    else if (key === seccompOfPod) validateSeccomp(text, at, spec, report);
    else if (key.startsWith(seccompOfContainer)) {
      const container = containers.find(({ name }) => name === key.slice(seccompOfContainer.length));
      validateSeccomp(text, at, container?.value, report);
    }
  }
}

function isInt32(text: string): boolean {
  return /^(0|-?[1-9]\d*)$/.test(text) && Math.abs(Number(text)) < 2 ** 31;
}

function validateSeccomp(profile: string, path: Path, owner: JsonObject | undefined, report: Report): void {
  const isProfile =
    ["runtime/default", "docker/default", "unconfined"].includes(profile) || /^localhost\/(?!\/)/.test(profile);
  if (!isProfile) report(path, `must be a seccomp profile, got ${JSON.stringify(profile)}`);
  else if (owner !== undefined && objectIn(objectIn(owner, "securityContext") ?? {}, "seccompProfile") === undefined)
    report(path, "has no effect since 1.27, use securityContext.seccompProfile", accepted);
}

function validateAppArmor(
  container: string,
  profile: string,
  path: Path,
  spec: JsonObject,
  containers: readonly Container[],
  report: Report,
): void {
  const owner = containers.find(({ name }) => name === container);
  if (owner === undefined) {
    report(path, `names no container of the pod, got ${JSON.stringify(container)}`);
    return;
  }
  if (!["", "runtime/default", "unconfined"].includes(profile) && !profile.startsWith("localhost/"))
    report(path, `must be an AppArmor profile, got ${JSON.stringify(profile)}`);
  const field = profileIn(owner.value) ?? profileIn(spec);
  if (field === undefined) report(path, "is deprecated since 1.30, use securityContext.appArmorProfile", accepted);
  else if (textIn(objectIn(spec, "os") ?? {}, "name") !== "windows" && annotationOf(field) !== profile)
    report([...owner.path, "securityContext", "appArmorProfile"], `must be that of the annotation, ${profile}`);
}

function profileIn(owner: JsonObject): JsonObject | undefined {
  return objectIn(objectIn(owner, "securityContext") ?? {}, "appArmorProfile");
}

/** The annotation that says the same as the field. */
function annotationOf(profile: JsonObject): string {
  switch (profile.type) {
    case "Localhost":
      return `localhost/${textIn(profile, "localhostProfile")}`;
    case "Unconfined":
      return "unconfined";
    default:
      return "runtime/default";
  }
}
