import { isJsonObject, type JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { has, objectIn, textIn } from "../fields.ts";
import { isDnsSubdomain } from "../formats.ts";
import type { Report } from "../validator.ts";
import type { Container } from "./container.ts";

const linuxPodFields = ["hostUsers", "shareProcessNamespace"] as const;
const linuxPodSwitches = ["hostPID", "hostIPC"] as const;
const linuxContextFields = [
  "appArmorProfile",
  "seLinuxOptions",
  "seccompProfile",
  "fsGroup",
  "fsGroupChangePolicy",
  "runAsUser",
  "runAsGroup",
  "supplementalGroups",
  "supplementalGroupsPolicy",
  "seLinuxChangePolicy",
  "capabilities",
  "readOnlyRootFilesystem",
  "privileged",
  "allowPrivilegeEscalation",
  "procMount",
] as const;
const netBiosName = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const domainName = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
const largestCredentialSpec = 64 * 1024;

/** What a pod of an operating system cannot have, and what containers that are processes of a Windows host need. */
export function validateSystem(spec: JsonObject, path: Path, containers: readonly Container[], report: Report): void {
  const os = textIn(objectIn(spec, "os") ?? {}, "name");
  // Most pods say nothing of Windows.
  if (
    os !== "windows" &&
    optionsOf(spec) === undefined &&
    containers.every(({ value }) => optionsOf(value) === undefined)
  )
    return;
  const context = objectIn(spec, "securityContext");
  if (os === "windows") {
    refuse(spec, path, linuxPodFields, report);
    for (const field of linuxPodSwitches)
      if (spec[field] === true) report([...path, field], "cannot be set in a Windows pod");
    if (has(spec, "resources")) report([...path, "resources"], "cannot be set in a Windows pod");
    if (Array.isArray(context?.sysctls) && context.sysctls.length > 0)
      report([...path, "securityContext", "sysctls"], "cannot be set in a Windows pod");
  }
  for (const { value, path: at } of [{ value: spec, path }, ...containers]) {
    const own = objectIn(value, "securityContext");
    if (own === undefined) continue;
    if (os === "windows") refuse(own, [...at, "securityContext"], linuxContextFields, report);
    const options = optionsOf(value);
    if (options === undefined) continue;
    if (os === "linux") report([...at, "securityContext", "windowsOptions"], "cannot be set in a Linux pod");
    validateOptions(options, [...at, "securityContext", "windowsOptions"], report);
  }
  validateHostProcesses(spec, path, containers, report);
}

function refuse(parent: JsonObject, path: Path, fields: readonly string[], report: Report): void {
  for (const field of fields) if (has(parent, field)) report([...path, field], "cannot be set in a Windows pod");
}

function validateOptions(options: JsonObject, path: Path, report: Report): void {
  const { gmsaCredentialSpecName: name, gmsaCredentialSpec: spec, runAsUserName: user } = options;
  if (typeof name === "string" && !isDnsSubdomain(name))
    report([...path, "gmsaCredentialSpecName"], `must be a DNS name, got ${JSON.stringify(name)}`);
  if (typeof spec === "string" && (spec === "" || spec.length > largestCredentialSpec))
    report([...path, "gmsaCredentialSpec"], `must be from 1 to ${largestCredentialSpec} bytes, got ${spec.length}`);
  if (typeof user === "string" && !isUserName(user))
    report([...path, "runAsUserName"], `must be a user, or DOMAIN\\user, got ${JSON.stringify(user)}`);
}

function isUserName(name: string): boolean {
  const parts = name.split("\\");
  const user = parts.at(-1) ?? "";
  if (parts.length > 2 || user === "" || user.length > 104) return false;
  if (/^[. ]+$/.test(user) || /["/:;|=,+*?<>@[\]]/.test(user)) return false;
  for (const character of name) if (character < " " || character === "\u007f") return false;
  const [domain] = parts;
  if (parts.length === 1 || domain === undefined) return true;
  return domain.length < 256 && (netBiosName.test(domain) || domainName.test(domain));
}

function validateHostProcesses(spec: JsonObject, path: Path, containers: readonly Container[], report: Report): void {
  const ofPod = hostProcessOf(spec);
  let count = 0;
  for (const { value, path: at } of containers) {
    const own = hostProcessOf(value);
    if (ofPod !== undefined && own !== undefined && ofPod !== own)
      report(
        [...at, "securityContext", "windowsOptions", "hostProcess"],
        `must be that of the pod ${ofPod}, got ${own}`,
      );
    if (own ?? ofPod ?? false) count++;
  }
  if (count === 0) return;
  if (count !== containers.length)
    report([...path, "containers"], "must all be host processes or none", { expected: "one hostProcess for all" });
  if (spec.hostNetwork !== true) report([...path, "hostNetwork"], "must be true for host processes");
}

/** The Windows options of a pod or a container. */
function optionsOf({ securityContext }: JsonObject): JsonObject | undefined {
  return isJsonObject(securityContext) ? objectIn(securityContext, "windowsOptions") : undefined;
}

function hostProcessOf(parent: JsonObject): boolean | undefined {
  const { hostProcess } = optionsOf(parent) ?? {};
  return typeof hostProcess === "boolean" ? hostProcess : undefined;
}
