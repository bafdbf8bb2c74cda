import { type Problem, quote } from "../errors.ts";
import { addressToNumber, isMachineAddress } from "../ipv4.ts";
import { regionLabel } from "../kubernetes/label.ts";
import { type AddressRange, parseAddressRange, rangesOverlap } from "./cidr.ts";
import type { Cluster } from "./cluster.ts";
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
        : [...names(cluster, other), ...addresses(cluster, other), ...macs(cluster, other)];
      return [...apiHost(cluster, other), ...ofMachines];
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
function apiHost({ name, apiHost }: Cluster, other: Cluster): Problem[] {
  if (apiHost === undefined || apiHost !== other.apiHost) return [];
  const what = `is also that of cluster ${quote(other.name)}`;
  return [{ where: placeOf(name, "apiHost"), what, got: quote(apiHost), fix: "give each cluster a name of its own" }];
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
  const ofNodes = Object.entries(cluster.nodes).map(([name, { address }]): Claim => {
    const value = addressToNumber(address);
    return { field: `nodes.${name}.address`, text: address, range: [value, value] };
  });
  const ofMacs = Object.entries(cluster.nodes).flatMap(([name, { host }]): Claim[] => {
    if (host === undefined || !isMachineAddress(host.address)) return [];
    const value = addressToNumber(host.address);
    return [{ field: `nodes.${name}.host.address`, text: host.address, range: [value, value] }];
  });
  const ofPools = poolsOf(cluster).flatMap((text, position): Claim[] => {
    const range = parseAddressRange(text);
    return range === undefined ? [] : [{ field: `loadBalancer.addresses[${position}]`, text, range }];
  });
  return [...ofNodes, ...ofMacs, ...ofPools];
}

function placeOf(cluster: string, field: string): string {
  return `cluster ${quote(cluster)} ${field}`;
}
