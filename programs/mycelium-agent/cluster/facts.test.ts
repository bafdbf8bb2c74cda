import { expect, test } from "vitest";
import { testIdentity, testKey } from "../testing/daemon-server.ts";
import { presentMembers } from "./build-view.ts";
import { readMember } from "./member-facts.ts";
import { readNode } from "./node-facts.ts";

const identity = testIdentity(testKey(1));
const member = (spec: unknown) => ({ metadata: { name: "a", creationTimestamp: "2026-01-01T00:00:00Z" }, spec });

test("what is needed of a Node", () => {
  const addresses = [
    { type: "InternalIP", address: "192.168.1.10" },
    { type: "InternalIP", address: "no address" },
    { type: "ExternalIP", address: "2001:db8::1" },
    { type: "Hostname", address: "a" },
    7,
  ];
  const metadata = { name: "a", uid: "u", labels: { "topology.kubernetes.io/zone": "one" } };
  expect(readNode({ metadata, spec: { podCIDRs: ["fd42::/64", "10.42.1.0/24"] }, status: { addresses } })).toEqual({
    name: "a",
    uid: "u",
    zone: "one",
    internal: ["192.168.1.10"],
    external: ["2001:db8::1"],
    podCidr: "10.42.1.0/24",
  });
});

test.each([[undefined], [7], [{ metadata: { name: 1, uid: "u" } }], [{ metadata: { name: "a" } }]])(
  "%j is no Node",
  (object) => {
    expect(readNode(object)).toBeUndefined();
  },
);

test("what is needed of a MyceliumNode, without endpoints that lead nowhere", () => {
  const endpoints = ["tcp://192.168.1.10:9651", "tcp://127.0.0.1:22", 5];
  expect(readMember(member({ ...identity, endpoints }))).toEqual({
    name: "a",
    created: "2026-01-01T00:00:00Z",
    ...identity,
    endpoints: ["tcp://192.168.1.10:9651"],
  });
});

test.each([
  ["no key", { ...identity, publicKey: 5 }],
  ["another's prefix", { ...identity, prefix: testIdentity(testKey(2)).prefix }],
  ["another's address", { ...identity, address: testIdentity(testKey(2)).address }],
  ["a prefix outside of the network", { ...identity, prefix: "fd00::/64" }],
  ["a larger prefix", { ...identity, prefix: "400::/48" }],
  ["nothing", undefined],
])("a MyceliumNode with %s is none", (_, spec) => {
  expect(readMember(member(spec))).toBeUndefined();
});

test("members whose Nodes are there, older ones first", () => {
  const facts = (name: string, created: string) => ({ name, created, ...identity, endpoints: [] });
  const node = (name: string) => ({ name, uid: name, internal: [], external: [] });
  const members = [
    facts("a", "2026-01-02"),
    facts("b", "2026-01-01"),
    facts("c", "2025-01-01"),
    facts("0", "2026-01-02"),
  ];
  const found = presentMembers({
    members: new Map(members.map((each) => [each.name, each])),
    nodes: new Map(["a", "b", "0"].map((name) => [name, node(name)])),
  });
  expect(found.map(({ name }) => name)).toEqual(["b", "0", "a"]);
});
