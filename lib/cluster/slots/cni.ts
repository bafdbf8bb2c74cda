import * as z from "zod";
import { bridgeName } from "../../mycelium/names.ts";
import { myceliumProblems } from "../mycelium/checks.ts";
import { type MyceliumNetwork, networkOf } from "../mycelium/derived.ts";
import { myceliumHostFiles } from "../mycelium/host-files.ts";
import { myceliumSchema } from "../mycelium/schema.ts";
import type { Filled, Slot } from "../slot.ts";

const schema = z
  .discriminatedUnion("type", [
    z
      .strictObject({
        type: z.literal("flannel"),
        backend: z
          .enum(["vxlan", "host-gw", "wireguard-native"])
          .default("vxlan")
          .describe(
            "How pods of different nodes reach each other; host-gw where all nodes share one LAN, wireguard-native encrypts.",
          ),
      })
      .describe("K3s' own."),
    myceliumSchema,
  ])
  .prefault({ type: "flannel" })
  .describe("Pod network.");

type Cluster = Filled<"cni", typeof schema>;

/** What follows from the network of pods. */
export interface CniDerived {
  /** How K3s' own flannel connects nodes; `none` where it does not run. */
  readonly flannelBackend: string;
  /** Undefined where the cluster is no part of the Mycelium network. */
  readonly myceliumNetwork: MyceliumNetwork | undefined;
}

/** @see https://docs.k3s.io/networking/basic-network-options */
export const cni: Slot<"cni", typeof schema, CniDerived> = {
  schema,
  check: (cluster) => (cluster.cni.type === "mycelium" ? myceliumProblems({ ...cluster, cni: cluster.cni }) : []),
  k3sKeys: ["flannel-backend", "disable-network-policy"],
  k3s: (cluster) => ({
    servers: { "flannel-backend": backendOf(cluster) },
    // The pods' addresses of the Mycelium network are none of the cluster's networks, by which kube-proxy would know them.
    ...(backendOf(cluster) === "none" && {
      arguments: { "kube-proxy-arg": ["detect-local-mode=BridgeInterface", `pod-bridge-interface=${bridgeName}`] },
    }),
  }),
  hostFiles: (cluster, node) =>
    cluster.cni.type === "mycelium" ? myceliumHostFiles(networkOf(cluster.cni, cluster), cluster.nodes, node) : [],
  derive: (cluster) => ({
    flannelBackend: backendOf(cluster),
    myceliumNetwork: cluster.cni.type === "mycelium" ? networkOf(cluster.cni, cluster) : undefined,
  }),
};

function backendOf({ cni }: Cluster): string {
  if (cni.type === "flannel") return cni.backend;
  return cni.mode === "dual" ? "none" : "vxlan";
}
