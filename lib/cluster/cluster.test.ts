import { expect, test } from "vitest";
import { testCluster, testClusterConfig } from "../testing.ts";
import { type ClusterConfig, type Derived, derive, derivedFrom } from "./cluster.ts";
import { clusterSchema } from "./schema.ts";

const server = testClusterConfig.nodes["server-1"];
const ssh = { user: "root", port: 22, sudo: false };

test.each<[string, Partial<ClusterConfig>, Partial<Derived>]>([
  ["a Kubernetes API at the first server", {}, { apiAddress: "192.168.1.10" }],
  ["a Kubernetes API by name", { apiHost: "k3s.test.example.com" }, { apiAddress: "k3s.test.example.com" }],
  ["the address of the cluster's DNS", { network: { serviceCidr: "10.96.128.0/17" } }, { clusterDns: "10.96.128.10" }],
  ["the minor version", { k3sVersion: "v1.37.12+k3s2" }, { kubernetes: "1.37" }],
  [
    "what is switched off because of any slot",
    {
      loadBalancer: { type: "metallb", addresses: ["192.168.1.240-192.168.1.250"] },
      storage: [{ type: "nfs", server: "nas", share: "/k3s", default: true }],
    },
    { disable: ["servicelb", "local-storage"] },
  ],
  [
    "nodes in order, servers first",
    { nodes: { "agent-1": { role: "agent", address: "192.168.1.20" }, "server-1": server } },
    {
      servers: [{ name: "server-1", role: "server", address: "192.168.1.10", labels: {}, taints: [], ssh }],
      allNodes: [
        { name: "server-1", role: "server", address: "192.168.1.10", labels: {}, taints: [], ssh },
        { name: "agent-1", role: "agent", address: "192.168.1.20", labels: {}, taints: [], ssh },
      ],
      apiAddress: "192.168.1.10",
    },
  ],
])("derives %s", (_, changes, derived) => {
  expect(testCluster(changes)).toMatchObject(derived);
});

test("says of every derived field where it comes from", () => {
  const fields = Object.keys(derive(clusterSchema.parse(testClusterConfig)));
  expect(fields.sort()).toEqual([...derivedFrom.keys()].filter((field) => !field.includes(".")).sort());
});
