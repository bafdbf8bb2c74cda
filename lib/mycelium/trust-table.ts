import { isNodePrefix, type NodePrefix, podNetworkOf } from "./address.ts";
import type { AgentConfiguration } from "./agent-configuration.ts";
import { tables } from "./names.ts";
import { type NftRule, type NftTable, nft } from "./nft-table.ts";
import type { Trusted } from "./trust.ts";

/** What a filter is told of the others in the network. */
export interface TrustedSources {
  /** Of the node itself. @default - not known yet */
  readonly self?: NodePrefix;
  /** Nodes that are in the cluster, without the node itself. */
  readonly peers: readonly { readonly prefix: NodePrefix; readonly address: string }[];
  /** Spores. */
  readonly trusted: Pick<Trusted, "nodes" | "pods">;
}

/** Counters of the table. */
export const trustCounters = { nodes: "untrusted-nodes", pods: "untrusted-pods", forged: "forged" } as const;

/**
 * Errors, and whether somebody is there.
 * @see https://www.rfc-editor.org/rfc/rfc4890#section-4.4
 */
const necessaryMessages = [
  "destination-unreachable",
  "packet-too-big",
  "time-exceeded",
  "parameter-problem",
  "echo-request",
  "echo-reply",
];

/** Who may come in from the Mycelium network. All that comes in elsewhere is somebody else's matter, but for the port of the VXLAN. */
export function trustTable(
  { tunnel, bridge, vxlan, ports, nodes }: Pick<AgentConfiguration, "tunnel" | "bridge" | "vxlan" | "ports" | "nodes">,
  { self, peers, trusted }: TrustedSources,
): NftTable {
  // Who could not reach the API could not join.
  const ofCluster = [...peers.map(({ prefix }) => prefix), ...nodes.filter((prefix) => prefix !== self)];
  const source = nft.payload("ip6", "saddr");
  const fromNetwork = nft.match(nft.meta("iifname"), "==", tunnel);
  const fromNodes = (set: string) => nft.match(nft.nodeOf(source), "==", `@${set}`);
  const known: readonly NftRule[] = [
    {
      purpose: "answers",
      statements: [
        fromNetwork,
        nft.match({ ct: { key: "state" } }, "in", "established"),
        // What others began is asked for with every packet, so that it ends with their trust.
        nft.match({ ct: { key: "direction" } }, "==", "reply"),
        nft.accept,
      ],
    },
    {
      purpose: "errors",
      statements: [fromNetwork, nft.match({ ct: { key: "state" } }, "in", "related"), nft.accept],
    },
  ];
  const fromCluster: NftRule = {
    purpose: "nodes of the cluster",
    statements: [fromNetwork, fromNodes("cluster"), nft.accept],
  };
  const toVxlan = nft.match(nft.payload("udp", "dport"), "==", ports.vxlan);

  return {
    name: tables.trust,
    counters: Object.values(trustCounters),
    sets: new Map([
      ["cluster", new Set(ofCluster.filter(isNodePrefix).map(firstAddressOf))],
      ["nodes", new Set(trusted.nodes.filter(isNodePrefix).map(firstAddressOf))],
      ["pods", new Set(trusted.pods.filter(isNodePrefix).map(firstAddressOf))],
      ...(vxlan === undefined ? [] : [["vteps", new Set(peers.map(({ address }) => address))] as const]),
    ]),
    chains: [
      {
        name: "input",
        type: "filter",
        hook: "input",
        priority: 0,
        rules: [
          // Whoever reaches this port, from wherever, can put packets into the network of pods: only daemons of the cluster may.
          ...(vxlan === undefined
            ? []
            : [
                {
                  purpose: "VXLAN of nodes of the cluster",
                  statements: [fromNetwork, nft.match(source, "==", "@vteps"), toVxlan, nft.accept],
                },
                {
                  purpose: "VXLAN of anybody else",
                  statements: [
                    nft.match(nft.meta("nfproto"), "==", "ipv6"),
                    toVxlan,
                    nft.count(trustCounters.forged),
                    nft.drop,
                  ],
                },
              ]),
          ...known,
          {
            purpose: "necessary messages",
            statements: [
              fromNetwork,
              nft.match(nft.payload("icmpv6", "type"), "==", { set: necessaryMessages }),
              nft.accept,
            ],
          },
          fromCluster,
          { purpose: "trusted with nodes", statements: [fromNetwork, fromNodes("nodes"), nft.accept] },
          { purpose: "anybody else", statements: [fromNetwork, nft.count(trustCounters.nodes), nft.drop] },
        ],
      },
      {
        name: "forward",
        type: "filter",
        hook: "forward",
        priority: 0,
        rules: [
          // The network believes a node about its whole prefix, so that a pod must not speak for the node.
          ...(self === undefined
            ? []
            : [
                {
                  purpose: "pods under other addresses",
                  statements: [
                    nft.match(nft.meta("iifname"), "==", bridge),
                    nft.match(nft.meta("oifname"), "==", tunnel),
                    nft.match(source, "!=", nft.network(podNetworkOf(self))),
                    nft.count(trustCounters.forged),
                    nft.drop,
                  ],
                },
              ]),
          ...known,
          fromCluster,
          { purpose: "trusted with pods", statements: [fromNetwork, fromNodes("pods"), nft.accept] },
          { purpose: "anybody else", statements: [fromNetwork, nft.count(trustCounters.pods), nft.drop] },
        ],
      },
    ],
  };
}

function firstAddressOf(prefix: NodePrefix): string {
  return prefix.slice(0, prefix.indexOf("/"));
}
