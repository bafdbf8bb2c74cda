import { expect, test } from "vitest";
import { must } from "../../must.ts";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { initialTrust, loadInitialTrust } from "./initial-trust.ts";

const self = "5a1:2:3:4::aaaa";
const nodes = {
  server: { role: "server", address: "192.168.1.10", ipv6: self },
  agent: { role: "agent", address: "192.168.1.20", ipv6: "4b1:2:3:4::bbbb" },
} as const;
const key = (digit: string) => digit.repeat(64);

function commandsFor(changes: Partial<ClusterConfig> = {}, node: { ipv6?: string } = { ipv6: self }) {
  const cluster = testCluster({ nodes, cni: { type: "mycelium" }, network: { ipv6: {} }, ...changes });
  const text = initialTrust(must(cluster.myceliumNetwork, "myceliumNetwork"), node);
  const commands: readonly object[] = JSON.parse(text).nftables;
  return { text, commands };
}

/** The elements of the sets, by their names. */
function setsIn(commands: readonly object[]) {
  return Object.fromEntries(
    commands.flatMap((command) => {
      const set: { name: string; elem?: readonly string[] } | undefined = JSON.parse(JSON.stringify(command)).add?.set;
      return set === undefined ? [] : [[set.name, set.elem ?? []]];
    }),
  );
}

test("lets in answers, messages that are needed and nodes, and counts the others", () => {
  const { text, commands } = commandsFor();
  expect(text).toBe(`{"nftables": [\n${commands.map((command) => JSON.stringify(command)).join(",\n")}\n]}\n`);
  const counters = ["untrusted-nodes", "untrusted-pods", "forged", "before-agent"];
  const inTable = { family: "inet", table: "mycelium-trust" };
  const table = { table: { family: "inet", name: "mycelium-trust" } };
  const set = { ...inTable, type: "ipv6_addr" };
  const chain = { ...inTable, type: "filter", prio: 0, policy: "accept" };
  expect(commands.slice(0, -14)).toEqual([
    { add: table },
    { delete: table },
    { add: table },
    ...counters.map((name) => ({ add: { counter: { ...inTable, name } } })),
    { add: { set: { ...set, name: "cluster", elem: ["4b1:2:3:4::"] } } },
    { add: { set: { ...set, name: "nodes" } } },
    { add: { set: { ...set, name: "pods" } } },
    { add: { set: { ...set, name: "vteps" } } },
    { add: { chain: { ...chain, name: "input", hook: "input" } } },
    { add: { chain: { ...chain, name: "forward", hook: "forward" } } },
  ]);
  const purposes = commands.slice(-14).map((command) => {
    const { chain, comment } = JSON.parse(JSON.stringify(command)).add.rule;
    return `${chain}: ${comment.replace(/ \([0-9a-f]{8}\)$/, "")}`;
  });
  expect(purposes).toEqual([
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

test("trusts spores with nodes only if that holds for good, and none with pods", () => {
  const trust = {
    thresholds: { nodes: 90, pods: 20 },
    spores: {
      laptop: { publicKey: key("a"), trust: 90, reason: "Ours." },
      guest: { publicKey: key("b"), trust: 100, reason: "Ours until then.", expires: "2099-01-01T00:00:00Z" },
      partner: { publicKey: key("c"), trust: 30, reason: "Theirs." },
    },
  };
  const { commands } = commandsFor({ cni: { type: "mycelium", trust } });
  expect(setsIn(commands)).toEqual({
    cluster: ["4b1:2:3:4::"],
    nodes: [expect.stringMatching(/^[45]/)],
    pods: [],
    vteps: [],
  });
});

test("lets nobody in where no node has an address yet", () => {
  const { ipv6: _, ...server } = nodes.server;
  const { commands } = commandsFor({ nodes: { server } }, {});
  expect(setsIn(commands)).toEqual({ cluster: [], nodes: [], pods: [], vteps: [] });
  expect(JSON.stringify(commands)).not.toContain("pods under other addresses");
});

test("is loaded by one line without data of the cluster", () => {
  expect(loadInitialTrust).toMatch(/^\/bin\/sh -c '[^'$%\\]+'$/);
});
