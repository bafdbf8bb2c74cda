import { type Problem, quote } from "../errors.ts";
import { addressToNumber, isMachineAddress } from "../ipv4.ts";
import { regionLabel } from "../kubernetes/label.ts";
import { type AddressRange, parseAddressRange, rangesOverlap } from "./cidr.ts";
import type { Cluster } from "./cluster.ts";
import { parseAddress6 } from "./ipv6.ts";
import { endpointAddress } from "./slots/api-endpoint.ts";
import { poolsOf } from "./slots/load-balancer.ts";

/** What only one cluster can have, and two claim. Each problem stands at the later one, and names both. */
export function acrossClusters(clusters: readonly Cluster[]): Problem[] {
  return clusters.flatMap((cluster, position) =>
    clusters.slice(0, position).flatMap((other) => {
      // Two overlays with one name: all that they share follows from that.
      if (cluster.name === other.name) return [];
      // In another network the same host names and private addresses are other machines.
      const ofMachines = areApart(cluster, other)
        ? []
        : [
            ...names(cluster, other),
            ...addresses(cluster, other),
            ...addresses6(cluster, other),
            ...macs(cluster, other),
          ];
      return [...apiNames(cluster, other), ...ofMachines];
    }),
  );
}

/** Whether every node of two clusters says in which region it stands, and no region has nodes of both. */
function areApart(cluster: Cluster, other: Cluster): boolean {
  const [regions, others] = [regionsOf(cluster), regionsOf(other)];
  return ![...regions, ...others].includes(undefined) && [...regions].every((region) => !others.has(region));
}

function regionsOf({ allNodes }: Cluster): ReadonlySet<string | undefined> {
  return new Set(allNodes.map(({ labels }) => labels[regionLabel]));
}

const orApart = `or, if their networks are apart, label all nodes of both clusters with their ${regionLabel}`;

/** Nodes join through it: those of one cluster would ask the other one. */
function apiNames(cluster: Cluster, other: Cluster): Problem[] {
  return cluster.apiNames.flatMap((own): Problem[] => {
    if (isMachineAddress(own) || !other.apiNames.includes(own)) return [];
    const where = placeOf(cluster.name, own === cluster.apiHost ? "apiHost" : "apiEndpoint.address");
    const what = `is also that of cluster ${quote(other.name)}`;
    return [{ where, what, got: quote(own), fix: "give each cluster a name of its own" }];
  });
}

function names({ name, nodes }: Cluster, other: Cluster): Problem[] {
  return Object.keys(nodes).flatMap((node): Problem[] => {
    if (!Object.hasOwn(other.nodes, node)) return [];
    const what = `is also the host name of a node of cluster ${quote(other.name)}`;
    const fix = `give each machine a name of its own, ${orApart}`;
    return [{ where: placeOf(name, `nodes.${node}`), what, got: quote(node), fix }];
  });
}

function addresses(cluster: Cluster, other: Cluster): Problem[] {
  const others = claimsOf(other);
  return claimsOf(cluster).flatMap((claim): Problem[] => {
    const owner = others.find(({ range }) => rangesOverlap(range, claim.range));
    if (owner === undefined) return [];
    const what = `overlaps ${owner.field} ${owner.text} of cluster ${quote(other.name)}`;
    const fix = `choose addresses that nobody else has, ${orApart}`;
    return [{ where: placeOf(cluster.name, claim.field), what, got: quote(claim.text), fix }];
  });
}

function addresses6(cluster: Cluster, other: Cluster): Problem[] {
  const owners = new Map(Object.entries(other.nodes).map(([name, { ipv6 }]) => [numberOf(ipv6), name]));
  return Object.entries(cluster.nodes).flatMap(([name, { ipv6 }]): Problem[] => {
    const owner = ipv6 === undefined ? undefined : owners.get(numberOf(ipv6));
    if (owner === undefined) return [];
    const what = `is also that of nodes.${owner} of cluster ${quote(other.name)}`;
    const fix = `give each machine an address of its own, ${orApart}`;
    return [{ where: placeOf(cluster.name, `nodes.${name}.ipv6`), what, got: quote(ipv6), fix }];
  });
}

function numberOf(address: string | undefined): bigint | undefined {
  return address === undefined ? undefined : parseAddress6(address)?.address;
}

/** Each Mac has one node; those that are known by their address are among the addresses. */
function macs({ name, allNodes }: Cluster, other: Cluster): Problem[] {
  return allNodes.flatMap((node): Problem[] => {
    const address = node.host?.address;
    const owner = other.allNodes.find(({ host }) => address !== undefined && host?.address === address);
    if (owner === undefined || isMachineAddress(address ?? "")) return [];
    const what = `is also the Mac of nodes.${owner.name} of cluster ${quote(other.name)}`;
    const fix = `put one node on each Mac, ${orApart}`;
    return [{ where: placeOf(name, `nodes.${node.name}.host.address`), what, got: quote(address), fix }];
  });
}

/** Addresses that the machines of a cluster answer for in their network. */
interface Claim {
  readonly field: string;
  readonly text: string;
  readonly range: AddressRange;
}

function claimsOf(cluster: Cluster): Claim[] {
  const ofNodes = Object.entries(cluster.nodes).map(([name, { address }]) => claimOf(`nodes.${name}.address`, address));
  const ofMacs = Object.entries(cluster.nodes).flatMap(([name, { host }]) =>
    host !== undefined && isMachineAddress(host.address) ? [claimOf(`nodes.${name}.host.address`, host.address)] : [],
  );
  const ofPools = poolsOf(cluster).flatMap((text, position): Claim[] => {
    const range = parseAddressRange(text);
    return range === undefined ? [] : [{ field: `loadBalancer.addresses[${position}]`, text, range }];
  });
  const endpoint = endpointAddress(cluster);
  const ofEndpoint =
    endpoint !== undefined && isMachineAddress(endpoint) ? [claimOf("apiEndpoint.address", endpoint)] : [];
  return [...ofNodes, ...ofMacs, ...ofEndpoint, ...ofPools];
}

function claimOf(field: string, address: string): Claim {
  const value = addressToNumber(address);
  return { field, text: address, range: [value, value] };
}

function placeOf(cluster: string, field: string): string {
  return `cluster ${quote(cluster)} ${field}`;
}
