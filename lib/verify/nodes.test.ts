import { expect, test } from "vitest";
import type { Json } from "../kubernetes/manifest.ts";
import { testCluster } from "../testing.ts";
import { nodeRows } from "./nodes.ts";
import { type Finding, fail, ok, warn } from "./row.ts";

const cluster = testCluster({
  name: "home",
  nodes: {
    "home-1": {
      role: "server",
      address: "192.168.1.10",
      labels: { disk: "ssd" },
      taints: ["dedicated=storage:PreferNoSchedule"],
    },
  },
});

const ready = { type: "Ready", status: "True", message: "kubelet is posting ready status" };
const labels = { disk: "ssd", "node-role.kubernetes.io/control-plane": "true" };
const taints = [{ key: "dedicated", value: "storage", effect: "PreferNoSchedule" }];

function node({ name = "home-1", metadata = {}, spec = {}, status = {} } = {}): Json {
  return {
    metadata: { name, labels, ...metadata },
    spec: { taints, ...spec },
    status: {
      conditions: [ready, { type: "DiskPressure", status: "False" }],
      addresses: [
        { type: "InternalIP", address: "192.168.1.10" },
        { type: "Hostname", address: "home-1" },
      ],
      nodeInfo: { kubeletVersion: "v1.36.5+k3s1" },
      ...status,
    },
  };
}

const rowsOf = (...items: readonly Json[]) => nodeRows(cluster, { value: { items } });
const healthy = ok("Ready, server, v1.36.5+k3s1, 192.168.1.10");
const journal = "see whether the machine runs, and the log of K3s on it with journalctl -u 'k3s*'";

test.each<[what: string, node: Json, Finding]>([
  ["healthy", node(), healthy],
  [
    "not ready",
    node({
      status: { conditions: [{ ...ready, status: "Unknown", message: "Kubelet stopped posting node status." }] },
    }),
    fail("is not Ready: Kubelet stopped posting node status.", journal),
  ],
  ["without conditions", node({ status: { conditions: [] } }), fail("is not Ready", journal)],
  [
    "short of disk",
    node({
      status: { conditions: [ready, { type: "DiskPressure", status: "True", message: "kubelet has disk pressure" }] },
    }),
    fail("has DiskPressure: kubelet has disk pressure", "free its disk, or give it more"),
  ],
  [
    "of another version",
    node({ status: { nodeInfo: { kubeletVersion: "v1.36.4+k3s1" } } }),
    warn("runs K3s v1.36.4+k3s1, declared is v1.36.5+k3s1", "upgrade it, or declare what runs as k3sVersion"),
  ],
  [
    "of another role",
    node({ metadata: { labels: { disk: "ssd" } } }),
    fail("is an agent, declared is server", "remove the node and let it join again in its role"),
  ],
  [
    "at another address",
    node({ status: { addresses: [{ type: "InternalIP", address: "192.168.5.15" }] } }),
    fail(
      "has the address 192.168.5.15, declared is 192.168.1.10",
      "give the machine the address that is declared, or declare the one that it has, and restart K3s on it",
    ),
  ],
  [
    "without a label",
    node({ metadata: { labels: { ...labels, disk: "hdd" } } }),
    warn(
      "lacks the label disk=ssd, which K3s sets only when a node first joins",
      "kubectl label node home-1 --overwrite disk=ssd",
    ),
  ],
  [
    "without a taint",
    node({ spec: { taints: [] } }),
    warn(
      "lacks the taint dedicated=storage:PreferNoSchedule, which K3s sets only when a node first joins",
      "kubectl taint node home-1 --overwrite dedicated=storage:PreferNoSchedule",
    ),
  ],
  [
    "cordoned",
    node({ spec: { unschedulable: true } }),
    warn("takes no new pods: it is cordoned", "kubectl uncordon home-1, once nobody works on it"),
  ],
])("%s", (_what, live, finding) => {
  expect(rowsOf(live)).toEqual([{ area: "nodes", name: "home-1", ...finding }]);
});

test("fails when a declared node has not joined", () => {
  const finding = fail("is declared and has not joined", "bring it up with npm run bootstrap -- home");
  expect(rowsOf()).toEqual([{ area: "nodes", name: "home-1", ...finding }]);
});

test("names a node that nobody declares", () => {
  const finding = warn("lives and is not declared", "declare it in the overlay, or drain and delete it");
  expect(rowsOf(node(), node({ name: "old" }))).toEqual([
    { area: "nodes", name: "home-1", ...healthy },
    { area: "nodes", name: "old", ...finding },
  ]);
});

test("fails at another cluster", () => {
  expect(rowsOf(node({ name: "prod-1" }))[1]).toEqual({
    area: "nodes",
    name: "prod-1",
    ...fail("lives and is not declared, like every node here", "name the context of this cluster with --context"),
  });
});

test("tells all that is wrong with one node, whatever the answer is like", () => {
  const broken = { metadata: { name: "home-1", labels: 1 }, spec: [], status: "?" };
  expect(rowsOf(broken).map(({ status, text }) => `${status} ${text}`)).toEqual([
    "fail is not Ready",
    "fail runs an unknown version of K3s, declared is v1.36.5+k3s1",
    "fail is an agent, declared is server",
    "fail has no internal address, declared is 192.168.1.10",
    "warn lacks the label disk=ssd, which K3s sets only when a node first joins",
    "warn lacks the taint dedicated=storage:PreferNoSchedule, which K3s sets only when a node first joins",
  ]);
});

test("a node has both addresses that are declared, however they are written", () => {
  const dualStack = testCluster({
    network: { ipv6: {} },
    nodes: { "home-1": { role: "server", address: "192.168.1.10", ipv6: "fd00:1:0:0::10" } },
  });
  const rowsWith = (ipv6: string) => {
    const addresses = ["192.168.1.10", ipv6].map((address) => ({ type: "InternalIP", address }));
    const live = node({
      metadata: { labels: { "node-role.kubernetes.io/control-plane": "true" } },
      spec: { taints: [] },
      status: { addresses },
    });
    return nodeRows(dualStack, { value: { items: [live] } });
  };
  const row = { area: "nodes", name: "home-1" };
  expect(rowsWith("fd00:1::10")).toEqual([{ ...row, ...healthy }]);
  expect(rowsWith("fd00:1::11")).toEqual([
    {
      ...row,
      ...fail(
        "has the address 192.168.1.10 and fd00:1::11, declared is fd00:1:0:0::10",
        "give the machine the address that is declared, or declare the one that it has, and restart K3s on it",
      ),
    },
  ]);
});
