import { sourcesOf } from "./argo-cd/sources.ts";
import { type Manifest, stringAt } from "./manifest.ts";
import { namespaceOf } from "./namespace.ts";

/** A Helm chart that an object has a controller install. */
export interface InstalledChart {
  /** Undefined when the object holds the chart itself. */
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly repository: string | undefined;
  /** What its objects lie in unless they say otherwise; undefined when only the controller knows. */
  readonly namespace: string | undefined;
}

type Reader = (manifest: Manifest) => InstalledChart[];

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["argoproj.io/Application", ofApplication],
  ["helm.cattle.io/HelmChart", ofHelmChart],
]);

/** The charts of an object of a kind, given as `helm.cattle.io/HelmChart`; none of what installs no charts. */
export function installedCharts(groupKind: string, manifest: Manifest): readonly InstalledChart[] {
  return readers.get(groupKind)?.(manifest) ?? [];
}

function ofApplication(application: Manifest): InstalledChart[] {
  const namespace = stringAt(application, "spec", "destination", "namespace");
  return sourcesOf(application).flatMap(({ source }) => {
    const name = stringAt(source, "chart");
    if (name === undefined) return [];
    const [version, repository] = [stringAt(source, "targetRevision"), stringAt(source, "repoURL")];
    return [{ name, version, repository, namespace }];
  });
}

/** @see https://docs.k3s.io/add-ons/helm#helmchart-field-definitions */
function ofHelmChart(manifest: Manifest): InstalledChart[] {
  const [name, version, repository, target] = ["chart", "version", "repo", "targetNamespace"].map((field) =>
    stringAt(manifest, "spec", field),
  );
  return [{ name, version, repository, namespace: target ?? namespaceOf(manifest) }];
}
