import { configurationFile } from "../k3s/host-paths.ts";
import { unitFile, unitOf } from "../k3s/unit.ts";
import { emit } from "../yaml/emit.ts";
import type { Cluster } from "./cluster.ts";
import type { Node } from "./foundation.ts";
import type { HostFile } from "./host-file.ts";
import { kubeletFiles } from "./kubelet-configuration.ts";
import type { NodeConfig } from "./node-config.ts";
import { slots } from "./schema.ts";

/** Every file that a node's host gets, in the order of their paths: K3s' configuration, its service, and what slots add. */
export function hostFilesOf(cluster: Cluster, { node, config }: NodeConfig): HostFile[] {
  return [
    { path: configurationFile, text: emit(config) },
    { path: unitFile(node.role), text: unitOf(node.role) },
    ...kubeletFiles(cluster, node),
    ...ofSlots(cluster, node),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function ofSlots(cluster: Cluster, node: Node): HostFile[] {
  return Object.values(slots).flatMap((slot) => slot.hostFiles?.(cluster, node) ?? []);
}
