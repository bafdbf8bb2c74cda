import { createHash } from "node:crypto";
import { type Json, objectAt, stringAt } from "../kubernetes/manifest.ts";
import type { ChartPatch } from "./chart-patch.ts";
import { describeChart } from "./chart-ref.ts";
import type { ChartRelease } from "./chart-release.ts";
import { helmVersion } from "./helm-version.ts";
import type { RenderedObject } from "./render.ts";
import { type RenderRequest, sorted } from "./render-key.ts";

/** All that decides which objects of a chart lie in `dist/`, apart, so that people see which of it has changed. */
export interface RenderRecord {
  /** `cert-manager v1.21.2 of https://charts.jetstack.io` */
  readonly chart: string;
  /** SHA-256 of the archive; so are the next ones of what they name. */
  readonly archive: string;
  readonly values: string;
  readonly patches: string;
  /** What the cluster serves. */
  readonly apiVersions: string;
  /** `cert-manager in cert-manager` */
  readonly release: string;
  readonly kubernetes: string;
  readonly helm: string;
}

/** What `dist/` holds of a chart. */
export interface RecordedRender {
  /** The file that says so: `dist/home/cert-manager/render.lock`. */
  readonly file: string;
  readonly record: RenderRecord;
  /** As they were written: patched, each in its namespace. Undefined when they are not what was written. */
  objects(): readonly RenderedObject[] | undefined;
}

/** What stands for a request with the patches to its render. */
export function recordOf(
  { release, digest, capabilities }: RenderRequest,
  patches: readonly ChartPatch[],
): RenderRecord {
  return {
    chart: describeChart(release),
    archive: digest,
    values: digestOf(release.values),
    // Who reads the reasons does not want a new render for a better one.
    patches: digestOf(patches.map(({ reason: _, ...patch }) => ({ ...patch }))),
    apiVersions: digestOf(capabilities.apiVersions),
    release: `${release.releaseName} in ${release.namespace}`,
    kubernetes: capabilities.kubernetes,
    helm: helmVersion,
  };
}

/** The fields of a record, in the order of its file. */
export const recordFields = [
  "chart",
  "archive",
  "values",
  "patches",
  "apiVersions",
  "release",
  "kubernetes",
  "helm",
] as const satisfies readonly (keyof RenderRecord)[];

/** How messages name them. */
const parts: Readonly<Record<keyof RenderRecord, string>> = {
  chart: "the chart",
  archive: "the archive of the chart",
  values: "the values",
  patches: "the patches",
  apiVersions: "what the cluster serves",
  release: "the release",
  kubernetes: "the version of Kubernetes",
  helm: "the version of Helm",
};

/** What differs between two records, as messages name it; empty when they stand for the same objects. */
export function changedParts(before: RenderRecord, after: RenderRecord): string[] {
  return recordFields.filter((name) => before[name] !== after[name]).map((name) => parts[name]);
}

/** The record that a file holds; undefined for anything else. */
export function recordIn(data: Json): RenderRecord | undefined {
  const fields = recordFields.map((field) => [field, stringAt(data, field)] as const);
  const [chart, archive, values, patches, apiVersions, release, kubernetes, helm] = fields.map(([, text]) => text);
  if (chart === undefined || archive === undefined || values === undefined || patches === undefined) return undefined;
  if (apiVersions === undefined || release === undefined || kubernetes === undefined || helm === undefined)
    return undefined;
  return { chart, archive, values, patches, apiVersions, release, kubernetes, helm };
}

/** The files with the objects of a record, by their paths from its folder, each with the file of the chart that makes it. */
export function filesIn(data: Json): ReadonlyMap<string, string> {
  const files = Object.entries(objectAt(data, "files"));
  return new Map(files.flatMap(([path, template]) => (typeof template === "string" ? [[path, template]] : [])));
}

/** The chart and the release that a record names; undefined when it names none. */
export function releaseIn({ chart, release }: RenderRecord): Omit<ChartRelease, "values"> | undefined {
  const [, name, version, repository] = /^(\S+) (\S+) of (\S+)$/.exec(chart) ?? [];
  const [, releaseName, namespace] = /^(\S+) in (\S+)$/.exec(release) ?? [];
  if (name === undefined || version === undefined || repository === undefined) return undefined;
  if (releaseName === undefined || namespace === undefined) return undefined;
  return { repository, name, version, releaseName, namespace };
}

function digestOf(value: object): string {
  return createHash("sha256").update(JSON.stringify(value, sorted)).digest("hex");
}
