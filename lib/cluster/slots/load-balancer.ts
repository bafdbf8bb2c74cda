import { isIPv4 } from "node:net";
import * as z from "zod";
import { checkedText } from "../../checked-text.ts";
import { serviceLb } from "../../k3s/packaged-components.ts";
import { addressToNumber, formatCidr, networkOf, parseCidr } from "../cidr.ts";
import type { Slot } from "../slot.ts";

const addressRange = checkedText(
  (value) => {
    const network = parseCidr(value);
    if (network !== undefined) return formatCidr(networkOf(network)) === value;
    const [first = "", last = "", ...rest] = value.split("-");
    return rest.length === 0 && isIPv4(first) && isIPv4(last) && addressToNumber(first) <= addressToNumber(last);
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
  ])
  .prefault({ type: "servicelb" })
  .describe("What gives addresses to Services of type LoadBalancer.");

export const loadBalancer: Slot<"loadBalancer", typeof schema> = {
  schema,
  k3s: ({ loadBalancer: { type } }) => ({ disable: type === "servicelb" ? [] : [serviceLb.component] }),
  derive: () => ({}),
};
