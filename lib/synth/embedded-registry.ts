import type { RenderedApplication } from "../application/rendered-application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { type Problem, quote } from "../errors.ts";
import { imageRegistry } from "../k3s/built-ins.ts";
import { overlayFile } from "../layout/paths.ts";
import { imagesOfCluster } from "./cluster-images.ts";

/**
 * Registries whose images nodes would not give each other, although they are told to: only those that are named are asked of others.
 * What charts make counts where somebody has rendered it.
 * @see https://docs.k3s.io/installation/registry-mirror
 */
export function unsharedRegistries(cluster: Cluster, applications: readonly RenderedApplication[]): Problem[] {
  const { embedded, mirrors } = cluster.registries;
  if (!embedded || Object.hasOwn(mirrors, "*")) return [];
  const images = imagesOfCluster(cluster, applications).map(({ image }) => image);
  const used = new Map([
    ...images.map((image): [string, string] => [image.slice(0, image.indexOf("/")), image]),
    ...ownImages(cluster),
  ]);
  return [...used].sort().flatMap(([host, example]): Problem[] => {
    if (Object.hasOwn(mirrors, host)) return [];
    const what = `has none for ${host}, so that nodes do not give each other ${example}`;
    const fix = `add ${quote(host)}: {}, or "*": {} for all registries`;
    return [{ where: `${overlayFile(cluster.name)} registries.mirrors`, what, fix }];
  });
}

/** Where K3s' own images come from. */
function ownImages({ k3s }: Cluster): [host: string, what: string][] {
  const [host = imageRegistry] = (k3s.server["system-default-registry"] ?? imageRegistry).split("/");
  return [[host, "the images of K3s itself"]];
}
