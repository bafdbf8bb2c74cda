import { manifestsFolder } from "../k3s/host-paths.ts";
import type { Cluster } from "./cluster.ts";
import { slots } from "./schema.ts";
import type { AddOn } from "./slot.ts";

/** What servers apply themselves at their start, before Argo CD is there. */
export function addOnsOf(cluster: Cluster): AddOn[] {
  return Object.values(slots).flatMap((slot) => slot.addOns?.(cluster) ?? []);
}

/** The file that K3s reads an add-on from, on each server. */
export function addOnFile({ name }: AddOn): string {
  return `${manifestsFolder}/${name}.yaml`;
}
