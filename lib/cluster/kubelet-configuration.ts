import { kubeletFolder } from "../k3s/host-paths.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { parseQuantity } from "../kubernetes/quantity.ts";
import { must } from "../must.ts";
import { emit } from "../yaml/emit.ts";
import type { Cluster } from "./cluster.ts";
import type { Node } from "./foundation.ts";
import type { HostFile } from "./host-file.ts";
import { k3sSettingsOf } from "./k3s-settings.ts";

/** A part of a machine that pods may not have, in units that Kubernetes reads. */
interface Reserved {
  readonly cpu: string;
  readonly memory: string;
}

/** What is kept free on a node for the operating system and K3s; undefined where nobody says what its machine has. */
export function reservedOf({ resources }: Pick<Node, "resources">): Reserved | undefined {
  if (resources === undefined || resources.reserved === 0) return undefined;
  const { cpu, memory, reserved } = resources;
  return { cpu: `${cpu * reserved * 10}m`, memory: `${(mebibytes(memory) * BigInt(reserved)) / 100n}Mi` };
}

/**
 * What the kubelet of a node is told, behind K3s' own defaults; none where that is nothing.
 * @see https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
 */
export function kubeletFiles(cluster: Cluster, node: Node): HostFile[] {
  const reserved = reservedOf(node);
  const settings: JsonObject = {
    ...k3sSettingsOf(cluster).kubelet,
    ...(reserved !== undefined && { systemReserved: { ...reserved } }),
  };
  if (Object.keys(settings).length === 0) return [];
  const configuration = { apiVersion: "kubelet.config.k8s.io/v1beta1", kind: "KubeletConfiguration", ...settings };
  // K3s owns the names that begin with 00, 10 and 20; the last one wins.
  return [{ path: `${kubeletFolder}/50-platform.conf`, text: emit(configuration) }];
}

function mebibytes(size: string): bigint {
  return must(parseQuantity(size), size) / must(parseQuantity("1Mi"), "1Mi");
}
