import { expect, test } from "vitest";
import { type IpOperation, ipCommand } from "./ip-command.ts";

const mac = "02:00:00:00:00:01";

test.each<[IpOperation, string]>([
  [
    { type: "create-link", link: { name: "br", kind: "bridge", mtu: 1_330, mac, up: true, addresses: [] } },
    `link add name br mtu 1330 address ${mac} type bridge`,
  ],
  [
    {
      type: "create-link",
      link: {
        ...{ name: "v4", kind: "vxlan", mtu: 1_330, mac, up: true, addresses: [] },
        vxlan: { id: 7, local: "5a1::1", port: 4_790, learning: false },
      },
    },
    `link add name v4 mtu 1330 address ${mac} type vxlan id 7 local 5a1::1 dstport 4790 nolearning`,
  ],
  [{ type: "set-link", name: "br", mtu: 1_330, mac, up: true }, `link set dev br mtu 1330 address ${mac} up`],
  [{ type: "delete-link", name: "v4" }, "link delete dev v4"],
  [{ type: "add-address", link: "br", address: "5a1::1/64" }, "address add 5a1::1/64 dev br nodad"],
  [{ type: "delete-address", link: "br", address: "10.42.1.1/24" }, "address delete 10.42.1.1/24 dev br"],
  [
    { type: "replace-route", route: { destination: "400::/7", metric: 9 } },
    "route replace unreachable 400::/7 metric 9",
  ],
  [
    { type: "replace-route", route: { destination: "10.42.2.0/24", device: "v4", via: "10.42.2.0" } },
    "route replace 10.42.2.0/24 via 10.42.2.0 dev v4 onlink",
  ],
  [
    { type: "delete-route", route: { destination: "fd43::/112", device: "br", source: "5a1::1", metric: 1_024 } },
    "route delete fd43::/112 dev br src 5a1::1 metric 1024",
  ],
  [
    { type: "replace-neighbour", link: "v4", neighbour: { address: "10.42.2.0", mac } },
    `neighbour replace 10.42.2.0 lladdr ${mac} dev v4 nud permanent`,
  ],
  [
    { type: "delete-neighbour", link: "v4", neighbour: { address: "10.42.2.0", mac } },
    "neighbour delete 10.42.2.0 dev v4",
  ],
  [
    { type: "replace-forwarding", link: "v4", forwarding: { mac, node: "4b1::1" } },
    `fdb replace ${mac} dev v4 dst 4b1::1 self permanent`,
  ],
  [
    { type: "delete-forwarding", link: "v4", forwarding: { mac, node: "4b1::1" } },
    `fdb delete ${mac} dev v4 dst 4b1::1 self`,
  ],
])("%j", (operation, command) => {
  expect(ipCommand(operation)).toBe(command);
});

test.each(["a b", "a\nlink delete eth0", "", "#", "'"])("no word can be %j", (name) => {
  expect(() => ipCommand({ type: "delete-link", name })).toThrow(/^bug: /);
});
