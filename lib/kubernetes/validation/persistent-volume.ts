import type { JsonObject } from "../manifest.ts";
import type { Path } from "../path.ts";
import { amountOf } from "./amounts.ts";
import { validateAccessModes } from "./claim-spec.ts";
import { has, objectIn, textIn } from "./fields.ts";
import { hasBackstep, isDnsLabel, isDnsSubdomain } from "./formats.ts";
import { validateNodeSelector } from "./node-selector.ts";
import { accepted, type Report } from "./validator.ts";
import { validateVolumeSource } from "./volume-sources.ts";

const deprecatedAnnotations: ReadonlyMap<string, string> = new Map([
  ["volume.beta.kubernetes.io/storage-class", "is deprecated since 1.8, use storageClassName"],
  ["volume.beta.kubernetes.io/mount-options", "is deprecated since 1.31, use mountOptions"],
]);
const csiSecrets = [
  "controllerExpandSecretRef",
  "controllerPublishSecretRef",
  "nodeExpandSecretRef",
  "nodePublishSecretRef",
];

/** A piece of storage. */
export function validatePersistentVolume(object: JsonObject, report: Report): void {
  for (const key of Object.keys(objectIn(objectIn(object, "metadata") ?? {}, "annotations") ?? {})) {
    const advice = deprecatedAnnotations.get(key);
    if (advice !== undefined) report(["metadata", "annotations", key], advice, accepted);
  }
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  validateCapacity(spec, report);
  validateAccessModes(spec, ["spec"], report);
  validateVolumeSource(spec, ["spec"], report);
  validateNodes(spec, report);
  validateHostFolder(spec, report);
  for (const field of ["storageClassName", "volumeAttributesClassName"] as const) {
    const name = textIn(spec, field);
    if (name !== "" && !isDnsSubdomain(name))
      report(["spec", field], `must be a DNS name, got ${JSON.stringify(name)}`);
  }
  if (has(spec, "volumeAttributesClassName")) {
    if (textIn(spec, "volumeAttributesClassName") === "")
      report(["spec", "volumeAttributesClassName"], "must not be empty");
    if (!has(spec, "csi")) report(["spec", "volumeAttributesClassName"], "must not be set unless csi is");
  }
  validateSecrets(spec, report);
}

function validateCapacity(spec: JsonObject, report: Report): void {
  const capacity = objectIn(spec, "capacity") ?? {};
  const names = Object.keys(capacity);
  for (const name of names) {
    if (name !== "storage" || names.length > 1)
      report(["spec", "capacity", name], `must be storage alone, got ${names.join(", ")}`);
    const amount = amountOf(capacity[name]);
    if (amount !== undefined && amount <= 0n)
      report(["spec", "capacity", name], `must be more than 0, got ${capacity[name]}`);
  }
}

function validateNodes(spec: JsonObject, report: Report): void {
  const affinity = objectIn(spec, "nodeAffinity");
  const required = affinity && objectIn(affinity, "required");
  if (affinity === undefined) {
    if (has(spec, "local"))
      report(["spec", "nodeAffinity"], "is missing", { expected: "the nodes that have the local folder" });
  } else if (required === undefined)
    report(["spec", "nodeAffinity", "required"], "is missing", { expected: "terms for nodes" });
  else validateNodeSelector(required, ["spec", "nodeAffinity", "required"], report);
}

function validateHostFolder(spec: JsonObject, report: Report): void {
  const policy = textIn(spec, "persistentVolumeReclaimPolicy");
  for (const kind of ["hostPath", "local"] as const) {
    const folder = textIn(objectIn(spec, kind) ?? {}, "path");
    if (hasBackstep(folder)) report(["spec", kind, "path"], `must not contain .., got ${folder}`);
    if (kind === "hostPath" && folder !== "" && /^\/*$/.test(folder) && policy === "Recycle")
      report(["spec", "persistentVolumeReclaimPolicy"], "must not be Recycle for the root of a node");
  }
  if (policy === "Recycle")
    report(["spec", "persistentVolumeReclaimPolicy"], "is deprecated as Recycle, use dynamic provisioning", accepted);
}

function validateSecrets(spec: JsonObject, report: Report): void {
  const csi = objectIn(spec, "csi");
  if (csi !== undefined) {
    if (textIn(csi, "volumeHandle") === "") report(["spec", "csi", "volumeHandle"], "must not be empty");
    for (const field of csiSecrets) validateSecret(csi, field, ["spec", "csi"], report);
  }
  for (const kind of ["cinder", "storageos"] as const) {
    const secret = objectIn(objectIn(spec, kind) ?? {}, "secretRef");
    if (secret !== undefined && textIn(secret, "namespace") === "")
      report(["spec", kind, "secretRef", "namespace"], "must not be empty");
  }
  const iscsi = objectIn(spec, "iscsi");
  if (iscsi && has(iscsi, "secretRef") && textIn(objectIn(iscsi, "secretRef") ?? {}, "name") === "")
    report(["spec", "iscsi", "secretRef", "name"], "must not be empty");
}

function validateSecret(parent: JsonObject, field: string, path: Path, report: Report): void {
  const secret = objectIn(parent, field);
  if (secret === undefined) return;
  const [name, namespace] = [textIn(secret, "name"), textIn(secret, "namespace")];
  if (!isDnsSubdomain(name)) report([...path, field, "name"], `must be a DNS name, got ${JSON.stringify(name)}`);
  if (!isDnsLabel(namespace))
    report([...path, field, "namespace"], `must be a DNS label, got ${JSON.stringify(namespace)}`);
}
