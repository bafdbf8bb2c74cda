import { expect, test } from "vitest";
import { isCritical, keysOf } from "../k3s/configuration/schemas.ts";
import { testCluster } from "../testing.ts";
import type { ClusterConfig } from "./cluster.ts";
import { ownerOf, ownerOfComponent } from "./k3s-owners.ts";
import { nodeConfigs } from "./node-config.ts";
import { slots } from "./schema.ts";
import { testServers } from "./testing.ts";

const clusters: [string, Partial<ClusterConfig>][] = [
  ["the smallest cluster", {}],
  [
    "three servers on etcd with an agent, and nothing that K3s packages",
    {
      nodes: {
        ...testServers(3),
        a: { role: "agent", address: "192.168.1.20", labels: { disk: "ssd" }, taints: ["a:NoSchedule"] },
      },
      datastore: { type: "etcd" },
      loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] },
      storage: [{ type: "nfs", server: "nas", share: "/k3s", default: true }],
    },
  ],
];

test.each(clusters)("every key of %s has an owner, but those to which people add items", (_, changes) => {
  const keys = nodeConfigs(testCluster(changes)).flatMap(({ config }) => Object.keys(config));
  expect(
    [...new Set(keys)].filter(
      (key) => ownerOf(key) === undefined && !["disable", "tls-san"].includes(key) && !key.endsWith("-arg"),
    ),
  ).toEqual([]);
});

test.each(clusters)("every component that is off in %s has an owner", (_, changes) => {
  expect(testCluster(changes).disable.filter((component) => ownerOfComponent(component) === undefined)).toEqual([]);
});

test.each(Object.entries(slots))("the slot %s tells K3s nothing but its own keys, which servers take", (name, slot) => {
  const keys = slot.k3sKeys ?? [];
  const told = clusters.flatMap(([, changes]) => {
    const { servers = {}, firstServer = {} } = slot.k3s?.(testCluster(changes)) ?? {};
    return Object.keys({ ...servers, ...firstServer });
  });
  expect(told.filter((key) => !keys.includes(key))).toEqual([]);
  expect(keys.filter((key) => !keysOf("server").has(key))).toEqual([]);
  expect(keys.map((key) => ownerOf(key)?.by)).toEqual(keys.map(() => `slot \`${name}\``));
});

test("what people may say has no owner", () => {
  expect(["debug", "kubelet-arg", "disable", "constructor"].map(ownerOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(ownerOfComponent("coredns")).toBeUndefined();
  expect(isCritical("disable")).toBe(true);
});
