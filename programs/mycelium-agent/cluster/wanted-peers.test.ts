import { expect, test } from "vitest";
import { testIdentity, testKey } from "../testing/daemon-server.ts";
import type { MemberFacts } from "./member-facts.ts";
import type { NodeFacts } from "./node-facts.ts";
import { endpointsOf, wantedPeers } from "./wanted-peers.ts";

function node(name: string, more: Partial<NodeFacts> = {}): NodeFacts {
  return { name, uid: name, internal: [], external: [], ...more };
}

function member(number: number, ...endpoints: readonly string[]): MemberFacts {
  return { name: `n${String(number).padStart(4, "0")}`, created: "", ...testIdentity(testKey(number)), endpoints };
}

const byName = <T extends { readonly name: string }>(...items: readonly T[]) =>
  new Map(items.map((each) => [each.name, each]));

test("others are told of addresses outside the network", () => {
  const internal = ["192.168.1.10", "5a1:2:3:4::1", "fe80::1"];
  expect(endpointsOf(node("a", { internal, external: ["2001:db8::1"] }), 9651)).toEqual([
    "tcp://[2001:db8::1]:9651",
    "tcp://192.168.1.10:9651",
  ]);
});

test("a small cluster is connected each with each, as far as they reach each other", () => {
  const [one, two, three] = [member(1, "tcp://10.0.0.1:1"), member(2, "tcp://10.0.0.2:1"), member(3)];
  const afar = member(4, "tcp://10.0.0.4:1", "tcp://203.0.113.4:1", "tcp://203.0.113.5:1", "tcp://203.0.113.6:1");
  const self = node(one.name, { zone: "here" });
  const nodes = byName(self, node(two.name), node(three.name), node(afar.name, { zone: "there" }));
  expect([...wantedPeers(self, nodes, [one, two, three, afar])]).toEqual([
    "tcp://10.0.0.2:1",
    "tcp://203.0.113.4:1",
    "tcp://203.0.113.5:1",
  ]);
});

test("a large cluster is connected, by few connections of each", () => {
  const members = Array.from({ length: 500 }, (_, number) =>
    member(number, `tcp://10.1.${number >> 8}.${number & 255}:1`),
  );
  const nodes = byName(...members.map(({ name }) => node(name)));
  const nameOf = new Map(members.map(({ name, endpoints }) => [endpoints[0], name]));
  const neighbours = new Map(
    members.map(({ name }) => {
      const wanted = wantedPeers(node(name), nodes, members);
      expect(wanted.size).toBeLessThanOrEqual(9);
      return [name, [...wanted].map((endpoint) => nameOf.get(endpoint))];
    }),
  );
  // How far one is from all others.
  let reached = new Set([members[0]?.name]);
  let steps = 0;
  for (; reached.size < members.length && steps < 100; steps += 1) {
    reached = new Set([...reached].flatMap((name) => [name, ...(neighbours.get(name ?? "") ?? [])]));
  }
  expect([reached.size, steps <= 9]).toEqual([500, true]);
});
