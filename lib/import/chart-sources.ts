import { quote } from "../errors.ts";
import {
  isJsonObject,
  type JsonObject,
  listAt,
  type Manifest,
  objectAt,
  stringAt,
  valueAt,
} from "../kubernetes/manifest.ts";
import { importedYaml } from "../yaml/imported-yaml.ts";
import { type ImportedRelease, type NoRelease, othersIn, splitAddress, withoutScheme } from "./chart-release.ts";
import type { ImportObject } from "./draft.ts";

/** What an object asks for, why it cannot be said by a declaration, or undefined for another kind. */
export type FoundRelease = ImportedRelease | NoRelease | undefined;

/** The Helm release that an object asks for: an Application of Argo CD's, a HelmRelease of Flux', or a HelmChart of K3s'. */
export function releaseOf(object: ImportObject, all: readonly ImportObject[]): FoundRelease {
  const { apiVersion, kind } = object.manifest;
  switch (`${apiVersion.split("/")[0]}/${kind}`) {
    case "argoproj.io/Application":
      return ofArgoCd(object);
    case "helm.toolkit.fluxcd.io/HelmRelease":
      return ofFlux(object, all);
    case "helm.cattle.io/HelmChart":
      return ofK3s(object);
    default:
      return undefined;
  }
}

/** @see https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
function ofArgoCd(object: ImportObject): FoundRelease {
  const { spec } = object.manifest;
  const sources = listAt(spec, "sources");
  const source = sources.length === 1 ? objectAt(sources[0]) : objectAt(spec, "source");
  if (typeof source.chart !== "string") {
    const repository = stringAt(source, "repoURL") ?? "another place";
    const what = "asks for no Helm chart but for what lies elsewhere";
    return { what, got: quote(repository), fix: "import the manifests that it syncs, or leave it out" };
  }
  const helm = objectAt(source, "helm");
  const other =
    othersIn(source, ["chart", "helm", "repoURL", "targetRevision", "name"], "spec.source") ??
    othersIn(helm, ["releaseName", "skipCrds", "values", "valuesObject"], "spec.source.helm");
  if (other !== undefined) return other;
  const text = stringAt(helm, "values") ?? "";
  return {
    repository: withoutScheme(stringAt(source, "repoURL") ?? ""),
    name: source.chart,
    version: stringAt(source, "targetRevision") ?? "",
    releaseName: stringAt(helm, "releaseName") ?? object.manifest.metadata.name,
    namespace: stringAt(spec, "destination", "namespace") ?? "default",
    values: isJsonObject(helm.valuesObject) ? helm.valuesObject : valuesIn(object, "spec.source.helm.values", text),
    from: [object],
  };
}

const ofFluxSpec = [
  "chart",
  "chartRef",
  "driftDetection",
  "install",
  "interval",
  "maxHistory",
  "releaseName",
  "rollback",
  "storageNamespace",
  "suspend",
  "targetNamespace",
  "test",
  "timeout",
  "uninstall",
  "upgrade",
  "values",
];

/** @see https://fluxcd.io/flux/components/helm/helmreleases/ */
function ofFlux(object: ImportObject, all: readonly ImportObject[]): FoundRelease {
  const { metadata } = object.manifest;
  const spec = objectAt(object.manifest, "spec");
  const other = othersIn(spec, ofFluxSpec, "spec");
  if (other !== undefined) return other;
  const chart = objectAt(spec, "chart", "spec");
  const reference = spec.chartRef === undefined ? objectAt(chart, "sourceRef") : objectAt(spec, "chartRef");
  const source = all.find(({ manifest }) => isMeant(manifest, reference, stringAt(metadata, "namespace")));
  if (source === undefined) {
    const got = `${String(reference.kind)} ${String(reference.name)}`;
    return {
      what: "its chart lies in a source that was not imported",
      got,
      fix: "import the file of that object, too",
    };
  }
  const address = stringAt(source.manifest, "spec", "url") ?? "";
  const target = stringAt(spec, "targetNamespace");
  const own = spec.chartRef !== undefined;
  return {
    ...(own ? splitAddress(address) : { repository: withoutScheme(address), name: stringAt(chart, "chart") ?? "" }),
    version: (own ? stringAt(source.manifest, "spec", "ref", "tag") : stringAt(chart, "version")) ?? "",
    releaseName: stringAt(spec, "releaseName") ?? [...(target === undefined ? [] : [target]), metadata.name].join("-"),
    namespace: target ?? stringAt(metadata, "namespace") ?? "default",
    values: objectAt(spec, "values"),
    from: [object, source],
  };
}

function isMeant({ kind, metadata }: Manifest, reference: JsonObject, namespace: string | undefined): boolean {
  const wanted = reference.namespace ?? namespace;
  const lies = stringAt(metadata, "namespace") ?? namespace;
  return kind === reference.kind && metadata.name === reference.name && lies === wanted;
}

/** @see https://docs.k3s.io/add-ons/helm */
function ofK3s(object: ImportObject): FoundRelease {
  const { metadata } = object.manifest;
  const spec = objectAt(object.manifest, "spec");
  const harmless = ["backOffLimit", "createNamespace", "failurePolicy", "helmVersion", "timeout"];
  const known = ["chart", "repo", "targetNamespace", "values", "valuesContent", "version", ...harmless];
  const other = othersIn(spec, known, "spec");
  if (other !== undefined) return other;
  const chart = stringAt(spec, "chart") ?? "";
  const repository = stringAt(spec, "repo");
  const values = valuesIn(object, "spec.valuesContent", stringAt(spec, "valuesContent") ?? "");
  return {
    ...(repository === undefined ? splitAddress(chart) : { repository: withoutScheme(repository), name: chart }),
    version: stringAt(spec, "version") ?? "",
    releaseName: metadata.name,
    namespace: stringAt(spec, "targetNamespace") ?? stringAt(metadata, "namespace") ?? "default",
    values: isJsonObject(valueAt(spec, "values")) ? objectAt(spec, "values") : values,
    from: [object],
  };
}

function valuesIn({ file }: ImportObject, field: string, text: string): JsonObject {
  const values = importedYaml(`${file} ${field}`, text);
  return isJsonObject(values) ? values : {};
}
