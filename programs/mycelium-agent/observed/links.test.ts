import { expect, test } from "vitest";
import { Answer } from "./answer.ts";
import { parseLinks } from "./links.ts";

const stats64 = {
  rx: { bytes: 10, packets: 1, errors: 0, dropped: 2 },
  tx: { bytes: 20, packets: 3, errors: 0, dropped: 4 },
};
const counters = {
  received: { packets: 1, bytes: 10 },
  sent: { packets: 3, bytes: 20 },
  dropped: { received: 2, sent: 4 },
};

const parse = (value: unknown) => parseLinks(Answer.parse("ip", JSON.stringify(value)));

test("a VXLAN is known with its end, and without addresses of the link itself", () => {
  const vxlan = {
    ifname: "mycelium-v4",
    flags: ["BROADCAST", "UP", "LOWER_UP"],
    mtu: 1_330,
    link_type: "ether",
    address: "02:00:00:00:00:01",
    linkinfo: { info_kind: "vxlan", info_data: { id: 4_242, local6: "5a1::9", port: 4_790, learning: false } },
    addr_info: [
      { family: "inet", local: "10.42.1.0", prefixlen: 32, scope: "global" },
      { family: "inet6", local: "fe80::1", prefixlen: 64, scope: "link" },
    ],
    stats64,
  };
  expect(parse([vxlan])).toEqual([
    {
      name: "mycelium-v4",
      kind: "vxlan",
      mtu: 1_330,
      mac: "02:00:00:00:00:01",
      up: true,
      addresses: ["10.42.1.0/32"],
      vxlan: { id: 4_242, local: "5a1::9", port: 4_790, learning: false },
      counters: { mtu: 1_330, ...counters },
    },
  ]);
});

test("the daemon's interface has no Ethernet address, and what has no name is none", () => {
  const tunnel = {
    ifname: "mycelium",
    flags: ["NOARP"],
    mtu: 1_400,
    link_type: "none",
    linkinfo: { info_kind: "tun" },
    stats64,
  };
  expect(parse([{}, tunnel])).toEqual([
    { name: "mycelium", kind: "tun", mtu: 1_400, up: false, addresses: [], counters: { mtu: 1_400, ...counters } },
  ]);
});

test.each([
  [{ ifname: "a", flags: [], mtu: "x", link_type: "none", stats64 }, 'ip[0]: mtu: is not a whole number, got "x"'],
  [
    { ifname: "a", flags: [], mtu: 1, link_type: "none" },
    "ip[0]: stats64: rx: packets: is not a whole number, got nothing",
  ],
  [
    { ifname: "a", flags: [], mtu: 1, link_type: "none", stats64, addr_info: [{ local: "x", prefixlen: 1 }] },
    'ip[0]: addr_info[0]: local: is not an address, got "x"',
  ],
])("refuses %j", (link, message) => {
  expect(() => parse([link])).toThrow(message);
});
