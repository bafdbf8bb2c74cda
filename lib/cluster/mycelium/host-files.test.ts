import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { hostFilesOf } from "../host-files.ts";
import { nodeConfigs } from "../node-config.ts";
import { loadInitialTrust } from "./initial-trust.ts";

const nodes = {
  server: { role: "server", address: "192.168.1.10" },
  agent: { role: "agent", address: "192.168.1.20" },
} as const;

/** Nodes that have both families before any daemon runs. */
const ofLan = {
  server: { ...nodes.server, ipv6: "fd00:1::10" },
  agent: { ...nodes.agent, ipv6: "fd00:1::20" },
} as const;

type Mycelium = Omit<Extract<ClusterConfig["cni"], { type: "mycelium" }>, "type">;

/** The files of each node for the network, by their paths. */
function filesWith(mycelium: Mycelium, network: ClusterConfig["network"] = { ipv6: {} }) {
  const cluster = testCluster({
    nodes: mycelium.install?.type === "daemonset" ? ofLan : nodes,
    cni: { type: "mycelium", ...mycelium },
    network,
  });
  return nodeConfigs(cluster).map((each) => {
    const files = hostFilesOf(cluster, each).filter(({ path }) => path.includes("mycelium"));
    return new Map(files.map(({ path, text }) => [path, text]));
  });
}

const image = `ghcr.io/threefoldtech/mycelium@sha256:${"0".repeat(64)}`;
const settings = "/etc/mycelium/mycelium.toml";

test("a host has what the kernel has to bring, and the daemon before K3s", () => {
  const [server, agent] = filesWith({});
  expect([...(server?.keys() ?? [])]).toEqual([
    "/etc/modules-load.d/50-mycelium.conf",
    settings,
    "/etc/mycelium/trust.json",
    "/etc/sysctl.d/50-mycelium.conf",
    "/etc/systemd/system/k3s.service.d/50-mycelium.conf",
    "/etc/systemd/system/mycelium.service",
  ]);
  expect(server?.get("/etc/sysctl.d/50-mycelium.conf")).toBe(
    "net.ipv4.ip_forward = 1\nnet.ipv6.conf.all.forwarding = 1\n",
  );
  expect(agent?.get("/etc/systemd/system/k3s-agent.service.d/50-mycelium.conf")).toBe(
    "[Unit]\nWants=mycelium.service\nAfter=mycelium.service\n",
  );
});

test("a host that pods bring the daemon to has what the kernel has to bring, and the filter before K3s", () => {
  for (const mode of ["dual", "secondary"] as const) {
    const [server, agent] = filesWith({ mode, install: { type: "daemonset", image } });
    expect([...(server?.keys() ?? [])]).toEqual([
      "/etc/modules-load.d/50-mycelium.conf",
      "/etc/mycelium/trust.json",
      "/etc/sysctl.d/50-mycelium.conf",
      "/etc/systemd/system/k3s.service.d/50-mycelium.conf",
    ]);
    expect(agent?.get("/etc/systemd/system/k3s-agent.service.d/50-mycelium.conf")).toBe(
      `[Service]\nExecStartPre=${loadInitialTrust}\n`,
    );
  }
});

test("IPv4 between nodes needs one module more where flannel does not run", () => {
  const modules = (...parameters: Parameters<typeof filesWith>) =>
    filesWith(...parameters)[0]?.get("/etc/modules-load.d/50-mycelium.conf");
  const all = "bridge\nbr_netfilter\nnf_tables\nnft_chain_nat\nnft_ct\nnft_masq\ntun\n";
  expect(modules({ mode: "secondary" }, {})).toBe(all);
  expect(modules({})).toBe(`${all}vxlan\n`);
});

test("daemons know their peers, and those of the other nodes", () => {
  const peers = (mycelium: Mycelium) => filesWith(mycelium).map((files) => files.get(settings)?.split("\n")[0]);
  expect(peers({ peers: ["quic://198.51.100.7:9651"], ports: { tcp: 9700 } })).toEqual([
    'peers = ["quic://198.51.100.7:9651","tcp://192.168.1.20:9700"]',
    'peers = ["quic://198.51.100.7:9651","tcp://192.168.1.10:9700"]',
  ]);
  expect(peers({ privateNetwork: { name: "home" } })).toEqual([
    'peers = ["tls://192.168.1.20:9651"]',
    'peers = ["tls://192.168.1.10:9651"]',
  ]);
});

test("the daemon has no more rights than it needs, and K3s waits for its address", () => {
  const unit = filesWith({ tunnel: "spore0" })[0]?.get("/etc/systemd/system/mycelium.service");
  expect(unit).toContain(
    "ExecStart=/usr/local/bin/mycelium --log-format logfmt --key-file /var/lib/mycelium/key --config-file /etc/mycelium/mycelium.toml\n",
  );
  expect(unit).toContain(`\nExecStartPre=${loadInitialTrust}\nExecStart=`);
  expect(unit).toContain("until ip -6 -o address show dev spore0 scope global");
  expect(unit).toContain("\nCapabilityBoundingSet=CAP_NET_ADMIN\n");
  expect(unit).toContain("\nStateDirectory=mycelium\nStateDirectoryMode=0700\n");
});
