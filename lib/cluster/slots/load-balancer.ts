import * as z from "zod";
import { checkedText } from "../../checked-text.ts";
import { type Problem, quote } from "../../errors.ts";
import { addressToNumber, areMachineAddresses, isMachineAddress } from "../../ipv4.ts";
import { serviceLb } from "../../k3s/packaged-components.ts";
import { loadBalancerClass } from "../../mycelium/names.ts";
import { type AddressRange, parseAddressRange, parseCidr, rangeOf, rangesOverlap } from "../cidr.ts";
import type { Foundation } from "../foundation.ts";
import type { Filled, Slot } from "../slot.ts";

const addressRange = checkedText(
  (value) => {
    const range = parseAddressRange(value);
    return range !== undefined && areMachineAddresses(...range);
  },
  "is not a range of IPv4 addresses",
  'write the first and the last one, like "192.168.1.240-192.168.1.250", or a network, like "192.168.1.240/28"',
);

const schema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("servicelb") }).describe("K3s' own: a Service gets the addresses of the nodes."),
    z
      .strictObject({
        type: z.literal("metallb"),
        addresses: z
          .array(addressRange)
          .min(1)
          .describe('Ranges of the LAN, like "192.168.1.240-192.168.1.250", announced by ARP.'),
      })
      .describe("MetalLB in layer 2 mode: a Service gets an address of its own."),
    z
      .strictObject({
        type: z.literal("mycelium"),
        gateways: z
          .array(z.string())
          .min(1)
          .optional()
          .describe("Nodes that bring Services' addresses into the network. Default: all."),
        addresses: z
          .int()
          .min(1)
          .max(4)
          .optional()
          .describe("How many addresses a Service gets, each of another gateway. Default: 2, or 1 with one gateway."),
      })
      .describe(
        "The Mycelium network, which cni brings: a Service of its class gets addresses that all nodes of that network reach.",
      ),
  ])
  .prefault({ type: "servicelb" })
  .describe("What gives addresses to Services of type LoadBalancer.");

/** What follows from who gives addresses to Services. */
export interface LoadBalancerDerived {
  /** What a Service of type LoadBalancer has to name as its class to get an address; undefined where it has to name none. */
  readonly loadBalancerClass: string | undefined;
  /** Who brings Services' addresses into the Mycelium network; undefined where addresses come from elsewhere. */
  readonly overlayGateways: OverlayGateways | undefined;
}

/** Nodes with whose prefixes addresses for Services are made. */
export interface OverlayGateways {
  /** Their names; undefined for all nodes, also those that join later. */
  readonly nodes: readonly string[] | undefined;
  /** How many addresses each Service gets, as long as there are gateways. */
  readonly addresses: number;
}

export const loadBalancer: Slot<"loadBalancer", typeof schema, LoadBalancerDerived> = {
  schema,
  check,
  k3s: ({ loadBalancer: { type } }) => ({ disable: type === "servicelb" ? [] : [serviceLb.component] }),
  derive: ({ loadBalancer }) => {
    if (loadBalancer.type !== "mycelium") return { loadBalancerClass: undefined, overlayGateways: undefined };
    const { gateways, addresses = Math.min(2, gateways?.length ?? 2) } = loadBalancer;
    return { loadBalancerClass, overlayGateways: { nodes: gateways, addresses } };
  },
};

/** The ranges that Services of type LoadBalancer get addresses of their own from; none where they get those of the nodes. */
export function poolsOf({
  loadBalancer,
}: Pick<Filled<"loadBalancer", typeof schema>, "loadBalancer">): readonly string[] {
  return loadBalancer.type === "metallb" ? loadBalancer.addresses : [];
}

/** What has addresses already: who answers for them, too, takes them away. */
function check(config: Filled<"loadBalancer", typeof schema>): Problem[] {
  const { loadBalancer, nodes, network, k3s } = config;
  if (loadBalancer.type === "servicelb") return withoutController(k3s.server);
  if (loadBalancer.type === "mycelium") return gatewayProblems(loadBalancer, nodes);
  const taken: [string, AddressRange | undefined][] = [
    ...Object.entries(nodes).map(([name, { address }]): [string, AddressRange] => {
      const value = addressToNumber(address);
      return [`nodes.${name}.address ${address}`, [value, value]];
    }),
    ...Object.entries(nodes).flatMap(([name, { host }]): [string, AddressRange][] => {
      if (host === undefined || !isMachineAddress(host.address)) return [];
      const value = addressToNumber(host.address);
      return [[`nodes.${name}.host.address ${host.address}`, [value, value]]];
    }),
    ...(["clusterCidr", "serviceCidr"] as const).map((field): [string, AddressRange | undefined] => {
      const cidr = parseCidr(network[field]);
      return [`network.${field} ${network[field]}`, cidr && rangeOf(cidr)];
    }),
  ];
  return poolsOf(config).flatMap((addresses, position): Problem[] => {
    const where = `loadBalancer.addresses[${position}]`;
    const range = parseAddressRange(addresses);
    const owner = taken.find(([, other]) => range !== undefined && other !== undefined && rangesOverlap(range, other));
    taken.push([where, range]);
    if (owner === undefined) return [];
    const fix = "choose addresses of the LAN that nobody else has or gives away";
    return [{ where, what: `overlaps ${owner[0]}`, got: quote(addresses), fix }];
  });
}

function gatewayProblems(
  {
    gateways,
    addresses = 1,
  }: { readonly gateways?: readonly string[] | undefined; readonly addresses?: number | undefined },
  nodes: Foundation["nodes"],
): Problem[] {
  const problems = (gateways ?? []).flatMap((name, position): Problem[] => {
    const at = { where: `loadBalancer.gateways[${position}]`, got: quote(name) };
    if (!Object.hasOwn(nodes, name)) {
      return [{ ...at, what: "is no node of the cluster", fix: `use one of ${Object.keys(nodes).join(", ")}` }];
    }
    const first = gateways?.indexOf(name);
    if (first === position) return [];
    return [{ ...at, what: `repeats loadBalancer.gateways[${first}]`, fix: "name each node once" }];
  });
  const count = gateways?.length ?? Object.keys(nodes).length;
  if (addresses > count) {
    const what = `is more than there are gateways, ${count}, and no two addresses of a Service are of one`;
    problems.push({ where: "loadBalancer.addresses", what, got: String(addresses), fix: "lower it, or add nodes" });
  }
  return problems;
}

/** ServiceLB is a part of K3s' cloud controller. */
function withoutController(server: Foundation["k3s"]["server"]): Problem[] {
  const keys = [
    ...(server["disable-cloud-controller"] === true ? ["disable-cloud-controller"] : []),
    ...(server.disable?.includes("ccm") === true ? ["disable"] : []),
  ];
  const what = "turns off the cloud controller, and loadBalancer servicelb with it";
  return keys.map((key) => ({
    where: `k3s.server.${key}`,
    what,
    fix: 'remove it, or use loadBalancer { type: "metallb" }',
  }));
}
