import * as z from "zod";
import { checkedText } from "../checked-text.ts";
import { quote } from "../errors.ts";
import { areMachineAddresses } from "../ipv4.ts";
import { canonicalNetwork } from "../kubernetes/validation/networking/ip-network.ts";
import { formatCidr, networkOf, parseCidr, rangeOf } from "./cidr.ts";
import { areMachineAddresses6, parseNetwork6 } from "./ipv6.ts";

const cidr = z.string().check((context) => {
  const parsed = parseCidr(context.value);
  const network = parsed && formatCidr(networkOf(parsed));
  const isUsable = parsed === undefined || areMachineAddresses(...rangeOf(parsed));
  if (network === context.value && isUsable) return;
  const example = 'write an address and a prefix, like "10.42.0.0/16"';
  const [message, fix] =
    network === undefined
      ? ["is not an IPv4 network", example]
      : isUsable
        ? ["has host bits", `did you mean "${network}"?`]
        : ["holds addresses that no machine can have", example];
  context.issues.push({ code: "custom", input: context.value, message, params: { fix } });
});

const cidr6 = checkedText(
  (value) => {
    const network = parseNetwork6(value);
    return network !== undefined && canonicalNetwork(value) === value && areMachineAddresses6(network);
  },
  "is not an IPv6 network in its shortest form",
  (value) => {
    const meant = parseNetwork6(value) && canonicalNetwork(value);
    return meant === undefined || meant === value
      ? 'write an address and a prefix, like "fd00:42::/56"'
      : `did you mean ${quote(meant)}?`;
  },
);

/** @see https://docs.k3s.io/networking/basic-network-options#dual-stack-ipv4--ipv6-networking */
export const networkSchema = z
  .strictObject({
    clusterCidr: cidr.default("10.42.0.0/16").describe("Pod addresses. Cannot change after creation."),
    serviceCidr: cidr.default("10.43.0.0/16").describe("Service addresses. Cannot change after creation."),
    ipv6: z
      .strictObject({
        clusterCidr: cidr6.default("fd00:42::/56").describe("Second pod addresses."),
        serviceCidr: cidr6.default("fd00:43::/112").describe("Second addresses of Services that ask for them."),
      })
      .optional()
      .describe("IPv6 beside IPv4, if all nodes have both. Cannot come, go or change after creation."),
  })
  .prefault({})
  .describe("Networks inside the cluster.");
