import { type Problem, quote } from "../errors.ts";
import { addressIn } from "../kubernetes/validation/networking/ip-network.ts";
import { must } from "../must.ts";
import { counted } from "../wording.ts";
import type { Foundation } from "./foundation.ts";
import { isUniqueLocal, networksOverlap6, parseAddress6, parseNetwork6 } from "./ipv6.ts";

/**
 * What K3s is told of the networks of servers: one of each family, or those of IPv4 alone.
 * @param clusterDns the address of DNS in IPv4
 */
export function networkKeys(
  { network, flannelBackend }: Pick<Foundation, "network"> & { readonly flannelBackend: string },
  clusterDns: string,
) {
  const { clusterCidr, serviceCidr, ipv6 } = network;
  if (ipv6 === undefined) {
    return { "cluster-cidr": clusterCidr, "service-cidr": serviceCidr, "cluster-dns": clusterDns };
  }
  const [pods, services] = [ipv6.clusterCidr, ipv6.serviceCidr].map((text) => must(parseNetwork6(text), text));
  return {
    "cluster-cidr": [clusterCidr, ipv6.clusterCidr],
    "service-cidr": [serviceCidr, ipv6.serviceCidr],
    "cluster-dns": [clusterDns, must(addressIn(must(services, ipv6.serviceCidr), 10), ipv6.serviceCidr)],
    // Nobody outside can answer to such addresses.
    ...(flannelBackend !== "none" && isUniqueLocal(must(pods, ipv6.clusterCidr)) && { "flannel-ipv6-masq": true }),
  };
}

/**
 * Contradictions between nodes and networks of IPv6.
 * @param flannelBackend how flannel connects nodes, which then need addresses of both families; `none` where it does not run
 */
export function dualStack(config: Foundation, flannelBackend: string): Problem[] {
  const { ipv6 } = config.network;
  if (ipv6 === undefined) {
    return Object.entries(config.nodes).flatMap(([name, node]) =>
      node.ipv6 === undefined
        ? []
        : [
            {
              where: `nodes.${name}.ipv6`,
              what: "does nothing without network.ipv6",
              fix: "set it as well: {} will do",
            },
          ],
    );
  }
  return [...networks(config), ...addresses(config, flannelBackend), ...sizeOfIpv4(config)];
}

function networks({ network: { ipv6 }, nodes, k3s }: Foundation): Problem[] {
  const [pods, services] = [ipv6?.clusterCidr ?? "", ipv6?.serviceCidr ?? ""].map(parseNetwork6);
  if (ipv6 === undefined || pods === undefined || services === undefined) return [];
  const ofPods = { where: "network.ipv6.clusterCidr", got: quote(ipv6.clusterCidr) };
  const ofServices = { where: "network.ipv6.serviceCidr", got: quote(ipv6.serviceCidr) };
  const count = Object.keys(nodes).length;
  const spare = count > 1 ? 1 : 0;
  const prefix = prefixOfNodes(k3s);
  const problems: Problem[] = [];
  if (networksOverlap6(pods, services)) {
    const fix = "choose networks that share no address";
    problems.push({ ...ofPods, what: `overlaps network.ipv6.serviceCidr ${ipv6.serviceCidr}`, fix });
  }
  if (services.bits < 108 || services.bits > 124) {
    problems.push({ ...ofServices, what: "has a size that Services cannot have", fix: "use a prefix of 108 to 124" });
  }
  // The controller manager keeps a list of all networks that nodes can get.
  if (prefix - pods.bits > 16) {
    problems.push({
      ...ofPods,
      what: `is too large for a /${prefix} of each node`,
      fix: `use a prefix of ${prefix - 16} or more`,
    });
  } else if (2 ** (prefix - pods.bits) < count + spare) {
    const what = `has no /${prefix} for each of ${counted(count, "node")}${spare > 0 ? " and one that replaces another" : ""}`;
    problems.push({ ...ofPods, what, fix: "use a shorter prefix, like /56" });
  }
  return problems;
}

/** @see https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/ (`--node-cidr-mask-size-ipv6`) */
function prefixOfNodes({ server }: Foundation["k3s"]): number {
  const [size] = (server["kube-controller-manager-arg"] ?? []).flatMap(
    (argument) => /^node-cidr-mask-size-ipv6=(\d+)$/.exec(argument)?.[1] ?? [],
  );
  return size === undefined ? 64 : Number(size);
}

/** With two families the controller manager does not start with the argument that is for one. */
function sizeOfIpv4({ k3s }: Foundation): Problem[] {
  return (k3s.server["kube-controller-manager-arg"] ?? []).flatMap((argument, position) => {
    if (!/^node-cidr-mask-size=/.test(argument)) return [];
    const where = `k3s.server.kube-controller-manager-arg[${position}]`;
    const fix = "use node-cidr-mask-size-ipv4";
    return [{ where, what: "is for clusters of one family", got: quote(argument), fix }];
  });
}

function addresses({ network: { ipv6 }, nodes }: Foundation, flannelBackend: string): Problem[] {
  const owners = new Map<bigint, string>();
  return Object.entries(nodes).flatMap(([name, { ipv6: address }]): Problem[] => {
    const where = `nodes.${name}.ipv6`;
    if (address === undefined) {
      if (flannelBackend === "none") return [];
      return [
        { where, what: "is missing, and network.ipv6 is there", fix: "give every node an address of both families" },
      ];
    }
    const value = parseAddress6(address);
    if (value === undefined || ipv6 === undefined) return [];
    const at = { where, got: quote(address) };
    const owner = owners.get(value.address);
    owners.set(value.address, name);
    return [
      ...(owner === undefined
        ? []
        : [{ ...at, what: `is also the address of nodes.${owner}`, fix: "give each node an address of its own" }]),
      ...(["clusterCidr", "serviceCidr"] as const).flatMap((field) => {
        const network = parseNetwork6(ipv6[field]);
        if (network === undefined || !networksOverlap6(network, value)) return [];
        const what = `lies inside network.ipv6.${field} ${ipv6[field]}`;
        return [{ ...at, what, fix: "choose a network that the LAN does not use" }];
      }),
    ];
  });
}
