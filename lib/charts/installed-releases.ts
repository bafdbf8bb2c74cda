import { sourcesOf } from "../kubernetes/argo-cd/sources.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { isJsonObject, type JsonObject, type Manifest, objectAt, stringAt, valueAt } from "../kubernetes/manifest.ts";
import { namespaceOf } from "../kubernetes/namespace.ts";
import { readDocuments } from "../yaml/documents.ts";
import type { ChartRelease } from "./chart-release.ts";
import { helmValuesOf } from "./helm-values.ts";

/** Who has Helm render a chart; `synth` where what it makes lies in `dist/`. */
export type Renderer = "argo-cd" | "helm-controller" | "synth";

/** A release that an object asks for. */
export interface AskedRelease {
  readonly release: ChartRelease;
  readonly renderedBy: Renderer;
}

/**
 * The releases of an Argo CD Application or of a HelmChart of K3s' helm-controller, as far as the object says all of them: a chart in
 * an exact version, and values that are in no other object or file.
 */
export function releasesOf(manifest: Manifest): AskedRelease[] {
  switch (groupKindOf(manifest)) {
    case "argoproj.io/Application":
      return sourcesOf(manifest).flatMap(({ source }) => releaseOfSource(manifest, source) ?? []);
    case "helm.cattle.io/HelmChart":
      return [releaseOfHelmChart(manifest) ?? []].flat();
    default:
      return [];
  }
}

/** What a source can say of Helm that a release holds. */
const knownFields: ReadonlySet<string> = new Set(["namespace", "releaseName", "values", "valuesObject", "version"]);

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
function releaseOfSource(application: Manifest, source: JsonObject): AskedRelease | undefined {
  const helm = objectAt(source, "helm");
  const [repository, name, version] = ["repoURL", "chart", "targetRevision"].map((field) => stringAt(source, field));
  if (repository === undefined || name === undefined || version === undefined || !isExact(version)) return undefined;
  if (Object.keys(helm).some((field) => !knownFields.has(field))) return undefined;
  const values = valueAt(helm, "valuesObject") ?? documentOf(stringAt(helm, "values"));
  if (!isJsonObject(values)) return undefined;
  const namespace = stringAt(helm, "namespace") ?? stringAt(application, "spec", "destination", "namespace") ?? "";
  const releaseName = stringAt(helm, "releaseName") ?? application.metadata.name;
  return { release: { repository, name, version, releaseName, namespace, values }, renderedBy: "argo-cd" };
}

/** What changes a release in a way that its object does not show. */
const elsewhere = ["authSecret", "chartContent", "dockerRegistrySecret", "repoCAConfigMap", "set", "valuesSecrets"];

/** @see https://docs.k3s.io/add-ons/helm#helmchart-field-definitions */
function releaseOfHelmChart(manifest: Manifest): AskedRelease | undefined {
  const { spec = null } = manifest;
  const [chart, version, repo] = ["chart", "version", "repo"].map((field) => stringAt(spec, field));
  if (chart === undefined || version === undefined || !isExact(version)) return undefined;
  if (elsewhere.some((field) => valueAt(spec, field) !== undefined)) return undefined;
  const [repository, name] = repo === undefined ? splitOci(chart) : [repo, chart];
  if (repository === undefined || name === undefined) return undefined;
  const [first = {}, second = {}] = helmValuesOf(manifest).map(({ values }) => values);
  return {
    release: {
      repository,
      name,
      version,
      releaseName: manifest.metadata.name,
      namespace: stringAt(spec, "targetNamespace") ?? namespaceOf(manifest),
      values: merged(second, first),
    },
    renderedBy: "helm-controller",
  };
}

function isExact(version: string): boolean {
  return /^v?\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(version);
}

function splitOci(address: string): [string?, string?] {
  const [, repository, name] = /^oci:\/\/(.+)\/([^/]+)$/.exec(address) ?? [];
  return [repository, name];
}

function documentOf(text = ""): unknown {
  const { documents, problems } = readDocuments(text);
  if (problems.length > 0 || documents.length > 1) return undefined;
  return documents[0]?.value ?? {};
}

/** As Helm merges the values of one file over those of another. */
function merged(below: JsonObject, above: JsonObject): JsonObject {
  const both = Object.entries(above).map(([key, value]) => {
    const other = below[key];
    return [key, isJsonObject(value) && isJsonObject(other) ? merged(other, value) : value];
  });
  return { ...below, ...Object.fromEntries(both) };
}
