import * as z from "zod";
import { checkedText, host, networkInterface } from "../../checked-text.ts";
import { type Problem, quote } from "../../errors.ts";
import { isMachineAddress } from "../../ipv4.ts";
import { must } from "../../must.ts";
import { cidrContains, parseCidr } from "../cidr.ts";
import { type Foundation, type Node, namesOfServers } from "../foundation.ts";
import { kubeVip } from "../kube-vip.ts";
import type { Filled, Slot } from "../slot.ts";

const address = checkedText(
  isMachineAddress,
  "is not an IPv4 address that a server can have",
  'write one of the servers\' LAN that nobody else has or gives away, like "192.168.1.9"',
);

const schema = z
  .discriminatedUnion("type", [
    z
      .strictObject({
        type: z.literal("direct"),
        family: z
          .enum(["ipv4", "ipv6"])
          .default("ipv4")
          .describe("Which of its addresses: ipv6 where nodes of several sites share no LAN."),
      })
      .describe("The first server."),
    z
      .strictObject({
        type: z.literal("kube-vip"),
        address: address.describe("IPv4 address of the servers' LAN that no machine has, announced by ARP."),
        interface: networkInterface
          .optional()
          .describe("Network interface of every server that gets it. Default: that of the default route."),
      })
      .describe("kube-vip: a virtual address that one of the servers that work has."),
    z
      .strictObject({
        type: z.literal("load-balancer"),
        address: host.describe("Name or IPv4 address; its port 6443 leads to port 6443 of all servers."),
      })
      .describe("A load balancer of yours in front of the servers."),
  ])
  .prefault({ type: "direct" })
  .describe("Where nodes and people reach the Kubernetes API.");

/** What follows from where the API is reached. */
export interface ApiEndpointDerived {
  /** Where the Kubernetes API answers beside the servers' own addresses: `apiHost`, and what its endpoint has. */
  readonly apiNames: readonly string[];
}

/** @see https://docs.k3s.io/datastore/ha-embedded (fixed registration address) */
export const apiEndpoint: Slot<"apiEndpoint", typeof schema, ApiEndpointDerived> = {
  schema,
  check,
  addOns: ({ apiEndpoint: endpoint }) =>
    endpoint.type === "kube-vip" ? [{ name: "kube-vip", manifests: kubeVip(endpoint) }] : [],
  derive: (cluster) => {
    const names = [cluster.apiHost, endpointAddress(cluster)].flatMap((name) => name ?? []);
    return { apiNames: [...new Set(names)] };
  },
};

type Cluster = Filled<"apiEndpoint", typeof schema>;

/** The name or address of the API that is no server's own; undefined where it is. */
export function endpointAddress({ apiEndpoint: endpoint }: Pick<Cluster, "apiEndpoint">): string | undefined {
  return endpoint.type === "direct" ? undefined : endpoint.address;
}

/** The address by which others reach the server that starts the cluster. */
export function addressOfServer(
  { apiEndpoint: endpoint }: Pick<Cluster, "apiEndpoint">,
  { address: ofLan, ipv6 }: Pick<Node, "address" | "ipv6">,
): string {
  return endpoint.type === "direct" && endpoint.family === "ipv6" ? must(ipv6, "nodes.<first server>.ipv6") : ofLan;
}

function check(cluster: Cluster): Problem[] {
  const { apiEndpoint: endpoint, nodes, network } = cluster;
  if (endpoint.type === "direct") return endpoint.family === "ipv6" ? withoutAddress(nodes) : [];
  const own = endpointAddress(cluster);
  if (own === undefined || !isMachineAddress(own)) return [];
  const at = { where: "apiEndpoint.address", got: quote(own) };
  const owner = Object.entries(nodes).find(([, { address: taken }]) => taken === own);
  if (owner !== undefined) {
    const fix =
      endpoint.type === "kube-vip"
        ? "choose an address of the LAN that nobody else has or gives away"
        : "write the load balancer's own address, or leave apiEndpoint out";
    return [{ ...at, what: `is the address of nodes.${owner[0]}`, fix }];
  }
  return (["clusterCidr", "serviceCidr"] as const).flatMap((field): Problem[] => {
    const cidr = parseCidr(network[field]);
    if (cidr === undefined || !cidrContains(cidr, own)) return [];
    const what = `lies inside network.${field} ${network[field]}`;
    return [{ ...at, what, fix: "choose an address of the LAN" }];
  });
}

function withoutAddress(nodes: Foundation["nodes"]): Problem[] {
  const [first] = namesOfServers(nodes);
  if (first === undefined || nodes[first]?.ipv6 !== undefined) return [];
  const what = `needs nodes.${first}.ipv6, by which nodes reach the first server`;
  return [{ where: "apiEndpoint.family", what, got: quote("ipv6"), fix: "set it, and network.ipv6" }];
}
