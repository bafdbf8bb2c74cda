import { type Problem, quote } from "../errors.ts";
import { cidrContains, cidrsOverlap, parseCidr } from "./cidr.ts";
import type { CompleteConfig } from "./cluster.ts";

/** Contradictions between fields that are each valid alone. Each problem names both sides. */
export function crossCheck(config: CompleteConfig, where: string): Problem[] {
  return [networks, hosts, servers, storageClasses].flatMap((check) =>
    check(config).map((problem) => ({ ...problem, where: `${where} ${problem.where}` })),
  );
}

function networks({ network, nodes }: CompleteConfig): Problem[] {
  const [pods, services] = [parseCidr(network.clusterCidr), parseCidr(network.serviceCidr)];
  if (pods === undefined || services === undefined) return [];
  const problems: Problem[] = [];
  if (cidrsOverlap(pods, services)) {
    problems.push({
      where: "network.clusterCidr",
      what: `overlaps network.serviceCidr ${network.serviceCidr}`,
      got: quote(network.clusterCidr),
      fix: "choose networks that share no address",
    });
  }
  if (services.prefix > 28) {
    problems.push({
      where: "network.serviceCidr",
      what: "is too small for the cluster's DNS address",
      got: quote(network.serviceCidr),
      fix: "use a prefix of 28 or less",
    });
  }
  for (const [name, node] of Object.entries(nodes)) {
    for (const [field, cidr] of [["clusterCidr", pods] as const, ["serviceCidr", services] as const]) {
      if (!cidrContains(cidr, node.address)) continue;
      problems.push({
        where: `nodes.${name}.address`,
        what: `lies inside network.${field} ${network[field]}`,
        got: quote(node.address),
        fix: "choose a network that the LAN does not use",
      });
    }
  }
  return problems;
}

function hosts({ apiHost, domain, nodes }: CompleteConfig): Problem[] {
  const problems: Problem[] = [];
  if (apiHost !== undefined && apiHost !== domain && !apiHost.endsWith(`.${domain}`)) {
    problems.push({
      where: "apiHost",
      what: `is outside the domain ${domain}`,
      got: quote(apiHost),
      fix: `use a subdomain, like "k3s.${domain}"`,
    });
  }
  const owners = new Map<string, string>();
  for (const [name, { address }] of Object.entries(nodes)) {
    const owner = owners.get(address);
    if (owner !== undefined) {
      problems.push({
        where: `nodes.${name}.address`,
        what: `is also the address of nodes.${owner}`,
        got: quote(address),
        fix: "give each node an address of its own",
      });
    }
    owners.set(address, name);
  }
  return problems;
}

function servers({ nodes, datastore }: CompleteConfig): Problem[] {
  const names = Object.keys(nodes).filter((name) => nodes[name]?.role === "server");
  const got = `${names.length} (${names.join(", ")})`;
  if (names.length === 0) {
    return [{ where: "nodes", what: "has no server", got: "0 servers", fix: 'give one node the role "server"' }];
  }
  if (datastore.type === "sqlite" && names.length > 1) {
    const fix = 'use datastore { type: "etcd" } with three or five servers';
    return [{ where: "nodes", what: "datastore sqlite runs on exactly one server", got, fix }];
  }
  if (datastore.type === "etcd" && names.length % 2 === 0) {
    const fix = "use one, three or five servers: an even number survives no more failures than one server less";
    return [{ where: "nodes", what: "datastore etcd needs an odd number of servers", got, fix }];
  }
  return [];
}

function storageClasses({ storage }: CompleteConfig): Problem[] {
  const counts = new Map<string, number>();
  for (const { type } of storage) counts.set(type, (counts.get(type) ?? 0) + 1);
  const problems = [...counts].flatMap(([type, count]): Problem[] =>
    count === 1 ? [] : [{ where: "storage", what: `names ${type} ${count} times`, fix: "keep one of them" }],
  );
  const defaults = storage.filter((filling) => filling.type === "local-path" || filling.default);
  if (defaults.length > 1 && problems.length === 0) {
    problems.push({
      where: "storage",
      what: "has two default storage classes",
      got: defaults.map(({ type }) => type).join(" and "),
      fix: "local-path is always a default class: remove it, or let the other one not be the default",
    });
  }
  if (defaults.length === 0) {
    const got = storage.map(({ type }) => type).join(", ");
    problems.push({
      where: "storage",
      what: "has no default storage class",
      got,
      fix: "set default: true on one of them",
    });
  }
  return problems;
}
