import type { UnorderedApplication } from "../application/rendered-application.ts";
import type { ManifestFile } from "../kubernetes/manifest.ts";
import { identityOf } from "../kubernetes/object-ref.ts";
import type { Schemas } from "../kubernetes/schemas/schemas.ts";
import { withoutCopies } from "../layout/copies.ts";
import { inRepository } from "../layout/paths.ts";
import { addOnFiles } from "../synth/add-on-files.ts";
import type { SynthesizedCluster, UnfinishedCluster } from "../synth/synth.ts";
import type { CheckInput, CheckObject } from "./input.ts";
import { objectsOfCharts, writtenOrigins } from "./of-charts.ts";

/** What there is to check of a cluster. An object that a person applies and Argo CD then syncs is checked once. */
export function inputOf({ cluster, applications, files, bootstrap }: SynthesizedCluster, schemas: Schemas): CheckInput {
  const objects = [
    ...writtenObjects(files, applications),
    ...[...bootstrap, ...addOnFiles(cluster)].map((file) => ({ ...checkObject(file), byHand: true })),
    ...applications.flatMap(objectsOfCharts),
  ];
  return {
    kubernetes: cluster.kubernetes,
    closed: true,
    cluster,
    applications,
    schemas,
    objects: withoutCopies(objects, ({ byHand }) => byHand === true),
  };
}

/** What can be checked of a cluster that misses what its mistakes would have made: each object by itself. */
export function inputOfUnfinished({ cluster, applications, files }: UnfinishedCluster, schemas: Schemas): CheckInput {
  return {
    kubernetes: cluster.kubernetes,
    closed: false,
    unfinished: true,
    cluster,
    allowUnknownKinds: true,
    schemas,
    objects: writtenObjects(files, applications),
    accepting: applications,
  };
}

/** What lies in files, with the charts that made it. */
function writtenObjects(files: readonly ManifestFile[], applications: readonly UnorderedApplication[]): CheckObject[] {
  const origins = new Map(applications.map((application) => [application.name, writtenOrigins(application)]));
  return files.map((file) => {
    const chart = origins.get(file.application)?.get(identityOf(file.manifest));
    return { ...checkObject(file), ...(chart && { chart }) };
  });
}

function checkObject({ manifest, path, source, application }: ManifestFile): CheckObject {
  return { manifest, file: inRepository(path), source, application };
}
