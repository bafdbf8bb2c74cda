import type { RenderedApplication } from "../application/rendered-application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { parseImage } from "../kubernetes/image.ts";
import { imagesOf } from "../kubernetes/images.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { type ObjectRef, refOf } from "../kubernetes/object-ref.ts";
import { valueFor } from "../value-for.ts";
import { addOnFiles } from "./add-on-files.ts";
import { applicationObjects } from "./application-objects.ts";

/** An image, and what it is for. */
export interface ClusterImage {
  /** With its registry and a tag or digest: `docker.io/library/nginx:1.27`. */
  readonly image: string;
  readonly repository: string;
  readonly tag: string | null;
  readonly digest: string | null;
  readonly usedBy: readonly ImageUse[];
}

/** A field that names an image. */
export interface ImageUse extends ObjectRef {
  /** `bootstrap` for what servers apply themselves. */
  readonly application: string;
  readonly path: string;
}

/**
 * Every image that applications and what servers apply are seen to use, each once, in the order of their names. What K3s itself brings
 * is none of theirs.
 */
export function imagesOfCluster(cluster: Cluster, applications: readonly RenderedApplication[]): ClusterImage[] {
  const uses = new Map<string, ImageUse[]>();
  const add = (application: string, manifest: Manifest) => {
    for (const { image, path } of imagesOf(manifest))
      valueFor(uses, image, () => []).push({ application, ...refOf(manifest), path });
  };
  for (const { application, manifest } of addOnFiles(cluster)) add(application, manifest);
  for (const application of applications) {
    for (const manifest of applicationObjects(application)) add(application.name, manifest);
  }
  return [...uses]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([image, usedBy]) => {
      const { repository, tag = null, digest = null } = parseImage(image);
      return { image, repository, tag, digest, usedBy };
    });
}
