import { expect, test } from "vitest";
import type { ViewedPeer } from "../view.ts";
import { acceptedPeers } from "./accepted-peers.ts";

const configuration = { clusterCidrs: ["10.42.0.0/16", "fd42::/56"], serviceCidrs: ["10.43.0.0/16"] };
const self = { name: "a", prefix: "5a1:2:3:4::/64", address: "5a1:2:3:4::aaaa", podCidr: "10.42.1.0/24" };
const peer: ViewedPeer = {
  name: "b",
  prefix: "4b1:2:3:4::/64",
  address: "4b1:2:3:4::bbbb",
  podCidr: "10.42.2.0/24",
  nodeAddress: "192.168.7.7",
  sameSite: false,
};
const accept = (...peers: readonly ViewedPeer[]) => acceptedPeers(configuration, { self, peers }, ["192.168.1.5/24"]);

test("a node of another site is believed, with the Ethernet address that follows from its prefix", () => {
  expect(accept(peer)).toEqual({ peers: [{ ...peer, mac: "a6:a1:bc:c9:29:4b" }], refused: [] });
});

test("a node of the same site is reached by the LAN", () => {
  const [accepted] = accept({ ...peer, sameSite: true, nodeAddress: "192.168.1.6" }).peers;
  expect(accepted?.nodeAddress).toBeUndefined();
});

test.each([
  [
    "an address outside the network",
    { address: "2001:db8::1" },
    "b: 2001:db8::1 in 4b1:2:3:4::/64 is not what a node has in the Mycelium network",
  ],
  [
    "another node's address",
    { address: "4b1:2:3:5::1" },
    "b: 4b1:2:3:5::1 in 4b1:2:3:4::/64 is not what a node has in the Mycelium network",
  ],
  ["this node's key", { prefix: self.prefix, address: self.address }, "b: prefix 5a1:2:3:4::/64 is that of a"],
])("a node with %s is left out", (_, changes, message) => {
  expect(accept({ ...peer, ...changes })).toEqual({ peers: [], refused: [message] });
});

test.each([
  ["this node's pods", { podCidr: "10.42.1.0/24" }, "b: network of pods 10.42.1.0/24 is that of a"],
  ["everything", { podCidr: "0.0.0.0/0" }, "b: its network of pods 0.0.0.0/0 is no part of 10.42.0.0/16"],
  ["a machine of this LAN", { nodeAddress: "192.168.1.1" }, "b: its address 192.168.1.1 is in 192.168.1.5/24"],
  ["a Service", { nodeAddress: "10.43.0.1" }, "b: its address 10.43.0.1 is in 10.43.0.0/16"],
  ["what is no address", { nodeAddress: "x; reboot" }, "b: its address x; reboot is not of IPv4"],
])("a node that claims %s is believed about the rest", (_, changes, message) => {
  const { peers, refused } = accept({ ...peer, ...changes });
  expect({ names: peers.map(({ name }) => name), refused }).toEqual({ names: ["b"], refused: [message] });
  expect(peers[0]).not.toMatchObject(changes);
});

test("of two nodes with one key the first one counts", () => {
  expect(accept(peer, { ...peer, name: "c" }).refused).toEqual(["c: prefix 4b1:2:3:4::/64 is that of b"]);
});
