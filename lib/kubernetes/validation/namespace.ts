import { nearest } from "../../nearest.ts";
import type { JsonObject } from "../manifest.ts";
import { objectIn, textIn, textsIn } from "./fields.ts";
import { isQualifiedName } from "./formats.ts";
import type { Report } from "./validator.ts";

const finalizers = new Set(["foregroundDeletion", "kubernetes", "orphan"]);
const levels = ["privileged", "baseline", "restricted"];

/** What objects live in. */
export function validateNamespace(object: JsonObject, report: Report): void {
  validatePodSecurity(objectIn(objectIn(object, "metadata") ?? {}, "labels") ?? {}, report);
  for (const [index, name] of textsIn(objectIn(object, "spec") ?? {}, "finalizers").entries()) {
    if (!isQualifiedName(name) || (!name.includes("/") && !finalizers.has(name)))
      report(["spec", "finalizers", index], `must be kubernetes, or have a domain, got ${JSON.stringify(name)}`);
  }
}

/** @see https://kubernetes.io/docs/concepts/security/pod-security-admission/ */
function validatePodSecurity(labels: JsonObject, report: Report): void {
  for (const mode of ["enforce", "audit", "warn"]) {
    const path = ["metadata", "labels"];
    const label = `pod-security.kubernetes.io/${mode}`;
    if (Object.hasOwn(labels, label)) {
      const level = textIn(labels, label);
      if (!levels.includes(level))
        report(
          [...path, label],
          `must be one of ${levels.join(", ")}, got ${JSON.stringify(level)}`,
          nearestLevel(level),
        );
    }
    const version = `${label}-version`;
    const text = textIn(labels, version);
    if (Object.hasOwn(labels, version) && text !== "latest" && !/^v1\.(0|[1-9]\d*)$/.test(text))
      report([...path, version], `must be latest or a version such as v1.36, got ${JSON.stringify(text)}`);
  }
}

function nearestLevel(level: string): { suggestion?: string } {
  const suggestion = nearest(level, levels);
  return suggestion === undefined ? {} : { suggestion };
}
