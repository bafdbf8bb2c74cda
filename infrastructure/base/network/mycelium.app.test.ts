import { expect, test } from "vitest";
import type { ClusterConfig } from "../../../lib/cluster/cluster.ts";
import { synth } from "../../../lib/synth/synth.ts";
import { testApplication, testCluster, testMember } from "../../../lib/testing.ts";
import mycelium from "./mycelium.app.ts";
import { myceliumCluster } from "./testing.ts";

/** What is synced, and what is applied before. */
function madeFor(changes: Partial<ClusterConfig> = {}) {
  const provides = { apiGroups: ["monitoring.coreos.com", "k8s.cni.cncf.io"] };
  const definitions = testApplication("definitions", { provides });
  const applications = [testApplication("mycelium", mycelium), definitions];
  const { files, bootstrap } = synth(myceliumCluster(changes), applications);
  const [synced, before] = [files, bootstrap].map((all) =>
    all.filter(({ application }) => application === "mycelium").map(({ manifest }) => JSON.stringify(manifest)),
  );
  return { synced: new Set(synced), before: new Set(before) };
}

test("runs where the network of pods is part of the Mycelium network", () => {
  expect(mycelium.enabled?.(myceliumCluster())).toBe(true);
  expect(mycelium.enabled?.(testCluster())).toBe(false);
});

test("is the network of pods, or a second one", () => {
  const provides = (cluster: ReturnType<typeof testCluster>) => testMember("mycelium", mycelium, cluster).provides;
  expect(provides(myceliumCluster())).toEqual({ podNetwork: true, loadBalancer: false });
  expect(provides(myceliumCluster({ cni: { type: "mycelium", mode: "secondary" }, network: {} }))).toEqual({
    podNetwork: false,
    loadBalancer: false,
  });
  expect(provides(myceliumCluster({ loadBalancer: { type: "mycelium", addresses: 1 } }))).toEqual({
    podNetwork: true,
    loadBalancer: true,
  });
});

test("is applied before Argo CD as it will be synced, but for what needs others", () => {
  const { synced, before } = madeFor();
  expect([...before].filter((each) => !synced.has(each))).toEqual([]);
  const onlySynced = [...synced].filter((each) => !before.has(each)).map((each) => /"kind":"(\w+)"/.exec(each)?.[1]);
  expect([...new Set(onlySynced)].sort()).toEqual([
    "ClusterRole",
    "ClusterRoleBinding",
    "ConfigMap",
    "Deployment",
    "NetworkPolicy",
    "PodMonitor",
    "PrometheusRule",
    "ServiceAccount",
    "TrustPolicy",
  ]);
});

test("brings the daemon, too, where the host does not", () => {
  const image = `ghcr.io/threefoldtech/mycelium@sha256:${"a".repeat(64)}`;
  const daemon = expect.stringContaining('"kind":"DaemonSet","metadata":{"name":"mycelium","');
  const nodes = { a: { role: "server", address: "192.168.1.10", ipv6: "fd00::10" } } as const;
  const { before } = madeFor({ cni: { type: "mycelium", install: { type: "daemonset", image } }, nodes });
  expect([...before]).toContainEqual(daemon);
  expect([...madeFor().before]).not.toContainEqual(daemon);
});

test("beside flannel it is synced like everything else, with the name that pods ask by", () => {
  const { synced, before } = madeFor({ cni: { type: "mycelium", mode: "secondary" }, network: {} });
  expect([...before]).toEqual([]);
  expect([...synced]).toContainEqual(
    expect.stringMatching(
      /"kind":"NetworkAttachmentDefinition","metadata":\{"name":"mycelium",.*"namespace":"mycelium"/,
    ),
  );
});
