import * as z from "zod";
import type { Slot } from "../slot.ts";

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
  ])
  .prefault({ type: "flannel" })
  .describe("Pod network.");

/** @see https://docs.k3s.io/networking/basic-network-options */
export const cni: Slot<"cni", typeof schema> = {
  schema,
  k3sKeys: ["flannel-backend", "disable-network-policy"],
  k3s: ({ cni: { backend } }) => ({ servers: { "flannel-backend": backend } }),
  derive: () => ({}),
};
