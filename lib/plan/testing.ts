import type { Json, Manifest } from "../kubernetes/manifest.ts";
import { readDocuments } from "../yaml/documents.ts";
import type { Change, Plan } from "./document.ts";
import { type PlanOptions, plan } from "./plan.ts";
import type { PlanObject } from "./subject.ts";

/** A manifest as a test writes it: `metadata.name` is `x` unless given. */
export type TestManifest = Readonly<Record<string, unknown>>;

/** Where a test's object lies, unless it says otherwise. */
const place = { cluster: "home", application: "web", source: "web.app.ts" };

/** One object of a plan. */
export function planObject(manifest: TestManifest, where: Partial<Omit<PlanObject, "manifest">> = {}): PlanObject {
  const metadata = { name: "x", ...(typeof manifest.metadata === "object" && manifest.metadata) };
  const complete: Manifest = JSON.parse(JSON.stringify({ ...manifest, metadata }));
  const { cluster, application } = { ...place, ...where };
  return {
    ...place,
    path: `${cluster}/${application}/${complete.kind}-${metadata.name}.yaml`,
    manifest: complete,
    ...where,
  };
}

/** The plan from some manifests to others, all in one application. */
export function planOf(
  before: readonly TestManifest[],
  after: readonly TestManifest[],
  options: PlanOptions = {},
): Plan {
  const objects = (manifests: readonly TestManifest[]) => manifests.map((manifest) => planObject(manifest));
  return plan({ objects: objects(before) }, { objects: objects(after) }, options);
}

/** The risks of one object's change, added or removed where a side is undefined: `danger deleted: its pods stop`. */
export function risksBetween(before: TestManifest | undefined, after: TestManifest | undefined): string[] {
  return riskLines(planOf(before ? [before] : [], after ? [after] : []).changes);
}

export function riskLines(changes: readonly Change[]): string[] {
  return changes
    .flatMap(({ risks }) => risks)
    .map(({ label, severity, message }) => `${severity} ${label}: ${message}`);
}

/** Reads one YAML document. */
export function parseYaml(text: string): Json | undefined {
  const { documents, problems } = readDocuments(text);
  return problems.length > 0 ? undefined : documents[0]?.value;
}

/** Reads JSON where a command reads YAML. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
