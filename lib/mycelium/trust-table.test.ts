import { expect, test } from "vitest";
import { defaultPorts } from "./ports.ts";
import { trustTable } from "./trust-table.ts";

const self = "5a1:2:3:4::/64";
const peer = { prefix: "4b1:2:3:4::/64", address: "4b1:2:3:4::bbbb" };
const configuration = { tunnel: "mycelium", bridge: "mycelium-br", ports: defaultPorts, nodes: [] };
const nobody = { nodes: [], pods: [] };
const setsOf = (...parameters: Parameters<typeof trustTable>) =>
  Object.fromEntries([...trustTable(...parameters).sets].map(([name, elements]) => [name, [...elements]]));

test("nodes of the cluster may send VXLAN, those that Git names only join", () => {
  const declared = { ...configuration, vxlan: "mycelium-v4", nodes: [self, peer.prefix, "5ff:2:3:4::/64"] };
  expect(setsOf(declared, { self, peers: [peer], trusted: nobody })).toEqual({
    cluster: ["4b1:2:3:4::", "5ff:2:3:4::"],
    nodes: [],
    pods: [],
    vteps: [peer.address],
  });
});

test("spores are trusted by their whole prefix, and what is none is left out", () => {
  const trusted = { nodes: [peer.prefix], pods: [peer.prefix, "fd00::/64"] };
  expect(setsOf({ ...configuration, nodes: ["::/0"] }, { self, peers: [], trusted })).toEqual({
    cluster: [],
    nodes: ["4b1:2:3:4::"],
    pods: ["4b1:2:3:4::"],
  });
});
