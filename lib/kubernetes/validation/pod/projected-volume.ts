import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { has, numberIn, objectIn, objectsIn, textIn } from "../fields.ts";
import { accepted, type Report } from "../validator.ts";
import { validateDownwardItems, validateFile, validateItems } from "./volume-files.ts";

const longestTokenSeconds = 2 ** 32;
const longestCertificateSeconds = 91 * 24 * 60 * 60;

/** Volumes put together from several sources. */
export function validateProjections(projected: JsonObject, path: Path, report: Report): void {
  const files = new Set<string>();
  for (const [index, source] of objectsIn(projected, "sources").entries())
    validateProjection(source, [...path, "sources", index], files, report);
}

function validateProjection(source: JsonObject, path: Path, files: Set<string>, report: Report): void {
  if (Object.keys(source).length === 0) report(path, "has no source", accepted);
  const claim = (file: string, at: Path): void => {
    if (file === "") return;
    if (files.has(file)) report(at, `repeats the path ${file} of the volume`);
    files.add(file);
  };
  for (const kind of ["secret", "configMap", "downwardAPI"] as const) {
    const value = objectIn(source, kind);
    if (value === undefined) continue;
    if (kind === "downwardAPI") validateDownwardItems(value, [...path, kind], report);
    else validateItems(value, [...path, kind], report);
    for (const [index, item] of objectsIn(value, "items").entries())
      claim(textIn(item, "path"), [...path, kind, "items", index, "path"]);
  }
  const token = objectIn(source, "serviceAccountToken");
  if (token !== undefined) {
    const at = [...path, "serviceAccountToken"];
    const seconds = numberIn(token, "expirationSeconds") ?? 0;
    if (seconds > longestTokenSeconds)
      report([...at, "expirationSeconds"], `must be at most ${longestTokenSeconds}, got ${seconds}`);
    const file = textIn(token, "path");
    validateFile(file, [...at, "path"], report);
    if (files.has(file)) report([...at, "path"], `overlaps with ${file} of the volume`, accepted);
  }
  const bundle = objectIn(source, "clusterTrustBundle");
  if (bundle !== undefined) {
    validateTrustBundle(bundle, [...path, "clusterTrustBundle"], report);
    claim(textIn(bundle, "path"), [...path, "clusterTrustBundle", "path"]);
  }
  const certificate = objectIn(source, "podCertificate");
  if (certificate !== undefined) validateCertificate(certificate, [...path, "podCertificate"], claim, report);
}

function validateTrustBundle(bundle: JsonObject, path: Path, report: Report): void {
  const isNamed = has(bundle, "name");
  if (isNamed && has(bundle, "signerName")) report(path, "must have only one of name and signerName");
  else if (!isNamed && !has(bundle, "signerName")) report(path, "must have one of name and signerName, got none");
  if (isNamed && has(bundle, "labelSelector")) report([...path, "labelSelector"], "cannot be combined with name");
  validateFile(textIn(bundle, "path"), [...path, "path"], report);
}

const certificateFiles = ["credentialBundlePath", "keyPath", "certificateChainPath"] as const;

function validateCertificate(
  certificate: JsonObject,
  path: Path,
  claim: (file: string, at: Path) => void,
  report: Report,
): void {
  if (!certificateFiles.some((field) => textIn(certificate, field) !== ""))
    report(path, `must have one of ${certificateFiles.join(", ")}, got none`);
  for (const field of certificateFiles) {
    validateFile(textIn(certificate, field), [...path, field], report);
    claim(textIn(certificate, field), [...path, field]);
  }
  const seconds = numberIn(certificate, "maxExpirationSeconds") ?? 3600;
  if (seconds < 3600 || seconds > longestCertificateSeconds)
    report([...path, "maxExpirationSeconds"], `must be from 3600 to ${longestCertificateSeconds}, got ${seconds}`);
}
