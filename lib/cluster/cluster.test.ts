import { expect, test } from "vitest";
import { testCluster, testClusterConfig } from "../testing.ts";
import { type ClusterConfig, type Derived, derive, derivedFrom } from "./cluster.ts";
import { clusterSchema } from "./schema.ts";

const server = testClusterConfig.nodes["server-1"];

test.each<[string, Partial<ClusterConfig>, Partial<Derived>]>([
  ["a Kubernetes API at the first server", {}, { apiAddress: "192.168.1.10" }],
  ["a Kubernetes API by name", { apiHost: "k3s.test.example.com" }, { apiAddress: "k3s.test.example.com" }],
  ["the address of the cluster's DNS", { network: { serviceCidr: "10.96.128.0/17" } }, { clusterDns: "10.96.128.10" }],
  ["the minor version", { k3sVersion: "v1.37.12+k3s2" }, { kubernetes: "1.37" }],
  ["the class of the ingress controller", { ingress: { type: "traefik" } }, { ingressClass: "traefik" }],
  ["the issuer", { certificates: { type: "acme", email: "a@example.com" } }, { clusterIssuer: "acme" }],
  ["nothing to switch off", {}, { disable: [] }],
  [
    "ServiceLB switched off",
    { loadBalancer: { type: "metallb", addresses: ["192.168.1.240-192.168.1.250"] } },
    { disable: ["servicelb"] },
  ],
  [
    "local-path switched off, and another default class",
    { storage: [{ type: "nfs", server: "nas", share: "/k3s", default: true }] },
    { disable: ["local-storage"], storageClasses: [{ name: "nfs", default: true }], defaultStorageClass: "nfs" },
  ],
  [
    "two storage classes, of which local-path is the default",
    { storage: [{ type: "nfs", server: "nas", share: "/k3s" }, { type: "local-path" }] },
    {
      disable: [],
      storageClasses: [
        { name: "nfs", default: false },
        { name: "local-path", default: true },
      ],
      defaultStorageClass: "local-path",
    },
  ],
  [
    "nodes in order, servers first",
    { nodes: { "agent-1": { role: "agent", address: "192.168.1.20" }, "server-1": server } },
    {
      servers: [{ name: "server-1", role: "server", address: "192.168.1.10", labels: {}, taints: [] }],
      allNodes: [
        { name: "server-1", role: "server", address: "192.168.1.10", labels: {}, taints: [] },
        { name: "agent-1", role: "agent", address: "192.168.1.20", labels: {}, taints: [] },
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
