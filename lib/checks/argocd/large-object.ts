import { syncOptionsAnnotation } from "../../kubernetes/argo-cd/annotations.ts";
import { isServerSide, syncMethodOf } from "../../kubernetes/argo-cd/sync-method.ts";
import { type Manifest, objectAt } from "../../kubernetes/manifest.ts";
import { isSynced } from "../facts/synced.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";
import { applicationsByName, deployerOf } from "./applications.ts";
import { sizeOf } from "./size.ts";

/** Of all annotations of an object together, in bytes. */
const annotationLimit = 262_144;
/** Of the data of a ConfigMap or Secret, in bytes. */
const dataLimit = 1_048_576;

export const largeObject: Rule = {
  id: "large-object",
  family: "argocd",
  severity: "error",
  title: "Every object is small enough for the way it is applied",
  description:
    "Without ServerSideApply the whole object is copied into one of its annotations, which may hold 262,144 bytes: large definitions and dashboards are refused. A ConfigMap or Secret holds at most 1 MiB.",
  check: (facts) => {
    const applications = applicationsByName(facts);
    return [
      ...facts.objects.flatMap((object) => tooLargeToApply(object, deployerOf(object, applications))),
      ...facts.ofKind("/ConfigMap", "/Secret").flatMap(tooMuchData),
    ];
  },
};

function tooLargeToApply(object: CheckObject, application: Manifest | undefined): Finding[] {
  const { manifest } = object;
  // Without its Application nobody knows how it is applied.
  if (application === undefined || !isSynced(object)) return [];
  if (!isCopied(manifest, application) || sizeOf(manifest) < annotationLimit / 6) return [];
  const size = bytesOf(JSON.stringify(manifest));
  if (size <= annotationLimit) return [];
  const message = `has ${size} bytes, too many to be applied on the client`;
  const fix = `set annotation ${syncOptionsAnnotation} to ServerSideApply=true`;
  return [{ object, path: [], message, expected: `at most ${annotationLimit} bytes`, fix }];
}

/** Whether what is applied is copied into an annotation of the object. */
function isCopied(manifest: Manifest, application: Manifest): boolean {
  const method = syncMethodOf(manifest, application);
  return (method === "apply" || method === "recreate-if-refused") && !isServerSide(manifest, application);
}

function tooMuchData(object: CheckObject): Finding[] {
  const { kind, data, binaryData, stringData } = object.manifest;
  const texts = [kind === "Secret" ? stringData : data].flatMap((field) => Object.values(objectAt(field)));
  const encoded = [kind === "Secret" ? data : binaryData].flatMap((field) => Object.values(objectAt(field)));
  const size =
    texts.reduce((sum: number, text) => sum + (typeof text === "string" ? bytesOf(text) : 0), 0) +
    encoded.reduce((sum: number, text) => sum + (typeof text === "string" ? Math.floor((text.length * 3) / 4) : 0), 0);
  if (size <= dataLimit) return [];
  const message = `holds ${size} bytes`;
  return [{ object, path: ["data"], message, expected: `at most ${dataLimit} bytes`, fix: "divide it" }];
}

/** In UTF-8. */
function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
