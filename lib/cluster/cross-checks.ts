import { type Problem, quote } from "../errors.ts";
import { addressToNumber, isMachineAddress } from "../ipv4.ts";
import { counted } from "../wording.ts";
import { cidrContains, cidrsOverlap, parseAddressRange, parseCidr, rangesOverlap } from "./cidr.ts";
import { repeatedArguments } from "./component-arguments.ts";
import { refusedSignIn } from "./dashboard/sign-in.ts";
import { dualStack } from "./dual-stack.ts";
import { type Foundation, namesOfServers } from "./foundation.ts";
import { k3sKeys } from "./k3s-keys.ts";
import { machines } from "./machines.ts";
import { macosHosts } from "./macos/host-checks.ts";
import { overlayAddresses } from "./mycelium/load-balancer.ts";
import { isSaid, registriesProblems } from "./registries.ts";
import { repositoryProblems } from "./repository.ts";
import { type CompleteConfig, slots } from "./schema.ts";
import { endpointAddress } from "./slots/api-endpoint.ts";
import { poolsOf } from "./slots/load-balancer.ts";
import { snapshotProblems } from "./snapshots.ts";

/** Contradictions between fields that are each valid alone. Each problem names both sides. */
export function crossCheck(config: CompleteConfig, where: string): Problem[] {
  return [
    ...repositoryProblems(config),
    ...networks(config),
    ...dualStack(config, slots.cni.derive(config).flannelBackend),
    ...hosts(config),
    ...servers(config),
    ...taints(config),
    ...machines(config),
    ...k3sKeys(config),
    ...registriesProblems(config.registries),
    ...otherRegistriesFile(config),
    ...repeatedArguments(config),
    ...endpointInPool(config),
    ...overlayAddresses(
      config,
      slots.loadBalancer.derive(config).overlayGateways,
      slots.cni.derive(config).myceliumNetwork,
    ),
    ...macosHosts(config),
    ...snapshotProblems(config),
    ...refusedSignIn(
      slots.dashboard.derive(config).portal?.client,
      slots.authentication.derive(config).tokenIssuer?.audiences,
    ),
    ...Object.values(slots).flatMap((slot) => slot.check?.(config) ?? []),
  ].map((problem) => ({ ...problem, where: `${where} ${problem.where}` }));
}

/**
 * Prefix of the network that the pods of one node get.
 * @see https://kubernetes.io/docs/reference/command-line-tools-reference/kube-controller-manager/ (`--node-cidr-mask-size`)
 */
function prefixOfNodes({ k3s }: Foundation): number {
  const [size] = (k3s.server["kube-controller-manager-arg"] ?? []).flatMap((argument) => {
    const [, text] = /^node-cidr-mask-size(?:-ipv4)?=(\d+)$/.exec(argument) ?? [];
    return text === undefined ? [] : [Number(text)];
  });
  return size ?? 24;
}

function networks(config: Foundation): Problem[] {
  const { network, nodes } = config;
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
  // The network cannot change, and a new node joins before the one that it replaces is deleted, unless that is the only one.
  const spare = count > 1 ? 1 : 0;
  const prefix = prefixOfNodes(config);
  if (2 ** (prefix - pods.prefix) < count + spare) {
    problems.push({
      where: "network.clusterCidr",
      what: `has no /${prefix} for each of ${counted(count, "node")}${spare > 0 ? " and one that replaces another" : ""}`,
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

/** A file that somebody writes on the host beside the one that is made. */
function otherRegistriesFile({ registries, k3s, nodes }: Foundation): Problem[] {
  if (!isSaid(registries)) return [];
  const places: [where: string, keys: { "private-registry"?: string | undefined }][] = [
    ["k3s.server", k3s.server],
    ["k3s.agent", k3s.agent],
    ...Object.entries(nodes).map(([name, node]): [string, object] => [`nodes.${name}.k3s`, node.k3s ?? {}]),
  ];
  return places.flatMap(([where, keys]): Problem[] => {
    const got = keys["private-registry"];
    if (got === undefined) return [];
    const fix = "say all of it in registries, or none";
    return [{ where: `${where}.private-registry`, what: "takes the place of registries", got: quote(got), fix }];
  });
}

/** Services would get the address of the API. */
function endpointInPool(config: CompleteConfig): Problem[] {
  const address = endpointAddress(config);
  if (address === undefined || !isMachineAddress(address)) return [];
  const value = addressToNumber(address);
  return poolsOf(config).flatMap((pool, position): Problem[] => {
    const range = parseAddressRange(pool);
    if (range === undefined || !rangesOverlap(range, [value, value])) return [];
    const what = `lies inside loadBalancer.addresses[${position}] ${pool}`;
    return [{ where: "apiEndpoint.address", what, got: quote(address), fix: "take it out of the pool" }];
  });
}

function servers({ nodes }: Foundation): Problem[] {
  if (namesOfServers(nodes).length > 0) return [];
  return [{ where: "nodes", what: "has no server", got: "0 servers", fix: 'give one node the role "server"' }];
}

/** The applications of the platform tolerate no taint that a person chose. */
function taints({ nodes }: Foundation): Problem[] {
  const entries = Object.entries(nodes);
  const problems = entries.flatMap(([name, node]) => repeatedTaints(`nodes.${name}`, node.taints));
  if (entries.length === 0 || entries.some(([, node]) => !node.taints.some(keepsPodsAway))) return problems;
  const got = entries.map(([name, node]) => `${name} ${node.taints.find(keepsPodsAway)}`).join(", ");
  const what = "have a taint each, so that no pod can run";
  return [...problems, { where: "nodes", what, got, fix: "leave one node without" }];
}

/** A node with two taints of one key and one effect cannot register, whatever their values. */
function repeatedTaints(node: string, texts: readonly string[]): Problem[] {
  const keys = texts.map((taint) => taint.replace(/=[^:]*/, ""));
  return texts.flatMap((taint, position): Problem[] => {
    const first = keys.indexOf(keys[position] ?? "");
    if (first === position) return [];
    const what = `has the key and effect of ${node}.taints[${first}] ${texts[first]}`;
    return [{ where: `${node}.taints[${position}]`, what, got: quote(taint), fix: "keep one of them" }];
  });
}

function keepsPodsAway(taint: string): boolean {
  return /:No(Schedule|Execute)$/.test(taint);
}
