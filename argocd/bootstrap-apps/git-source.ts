import type { Cluster } from "../../lib/cluster/cluster.ts";
import { applicationFolder, inRepository } from "../../lib/layout/paths.ts";

/**
 * A folder of `dist/<cluster>/` as the source of an Application.
 * @param recurse whether the folders in it belong to it
 */
export function gitSourceOf(
  { name, repository }: Pick<Cluster, "name" | "repository">,
  folder: string,
  recurse = false,
) {
  return {
    repoURL: repository.url,
    targetRevision: repository.revision,
    path: inRepository(applicationFolder(name, folder)),
    // Says that these are plain manifests, whatever file may come to lie there. An empty object would say so too, but Argo CD
    // deletes it, and then sees a difference to Git for ever.
    directory: { include: "*.yaml", ...(recurse && { recurse }) },
  };
}
