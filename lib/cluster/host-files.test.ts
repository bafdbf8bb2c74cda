import { expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import { readDocuments } from "../yaml/documents.ts";
import type { Cluster } from "./cluster.ts";
import { hostFilesOf } from "./host-files.ts";
import { kubeVip } from "./kube-vip.ts";
import { nodeConfigs } from "./node-config.ts";

const nodes = {
  server: { role: "server", address: "192.168.1.10" },
  agent: { role: "agent", address: "192.168.1.20" },
} as const;

const pathsOf = (cluster: Cluster) =>
  nodeConfigs(cluster).map((each) => hostFilesOf(cluster, each).map(({ path }) => path));

test("every node has K3s' configuration and its service", () => {
  expect(pathsOf(testCluster({ nodes }))).toEqual([
    expect.arrayContaining(["/etc/rancher/k3s/config.yaml", "/etc/systemd/system/k3s.service"]),
    ["/etc/rancher/k3s/config.yaml", "/etc/systemd/system/k3s-agent.service"],
  ]);
});

test("servers have what they apply themselves, in one file", () => {
  const cluster = testCluster({ nodes, apiEndpoint: { type: "kube-vip", address: "192.168.1.9" } });
  const added = nodeConfigs(cluster).map((each) =>
    hostFilesOf(cluster, each).filter(({ path }) => path === "/var/lib/rancher/k3s/server/manifests/kube-vip.yaml"),
  );
  expect(added.map(({ length }) => length)).toEqual([1, 0]);
  const { documents } = readDocuments(added[0]?.[0]?.text ?? "");
  expect(documents.map(({ value }) => value)).toEqual(kubeVip({ address: "192.168.1.9" }));
});
