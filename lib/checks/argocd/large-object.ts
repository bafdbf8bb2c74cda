import { syncOptionsAnnotation } from "../../kubernetes/argo-cd/annotations.ts";
import { applicationSyncOptionsOf, syncOptionsOf } from "../../kubernetes/argo-cd/sync-options.ts";
import { objectAt } from "../../kubernetes/manifest.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";
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
    const options = new Map(
      facts
        .ofKind("argoproj.io/Application")
        .map(({ manifest }) => [manifest.metadata.name, applicationSyncOptionsOf(manifest)]),
    );
    return [
      ...facts.objects.flatMap((object) => tooLargeToApply(object, options.get(object.application ?? ""))),
      ...facts.ofKind("/ConfigMap", "/Secret").flatMap(tooMuchData),
    ];
  },
};

function tooLargeToApply(object: CheckObject, applicationOptions: readonly string[] | undefined): Finding[] {
  const { manifest } = object;
  // Without its Application nobody knows how it is applied.
  if (applicationOptions === undefined || object.byHand === true) return [];
  const own = syncOptionsOf(manifest);
  const isServerSide = (options: readonly string[]) =>
    options.includes("ServerSideApply=true") || options.includes("Replace=true");
  if (isServerSide(own) || (isServerSide(applicationOptions) && !own.includes("ServerSideApply=false"))) return [];
  if (sizeOf(manifest) < annotationLimit / 6) return [];
  const size = bytesOf(JSON.stringify(manifest));
  if (size <= annotationLimit) return [];
  const message = `has ${size} bytes, too many to be applied on the client`;
  const fix = `set annotation ${syncOptionsAnnotation} to ServerSideApply=true`;
  return [{ object, path: [], message, expected: `at most ${annotationLimit} bytes`, fix }];
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
