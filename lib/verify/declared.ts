import { urlOf } from "../application/route.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { isJsonObject, type Manifest, type ManifestFile, stringAt, valueAt } from "../kubernetes/manifest.ts";
import type { SynthesizedCluster } from "../synth/synth.ts";
import { type SecretPlace, secretPlaces } from "./secrets.ts";

/** What a cluster should be, as far as somebody can look at it. */
export interface Declared {
  readonly cluster: SynthesizedCluster["cluster"];
  /** What Argo CD syncs. */
  readonly objects: readonly Manifest[];
  readonly applications: {
    /** Those that a person applies. */
    readonly byHand: readonly Manifest[];
    readonly synced: readonly Manifest[];
  };
  /** Where Applications live. */
  readonly namespaces: readonly string[];
  readonly secrets: readonly SecretPlace[];
  /** Where routes answer, each once. */
  readonly urls: readonly string[];
  /** Whether everybody trusts who signs the certificates of routes. */
  readonly isPublic: boolean;
}

export function declaredOf({ cluster, files, bootstrap, applications }: SynthesizedCluster): Declared {
  const objects = manifestsOf(files);
  const byHand = manifestsOf(bootstrap).filter(isApplication);
  const synced = objects.filter(isApplication);
  const issuer = objects.find(
    (each) => groupKindOf(each) === "cert-manager.io/ClusterIssuer" && each.metadata.name === cluster.clusterIssuer,
  );
  const urls = applications.flatMap(({ routes }) => routes.map((route) => urlOf(cluster, route)));
  return {
    cluster,
    objects,
    applications: { byHand, synced },
    namespaces: [
      ...new Set([...byHand, ...synced].map((each) => stringAt(each, "metadata", "namespace") ?? "default")),
    ],
    secrets: secretPlaces(applications),
    urls: [...new Set(urls)],
    isPublic: isJsonObject(valueAt(issuer, "spec", "acme")),
  };
}

function manifestsOf(files: readonly ManifestFile[]): Manifest[] {
  return files.map(({ manifest }) => manifest);
}

function isApplication(manifest: Manifest): boolean {
  return groupKindOf(manifest) === "argoproj.io/Application";
}
