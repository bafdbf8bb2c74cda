import type { AgentConfiguration } from "../../../lib/mycelium/agent-configuration.ts";
import { tables } from "../../../lib/mycelium/names.ts";
import { type NftRule, type NftTable, nft } from "../../../lib/mycelium/nft-table.ts";
import type { ViewedNode } from "../view.ts";

/** Lets pods talk to what knows no way back to them, under the address of their node. */
export function masqueradeTable(
  { mode, tunnel, bridge, vxlan, clusterCidrs }: AgentConfiguration,
  { prefix, podCidr }: ViewedNode,
): NftTable {
  const leavingBy = (...interfaces: readonly string[]) =>
    nft.match(nft.meta("oifname"), "!=", { set: [...interfaces].sort() });
  const ofIPv4 = clusterCidrs.filter((network) => network.includes("."));
  const ofPods: readonly NftRule[] =
    mode === "secondary" || vxlan === undefined || podCidr === undefined
      ? []
      : [
          {
            purpose: "IPv4 of pods that leaves the cluster",
            statements: [
              nft.match(nft.payload("ip", "saddr"), "==", nft.network(podCidr)),
              ...[...ofIPv4, "224.0.0.0/4"].map((network) =>
                nft.match(nft.payload("ip", "daddr"), "!=", nft.network(network)),
              ),
              leavingBy(bridge, vxlan),
              nft.masquerade,
            ],
          },
        ];
  return {
    name: tables.masquerade,
    counters: [],
    sets: new Map(),
    chains: [
      {
        name: "postrouting",
        type: "nat",
        hook: "postrouting",
        priority: 100,
        rules: [
          ...ofPods,
          {
            purpose: "addresses of the network on other ways",
            statements: [
              nft.match(nft.payload("ip6", "saddr"), "==", nft.network(prefix)),
              leavingBy("lo", bridge, tunnel),
              nft.masquerade,
            ],
          },
        ],
      },
    ],
  };
}
