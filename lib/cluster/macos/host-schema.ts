import * as z from "zod";
import { checkedText, host, isHost } from "../../checked-text.ts";
import { size } from "../size.ts";

/** A name that macOS asks of Bonjour, which knows no other machine of the cluster by it, and no pod. */
export function isBonjourName(name: string): boolean {
  return /(^|\.)local$/.test(name);
}

const address = host.check((context) => {
  if (!isHost(context.value) || !isBonjourName(context.value)) return;
  const params = { fix: "write its IPv4 address, or a name that the DNS of the LAN knows" };
  context.issues.push({ code: "custom", input: context.value, message: "is a name of Bonjour", params });
});

const account = checkedText(
  (value) => /^[a-z_][a-z0-9_-]{0,30}$/.test(value) && value !== "root",
  "is not an account that a virtual machine can run as",
  "write the short name of an administrator of the Mac: Lima refuses root",
);

const networkInterface = checkedText(
  (value) => /^en\d{1,2}$/.test(value),
  "is not a network interface of a Mac",
  'write that of the cable, like "en0": networksetup -listallhardwareports shows them',
);

/**
 * The machine that a node runs on as a virtual machine of Lima.
 * @see https://lima-vm.io/docs/config/network/vmnet/
 */
export const nodeHost = z.discriminatedUnion("type", [
  z
    .strictObject({
      type: z.literal("macos"),
      address: address.describe("Name or IPv4 address of the Mac in the LAN."),
      user: account.describe("Account of the Mac that the virtual machine runs as, an administrator."),
      interface: networkInterface
        .default("en0")
        .describe("Network interface with the cable, which the virtual machine is bridged to."),
      cpu: z.int().min(2).describe("Processors of the Mac, of which a tenth stays free."),
      memory: size.describe('Memory of the Mac, like "96Gi", of which a tenth stays free.'),
    })
    .describe("A Mac with one virtual machine of Lima, sized by `resources`."),
]);

/** A host with its defaults filled in. */
export type NodeHost = z.output<typeof nodeHost>;
