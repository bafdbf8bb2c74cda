import { identityOf, type ManifestFile } from "../kubernetes/manifest.ts";
import type { Schemas } from "../kubernetes/schemas/schemas.ts";
import type { SynthesizedCluster } from "../synth/synth.ts";
import type { CheckInput, CheckObject } from "./input.ts";

/** What there is to check of a cluster. An object that a person applies and Argo CD then syncs is checked once. */
export function inputOf({ cluster, applications, files, bootstrap }: SynthesizedCluster, schemas: Schemas): CheckInput {
  const synced = new Set(files.map(({ manifest }) => identityOf(manifest)));
  const byHand = bootstrap.filter(({ manifest }) => !synced.has(identityOf(manifest)));
  return {
    kubernetes: cluster.kubernetes,
    closed: true,
    cluster,
    applications,
    schemas,
    objects: [...files.map(checkObject), ...byHand.map((file) => ({ ...checkObject(file), byHand: true }))],
  };
}

function checkObject({ manifest, path, source, application }: ManifestFile): CheckObject {
  return { manifest, file: `dist/${path}`, source, application };
}
