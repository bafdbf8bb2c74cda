import { describe, expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import type { Cluster } from "./cluster.ts";
import { nodeConfigs } from "./node-config.ts";

/** Without the arguments that every server is hardened with. */
const configs = (cluster: Cluster) =>
  nodeConfigs(cluster).map(({ config: { "kube-apiserver-arg": _, ...config } }) => config);

const ofEveryServer = {
  "token-file": "/etc/rancher/k3s/token",
  "cluster-cidr": "10.42.0.0/16",
  "service-cidr": "10.43.0.0/16",
  "cluster-dns": "10.43.0.10",
  "flannel-backend": "vxlan",
  "secrets-encryption": true,
  "write-kubeconfig-mode": "0600",
};

test("a single server reads its token from the file that others will read it from", () => {
  expect(configs(testCluster())).toEqual([
    { "node-name": "server-1", "node-ip": "192.168.1.10", ...ofEveryServer, "tls-san": ["192.168.1.10"] },
  ]);
});

test("of three servers with etcd the first starts the cluster, and the others join by the name of the API", () => {
  const cluster = testCluster({
    apiHost: "k3s.test.example.com",
    nodes: {
      a: { role: "server", address: "192.168.1.10" },
      b: { role: "server", address: "192.168.1.11" },
      c: { role: "server", address: "192.168.1.12" },
    },
    datastore: { type: "etcd" },
    backup: { type: "scheduled", retention: 24, s3: { bucket: "k3s" } },
    cni: { type: "flannel", backend: "host-gw" },
    loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] },
  });
  const ofEach = {
    ...ofEveryServer,
    "flannel-backend": "host-gw",
    disable: ["servicelb"],
    "tls-san": ["k3s.test.example.com", "192.168.1.10", "192.168.1.11", "192.168.1.12"],
    "etcd-expose-metrics": true,
    "etcd-snapshot-schedule-cron": "0 */6 * * *",
    "etcd-snapshot-retention": 24,
    "etcd-snapshot-compress": true,
    "etcd-s3": true,
    "etcd-s3-config-secret": "etcd-s3",
    "etcd-s3-retention": 24,
  };
  expect(configs(cluster)).toEqual([
    { "node-name": "a", "node-ip": "192.168.1.10", ...ofEach, "cluster-init": true },
    { "node-name": "b", "node-ip": "192.168.1.11", ...ofEach, server: "https://k3s.test.example.com:6443" },
    { "node-name": "c", "node-ip": "192.168.1.12", ...ofEach, server: "https://k3s.test.example.com:6443" },
  ]);
});

describe("an agent", () => {
  const cluster = testCluster({
    nodes: {
      agent: {
        role: "agent",
        address: "192.168.1.20",
        labels: { zone: "cellar", disk: "large" },
        taints: ["dedicated=storage:NoSchedule"],
      },
      server: { role: "server", address: "192.168.1.10" },
    },
    storage: [{ type: "nfs", server: "nas", share: "/k3s", default: true }],
  });

  test("joins the first server, with labels and taints and nothing that only servers take", () => {
    expect(configs(cluster)).toEqual([
      {
        "node-name": "server",
        "node-ip": "192.168.1.10",
        ...ofEveryServer,
        disable: ["local-storage"],
        "tls-san": ["192.168.1.10"],
      },
      {
        "node-name": "agent",
        "node-ip": "192.168.1.20",
        "token-file": "/etc/rancher/k3s/token",
        server: "https://192.168.1.10:6443",
        "node-label": ["zone=cellar", "disk=large"],
        "node-taint": ["dedicated=storage:NoSchedule"],
      },
    ]);
  });
});

describe("what people say further", () => {
  const cluster = testCluster({
    k3s: {
      server: { debug: true, "kubelet-arg": ["max-pods=200"], "tls-san": ["k3s.lan"], disable: ["metrics-server"] },
      agent: { "kubelet-arg": ["max-pods=100", "v=2"], "flannel-iface": "eth0", snapshotter: undefined },
    },
    nodes: {
      a: { role: "server", address: "192.168.1.10" },
      b: { role: "agent", address: "192.168.1.20", k3s: { "kubelet-arg": ["max-pods=50"], v: 4 } },
      c: { role: "agent", address: "192.168.1.21" },
    },
    loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] },
  });
  const [a, b, c] = configs(cluster);

  test("goes to its role, items of some lists behind those of the platform", () => {
    expect(a).toEqual({
      "node-name": "a",
      "node-ip": "192.168.1.10",
      ...ofEveryServer,
      debug: true,
      "kubelet-arg": ["max-pods=200"],
      "tls-san": ["192.168.1.10", "k3s.lan"],
      disable: ["servicelb", "metrics-server"],
    });
    expect(c).toMatchObject({ "kubelet-arg": ["max-pods=100", "v=2"], "flannel-iface": "eth0" });
    expect(c).not.toHaveProperty("snapshotter");
  });

  test("of one node takes the place of that of its role, a list as a whole", () => {
    expect(b).toMatchObject({ "kubelet-arg": ["max-pods=50"], "flannel-iface": "eth0", v: 4 });
  });

  test("names of one server take the place of those of all, behind the platform's", () => {
    const server = { role: "server", address: "192.168.1.10", k3s: { "tls-san": ["one.lan"] } } as const;
    const [only] = configs(testCluster({ nodes: { server }, k3s: { server: { "tls-san": ["all.lan"] } } }));
    expect(only?.["tls-san"]).toEqual(["192.168.1.10", "one.lan"]);
  });
});
