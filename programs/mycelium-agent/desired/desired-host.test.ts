import { describe, expect, test } from "vitest";
import type { AgentConfiguration } from "../../../lib/mycelium/agent-configuration.ts";
import type { NftTable } from "../../../lib/mycelium/nft-table.ts";
import { defaultPorts } from "../../../lib/mycelium/ports.ts";
import type { ObservedCni } from "../observed/observed-host.ts";
import { desiredHost } from "./desired-host.ts";

const dual: AgentConfiguration = {
  mode: "dual",
  tunnel: "mycelium",
  bridge: "mycelium-br",
  vxlan: "mycelium-v4",
  mtu: 1_330,
  ports: defaultPorts,
  nodes: [],
  clusterCidrs: ["10.42.0.0/16", "fd42::/56"],
  serviceCidrs: ["10.43.0.0/16", "fd43::/112"],
  hostRoot: "/",
  resyncSeconds: 60,
};
const { vxlan: _, ...withoutVxlan } = dual;
const secondary: AgentConfiguration = { ...withoutVxlan, mode: "secondary", mtu: 1_400 };

const self = { name: "a", prefix: "5a1:2:3:4::/64", address: "5a1:2:3:4::aaaa", podCidr: "10.42.1.0/24" };
const mac = "02:00:00:00:00:07";
const peer = {
  ...{ name: "b", prefix: "4b1:2:3:4::/64", address: "4b1:2:3:4::bbbb", podCidr: "10.42.2.0/24", mac },
  ...{ nodeAddress: "192.168.7.7", sameSite: false },
};
const view = { self, trusted: { nodes: ["4c1:2:3:4::/64"], pods: ["4c1:2:3:4::/64", "not a prefix"] } };
const cni: ObservedCni = { binaries: "/bin", configurations: "/net.d", installed: [], brought: [], files: new Map() };

const purposes = ({ chains }: NftTable) =>
  chains.flatMap(({ name, rules }) => rules.map(({ purpose }) => `${name}: ${purpose}`));

describe("in mode dual", () => {
  const { links, routes, neighbours, forwarding, tables } = desiredHost(dual, view, [peer], cni);
  const [trust, masquerade] = tables;

  test("a node has a bridge for both families, and an end of the VXLAN that no interface takes with it", () => {
    expect(links.map(({ name, mtu, addresses, vxlan }) => ({ name, mtu, addresses, vxlan }))).toEqual([
      { name: "mycelium-br", mtu: 1_330, addresses: ["10.42.1.1/24", "5a1:2:3:4::1/64"], vxlan: undefined },
      {
        name: "mycelium-v4",
        mtu: 1_330,
        addresses: ["10.42.1.0/32"],
        vxlan: { id: 4_242, local: self.address, port: 4_790, learning: false },
      },
    ]);
  });

  test("other nodes' pods are behind the VXLAN, and so are nodes of another site", () => {
    expect(routes).toEqual([
      { destination: "400::/7", metric: 1_000_000 },
      { destination: "fd43::/112", device: "mycelium-br", source: "5a1:2:3:4::1", metric: 1_024 },
      { destination: "10.42.2.0/24", device: "mycelium-v4", via: "10.42.2.0" },
      { destination: "192.168.7.7/32", device: "mycelium-v4", via: "10.42.2.0" },
    ]);
    expect({ neighbours, forwarding }).toEqual({
      neighbours: [{ address: "10.42.2.0", mac }],
      forwarding: [{ mac, node: peer.address }],
    });
  });

  test("who comes in is decided in sets of nodes", () => {
    expect(trust?.sets).toEqual(
      new Map([
        ["cluster", new Set(["4b1:2:3:4::"])],
        ["nodes", new Set(["4c1:2:3:4::"])],
        ["pods", new Set(["4c1:2:3:4::"])],
        ["vteps", new Set(["4b1:2:3:4::bbbb"])],
      ]),
    );
    expect(trust && purposes(trust)).toEqual([
      "input: VXLAN of nodes of the cluster",
      "input: VXLAN of anybody else",
      "input: answers",
      "input: errors",
      "input: necessary messages",
      "input: nodes of the cluster",
      "input: trusted with nodes",
      "input: anybody else",
      "forward: pods under other addresses",
      "forward: answers",
      "forward: errors",
      "forward: nodes of the cluster",
      "forward: trusted with pods",
      "forward: anybody else",
    ]);
  });

  test("both families leave the cluster under the node's address", () => {
    expect(masquerade && purposes(masquerade)).toEqual([
      "postrouting: IPv4 of pods that leaves the cluster",
      "postrouting: addresses of the network on other ways",
    ]);
  });

  test("without a network for its pods it has neither a VXLAN nor a configuration for them", () => {
    const { podCidr: __, ...rest } = self;
    const { links, forwarding, cniFile } = desiredHost(dual, { ...view, self: rest }, [peer], cni);
    expect({ links: links.map(({ name }) => name), forwarding, cniFile }).toEqual({
      links: ["mycelium-br"],
      forwarding: [],
      cniFile: undefined,
    });
  });
});

test("in mode secondary a node leaves IPv4 to others", () => {
  const { links, routes, tables, cniFile } = desiredHost(secondary, view, [peer], cni);
  expect({
    addresses: links.map(({ name, addresses }) => [name, ...addresses]),
    routes,
    rules: tables.map((table) => purposes(table).length),
    path: cniFile?.path,
  }).toEqual({
    addresses: [["mycelium-br", "5a1:2:3:4::1/64"]],
    routes: [{ destination: "400::/7", metric: 1_000_000 }],
    rules: [12, 1],
    path: "/etc/cni/multus/net.d/mycelium.conf",
  });
});

test("pods get what plugins there are", () => {
  const pluginsWith = (...brought: readonly string[]) => {
    const text = desiredHost(dual, view, [], { ...cni, brought }).cniFile?.text ?? "";
    const { plugins }: { plugins: readonly { type: string }[] } = JSON.parse(text);
    return plugins.map(({ type }) => type);
  };
  expect(pluginsWith()).toEqual(["bridge", "portmap"]);
  expect(pluginsWith("bandwidth", "firewall")).toEqual(["bridge", "portmap", "bandwidth", "firewall"]);
});
