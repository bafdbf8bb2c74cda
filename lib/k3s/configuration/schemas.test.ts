import { expect, test } from "vitest";
import type * as z from "zod";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { agentKeys } from "./agent-keys.ts";
import { nodeKeys } from "./node-keys.ts";
import {
  agentConfiguration,
  defaultOfKey,
  isCritical,
  keysOf,
  nodeConfiguration,
  type Role,
  serverConfiguration,
} from "./schemas.ts";
import { criticalKeys, serverKeys } from "./server-keys.ts";
import { configurationProblems } from "./testing.ts";

const namesIn = (groups: Readonly<Record<string, object>>) =>
  Object.values(groups).flatMap((group) => Object.keys(group));

test("servers have every key but those of agents, agents those of nodes and their own, nodes no critical one", () => {
  expect([...keysOf("server")].sort()).toEqual([...namesIn(nodeKeys), ...namesIn(serverKeys)].sort());
  expect([...keysOf("agent")].sort()).toEqual([...namesIn(nodeKeys), ...namesIn(agentKeys)].sort());
  expect(Object.keys(nodeConfiguration.shape).sort()).toEqual(
    [...new Set([...keysOf("server"), ...keysOf("agent")])].filter((key) => !isCritical(key)).sort(),
  );
});

test("knows what holds where a key is not written", () => {
  expect(["flannel-backend", "cluster-cidr", "v", "debug", "node-ip", "constructor"].map(defaultOfKey)).toEqual([
    "vxlan",
    ["10.42.0.0/16"],
    0,
    false,
    undefined,
    undefined,
  ]);
});

test("no key is in two groups", () => {
  const names = [...namesIn(nodeKeys), ...namesIn(serverKeys), ...namesIn(agentKeys)];
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(isCritical("flannel-backend")).toBe(true);
  expect(Object.keys(criticalKeys).every((key) => keysOf("server").has(key) && !keysOf("agent").has(key))).toBe(true);
});

test.each<[string, Readonly<Record<string, z.ZodType>>]>([
  ["server", serverConfiguration.shape],
  ["agent", agentConfiguration.shape],
])("every text of a %s has a rule", (_, shape) => {
  const texts = ["", " a", "a\nb", "a\u0000", "a\u001B[31m", "a\u202Eb"];
  const taken = Object.entries(shape).flatMap(([name, schema]) =>
    texts
      .flatMap((text) => [text, [text]])
      .flatMap((value) => (schema.safeParse(value).success ? [[name, value]] : [])),
  );
  expect(taken).toEqual([]);
});

test.each<[Role, JsonObject, string[]]>([
  ["server", { "node-ip": "10.0.0.1", "tls-san": ["a"], "cluster-init": true, v: 2 }, []],
  ["agent", { server: "https://10.0.0.1:6443", "node-label": ["a=b"] }, []],
  ["server", { "flannel-backend": "wireguard" }, ["flannel-backend: Invalid option"]],
  ["server", { "cluster-init": "yes" }, ["cluster-init: Invalid input"]],
  ["server", { "kubelet-arg": "max-pods" }, ["kubelet-arg: is not an argument of a component"]],
  ["server", { "etcd-s3": true }, ["etcd-s3: has no bucket"]],
  ["agent", { "tls-san": ["a"] }, ["tls-san: is a key of servers, and an agent does not start with it"]],
])("of a %s %j has these problems", (role, config, starts) => {
  const lines = configurationProblems(role, config);
  expect(lines.map((line, index) => line.slice(0, starts[index]?.length))).toEqual(starts);
});
