import type { JsonObject } from "../manifest.ts";
import type { Path } from "../path.ts";
import { has, numberIn, objectIn, sizeIn, textIn } from "./fields.ts";
import { isDnsSubdomain } from "./formats.ts";
import { accepted, type Report } from "./validator.ts";

/** Fields of volume sources, in pods and PersistentVolumes alike, that must not be empty. */
const filled: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    awsElasticBlockStore: ["volumeID"],
    azureDisk: ["diskName", "diskURI"],
    azureFile: ["secretName", "shareName"],
    cephfs: ["monitors"],
    cinder: ["volumeID"],
    csi: ["driver"],
    flexVolume: ["driver"],
    gcePersistentDisk: ["pdName"],
    gitRepo: ["repository"],
    glusterfs: ["endpoints", "path"],
    image: ["reference"],
    iscsi: ["targetPortal", "iqn"],
    nfs: ["server", "path"],
    photonPersistentDisk: ["pdID"],
    portworxVolume: ["volumeID"],
    quobyte: ["registry", "volume"],
    rbd: ["monitors", "image"],
    scaleIO: ["gateway", "system", "volumeName"],
    storageos: ["volumeName"],
    vsphereVolume: ["volumePath"],
  }),
);
const retired: ReadonlyMap<string, string> = new Map(
  Object.entries({
    cephfs: "has no effect since 1.31",
    flocker: "has no effect since 1.25",
    gitRepo: "is off by default since 1.33",
    glusterfs: "has no effect since 1.26",
    photonPersistentDisk: "has no effect since 1.16",
    quobyte: "has no effect since 1.25",
    rbd: "has no effect since 1.31",
    scaleIO: "has no effect since 1.22",
    storageos: "has no effect since 1.25",
  }),
);
const iscsiName = /^iqn\.\d{4}-\d\d\.[A-Za-z0-9.-]+:[^,;*&$|\s]+$|^eui.[A-Za-z0-9]{16}$|^naa.[A-Za-z0-9]{32}$/;
const diskUriOfKind: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    Dedicated: /^https:\/\//,
    Managed: /^\/subscriptions\//i,
    Shared: /^https:\/\//,
  }),
);

/** The source of a volume: what the API server asks of each kind of storage. */
export function validateVolumeSource(volume: JsonObject, path: Path, report: Report): void {
  for (const kind of Object.keys(volume)) {
    const source = objectIn(volume, kind);
    if (source === undefined) continue;
    const at = [...path, kind];
    const retirement = retired.get(kind);
    if (retirement !== undefined) report(at, retirement, accepted);
    for (const field of filled.get(kind) ?? []) {
      if (Array.isArray(source[field]) ? sizeIn(source, field) === 0 : textIn(source, field) === "")
        report([...at, field], "must not be empty");
    }
    validateKind(kind, source, at, report);
  }
}

function validateKind(kind: string, source: JsonObject, path: Path, report: Report): void {
  switch (kind) {
    case "nfs":
      if (textIn(source, "path") !== "" && !textIn(source, "path").startsWith("/"))
        report([...path, "path"], `must be an absolute path, got ${textIn(source, "path")}`);
      return;
    case "iscsi":
      validateIscsi(source, path, report);
      return;
    case "fc":
      validateFibreChannel(source, path, report);
      return;
    case "csi":
      validateCsi(source, path, report);
      return;
    case "azureDisk":
      validateAzureDisk(source, path, report);
      return;
    case "quobyte":
      if (textIn(source, "tenant").length > 64) report([...path, "tenant"], "must have at most 64 characters");
      if (
        textIn(source, "registry")
          .split(",")
          .some((pair) => !/^[^:]+:[^:]+$/.test(pair))
      )
        report([...path, "registry"], `must be a list of host:port, got ${textIn(source, "registry")}`);
      return;
    case "flocker":
      if (textIn(source, "datasetName").includes("/")) report([...path, "datasetName"], "must not contain /");
      if ((textIn(source, "datasetName") === "") === (textIn(source, "datasetUUID") === ""))
        report(path, "must have exactly one of datasetName, datasetUUID");
      return;
    case "flexVolume":
      for (const key of Object.keys(objectIn(source, "options") ?? {})) {
        if (/^([^/]*\.)?(kubernetes|k8s)\.io\//i.test(`${key}/`))
          report([...path, "options", key], "must not be in a domain of Kubernetes");
      }
      return;
    case "awsElasticBlockStore":
    case "gcePersistentDisk": {
      const partition = numberIn(source, "partition") ?? 0;
      if (partition < 0 || partition > 255) report([...path, "partition"], `must be from 0 to 255, got ${partition}`);
      return;
    }
    case "cinder":
    case "storageos": {
      const secret = objectIn(source, "secretRef");
      if (secret !== undefined && textIn(secret, "name") === "")
        report([...path, "secretRef", "name"], "must not be empty");
      return;
    }
  }
}

function validateIscsi(source: JsonObject, path: Path, report: Report): void {
  for (const field of ["iqn", "initiatorName"] as const) {
    const name = textIn(source, field);
    if (has(source, field) && !iscsiName.test(name) && (name !== "" || field === "initiatorName"))
      report([...path, field], `must be a name such as iqn.2001-04.com.example:disk, got ${JSON.stringify(name)}`);
  }
  const lun = numberIn(source, "lun") ?? 0;
  if (lun < 0 || lun > 255) report([...path, "lun"], `must be from 0 to 255, got ${lun}`);
  const authenticates = source.chapAuthDiscovery === true || source.chapAuthSession === true;
  if (authenticates && !has(source, "secretRef"))
    report([...path, "secretRef"], "is missing", { expected: "a secret for CHAP" });
}

function validateFibreChannel(source: JsonObject, path: Path, report: Report): void {
  const [names, ids] = [sizeIn(source, "targetWWNs"), sizeIn(source, "wwids")];
  if ((names === 0) === (ids === 0)) report(path, "must have exactly one of targetWWNs, wwids");
  if (names === 0) return;
  const lun = numberIn(source, "lun");
  if (lun === undefined) report([...path, "lun"], "is missing", { expected: "a number from 0 to 255" });
  else if (lun < 0 || lun > 255) report([...path, "lun"], `must be from 0 to 255, got ${lun}`);
}

function validateCsi(source: JsonObject, path: Path, report: Report): void {
  const driver = textIn(source, "driver");
  if (driver !== "" && (driver.length > 63 || !isDnsSubdomain(driver.toLowerCase())))
    report([...path, "driver"], `must be a DNS name of at most 63 characters, got ${JSON.stringify(driver)}`);
}

function validateAzureDisk(source: JsonObject, path: Path, report: Report): void {
  const kind = textIn(source, "kind") || "Shared";
  const uri = textIn(source, "diskURI");
  if (uri !== "" && diskUriOfKind.get(kind)?.test(uri) === false)
    report(
      [...path, "diskURI"],
      `must be ${kind === "Managed" ? "an Azure resource" : "an HTTPS address"}, got ${uri}`,
    );
}
