import { type Problem, quote } from "../errors.ts";
import { counted } from "../wording.ts";
import { cidrContains, cidrsOverlap, parseCidr } from "./cidr.ts";
import { type Foundation, namesOfServers } from "./foundation.ts";
import { k3sKeys } from "./k3s-keys.ts";
import { type CompleteConfig, slots } from "./schema.ts";

/** Contradictions between fields that are each valid alone. Each problem names both sides. */
export function crossCheck(config: CompleteConfig, where: string): Problem[] {
  return [
    ...networks(config),
    ...hosts(config),
    ...servers(config),
    ...taints(config),
    ...k3sKeys(config),
    ...Object.values(slots).flatMap((slot) => slot.check?.(config) ?? []),
  ].map((problem) => ({ ...problem, where: `${where} ${problem.where}` }));
}

/** Prefix of the network that the pods of one node get. */
const podsOfNode = 24;

function networks({ network, nodes }: Foundation): Problem[] {
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
  const count = Object.keys(nodes).length;
  if (2 ** (podsOfNode - pods.prefix) < count) {
    problems.push({
      where: "network.clusterCidr",
      what: `has no /${podsOfNode} for each of ${counted(count, "node")}`,
      got: quote(network.clusterCidr),
      fix: "use a shorter prefix, like /16",
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

function hosts({ apiHost, domain, nodes }: Foundation): Problem[] {
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

function servers({ nodes }: Foundation): Problem[] {
  if (namesOfServers(nodes).length > 0) return [];
  return [{ where: "nodes", what: "has no server", got: "0 servers", fix: 'give one node the role "server"' }];
}

/** The applications of the platform tolerate no taint that a person chose. */
function taints({ nodes }: Foundation): Problem[] {
  const entries = Object.entries(nodes);
  if (entries.length === 0 || entries.some(([, node]) => !node.taints.some(keepsPodsAway))) return [];
  const got = entries.map(([name, node]) => `${name} ${node.taints.find(keepsPodsAway)}`).join(", ");
  return [{ where: "nodes", what: "have a taint each, so that no pod can run", got, fix: "leave one node without" }];
}

function keepsPodsAway(taint: string): boolean {
  return /:No(Schedule|Execute)$/.test(taint);
}
