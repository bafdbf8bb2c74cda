import { nearest } from "../../../nearest.ts";
import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { has, objectIn, objectsIn, textIn } from "../fields.ts";
import { hasBackstep } from "../formats.ts";
import type { Report } from "../validator.ts";
import type { Container } from "./container.ts";

/** The volumes that a container mounts, as folders or as devices. `volumes` are those of its pod, by name. */
export function validateMounts(container: Container, volumes: ReadonlyMap<string, JsonObject>, report: Report): void {
  const { value } = container;
  if (!has(value, "volumeMounts") && !has(value, "volumeDevices")) return;
  const mounts = objectsIn(value, "volumeMounts");
  const devices = objectsIn(value, "volumeDevices");
  const isPrivileged = objectIn(value, "securityContext")?.privileged === true;
  for (const [index, mount] of mounts.entries()) {
    const path = [...container.path, "volumeMounts", index];
    validateName(mount, path, container.name, volumes, report);
    validateMount(mount, path, isPrivileged, report);
    if (container.list === "ephemeralContainers") refuseSubPaths(mount, path, report);
  }
  for (const [index, device] of devices.entries())
    validateDevice(device, [...container.path, "volumeDevices", index], container.name, mounts, volumes, report);
}

function validateName(
  mount: JsonObject,
  path: Path,
  container: string,
  volumes: ReadonlyMap<string, JsonObject>,
  report: Report,
): void {
  const name = textIn(mount, "name");
  if (name === "" || volumes.has(name)) return;
  const suggestion = nearest(name, volumes.keys());
  const message = `names no volume of the pod, got ${JSON.stringify(name)} in container ${container}`;
  report([...path, "name"], message, suggestion === undefined ? {} : { suggestion });
}

function validateMount(mount: JsonObject, path: Path, isPrivileged: boolean, report: Report): void {
  const subPath = textIn(mount, "subPath");
  const subPathExpr = textIn(mount, "subPathExpr");
  if (subPath !== "") validateSubPath(subPath, [...path, "subPath"], report);
  if (subPathExpr !== "") validateSubPath(subPathExpr, [...path, "subPathExpr"], report);
  if (subPath !== "" && subPathExpr !== "") report([...path, "subPathExpr"], "cannot be combined with subPath");
  const propagation = textIn(mount, "mountPropagation");
  if (propagation === "Bidirectional" && !isPrivileged)
    report([...path, "mountPropagation"], "must not be Bidirectional unless the container is privileged");
  const recursive = textIn(mount, "recursiveReadOnly");
  if (recursive !== "Enabled" && recursive !== "IfPossible") return;
  if (mount.readOnly !== true)
    report([...path, "recursiveReadOnly"], `must not be ${recursive} unless readOnly is true`);
  if (propagation !== "" && propagation !== "None")
    report([...path, "recursiveReadOnly"], `must not be ${recursive} with mountPropagation ${propagation}`);
}

function validateSubPath(subPath: string, path: Path, report: Report): void {
  if (subPath.startsWith("/")) report(path, `must be a relative path, got ${subPath}`);
  else if (hasBackstep(subPath)) report(path, `must not contain .., got ${subPath}`);
}

function refuseSubPaths(mount: JsonObject, path: Path, report: Report): void {
  for (const field of ["subPath", "subPathExpr"])
    if (textIn(mount, field) !== "") report([...path, field], "cannot be set for an ephemeral container");
}

function validateDevice(
  device: JsonObject,
  path: Path,
  container: string,
  mounts: readonly JsonObject[],
  volumes: ReadonlyMap<string, JsonObject>,
  report: Report,
): void {
  validateName(device, path, container, volumes, report);
  const name = textIn(device, "name");
  const volume = volumes.get(name);
  if (volume !== undefined && !has(volume, "persistentVolumeClaim") && !has(volume, "ephemeral"))
    report([...path, "name"], `must name a persistentVolumeClaim or ephemeral volume, got ${JSON.stringify(name)}`);
  const devicePath = textIn(device, "devicePath");
  if (hasBackstep(devicePath)) report([...path, "devicePath"], `must not contain .., got ${devicePath}`);
  if (mounts.some((mount) => name !== "" && textIn(mount, "name") === name))
    report([...path, "name"], `is mounted as a folder too, got ${JSON.stringify(name)}`);
  if (mounts.some((mount) => devicePath !== "" && textIn(mount, "mountPath") === devicePath))
    report([...path, "devicePath"], `is the path of a mounted folder too, got ${devicePath}`);
}
