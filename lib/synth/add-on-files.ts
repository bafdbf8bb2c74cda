import { addOnFile, addOnsOf } from "../cluster/add-ons.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { ManifestFile } from "../kubernetes/manifest.ts";
import { bootstrapName, hostFile, overlayFile } from "../layout/paths.ts";

/** The objects that servers apply themselves, in the files of the first one: all servers have the same. */
export function addOnFiles(cluster: Cluster): ManifestFile[] {
  const { name, servers } = cluster;
  return addOnsOf(cluster).flatMap((addOn) =>
    addOn.manifests.map((manifest) => ({
      path: hostFile(name, servers[0].name, addOnFile(addOn)),
      manifest,
      cluster: name,
      application: bootstrapName,
      source: overlayFile(name),
    })),
  );
}
