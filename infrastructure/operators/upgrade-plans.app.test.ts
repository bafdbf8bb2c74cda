import { expect, test } from "vitest";
import type { ClusterConfig } from "../../lib/cluster/cluster.ts";
import { testServers } from "../../lib/cluster/testing.ts";
import { objectsOf, testCluster } from "../../lib/testing.ts";
import upgradePlans from "./upgrade-plans.app.ts";

const automatic = { type: "automatic" } as const;
const etcd = { type: "etcd" } as const;
const agent = (address: string, own: object = {}) => ({ role: "agent" as const, address, ...own });

function plansOf(changes: Partial<ClusterConfig>): unknown[] {
  const cluster = testCluster({ upgrades: automatic, ...changes });
  return objectsOf((chart) => upgradePlans.build?.({ chart, cluster, applications: [] }));
}

const common = {
  concurrency: 1,
  serviceAccountName: "system-upgrade",
  tolerations: [{ operator: "Exists" }],
  jobActiveDeadlineSecs: 0,
};
const image = "rancher/k3s-upgrade:v1.36.5-k3s1";
const drain = { ignoreDaemonSets: true, deleteEmptydirData: true };
const ofServers = { key: "node-role.kubernetes.io/control-plane", operator: "In", values: ["true"] };
const ofAgents = { key: "node-role.kubernetes.io/control-plane", operator: "DoesNotExist" };

test("the pods of the only node have nowhere to go", () => {
  expect(plansOf({})).toEqual([
    {
      apiVersion: "upgrade.cattle.io/v1",
      kind: "Plan",
      metadata: { name: "servers" },
      spec: {
        ...common,
        version: "v1.36.5+k3s1",
        nodeSelector: { matchExpressions: [ofServers] },
        cordon: true,
        upgrade: { image },
      },
    },
  ]);
});

test("agents wait until every server has the declared K3s, in the window alone", () => {
  const window = { days: ["sunday"], startTime: "02:00", endTime: "05:00", timeZone: "Europe/Vienna" } as const;
  const nodes = { ...testServers(3), a: agent("192.168.1.20") };
  const specs = plansOf({
    nodes,
    datastore: etcd,
    upgrades: { ...automatic, window: { ...window, days: ["sunday"] } },
  });
  expect(specs).toMatchObject([
    { metadata: { name: "servers" }, spec: { concurrency: 1, drain, window } },
    {
      metadata: { name: "agents" },
      spec: {
        nodeSelector: { matchExpressions: [ofAgents] },
        drain,
        window,
        prepare: {
          image,
          command: ["/opt/k3s", "kubectl", "wait"],
          args: [
            "--for=jsonpath={.status.nodeInfo.kubeletVersion}=v1.36.5+k3s1",
            "--timeout=-1s",
            "node/s0",
            "node/s1",
            "node/s2",
          ],
        },
        upgrade: { image },
      },
    },
  ]);
  expect(specs[0]).not.toHaveProperty("spec.prepare");
});

test("a node with a K3s of its own comes before the others of its role", () => {
  const k3sVersion = "v1.36.6+k3s1";
  const nodes = { ...testServers(1), a: agent("192.168.1.20"), canary: agent("192.168.1.21", { k3sVersion }) };
  const isOwn = { key: "kubernetes.io/hostname", operator: "In", values: ["canary"] };
  expect(plansOf({ nodes })).toMatchObject([
    { metadata: { name: "servers" }, spec: { version: "v1.36.5+k3s1" } },
    {
      metadata: { name: "node-canary" },
      spec: {
        version: k3sVersion,
        nodeSelector: { matchExpressions: [isOwn] },
        prepare: { args: expect.arrayContaining(["node/s0"]) },
        upgrade: { image: "rancher/k3s-upgrade:v1.36.6-k3s1" },
      },
    },
    {
      metadata: { name: "agents" },
      spec: {
        version: "v1.36.5+k3s1",
        nodeSelector: { matchExpressions: [ofAgents, { ...isOwn, operator: "NotIn" }] },
        prepare: {
          args: ["--for=jsonpath={.status.nodeInfo.kubeletVersion}=v1.36.6+k3s1", "--timeout=-1s", "node/canary"],
        },
      },
    },
  ]);
});

test("pods stay where a person wants them to", () => {
  const nodes = { ...testServers(1), a: agent("192.168.1.20") };
  for (const plan of plansOf({ nodes, upgrades: { ...automatic, drain: false } })) {
    expect(plan).toMatchObject({ spec: { cordon: true } });
    expect(plan).not.toHaveProperty("spec.drain");
  }
});
