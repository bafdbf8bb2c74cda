import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import { hostFilesOf } from "../host-files.ts";
import { nodeConfigs } from "../node-config.ts";
import { refusalsOf } from "../testing.ts";

const nodes = {
  server: { role: "server", address: "192.168.1.10" },
  agent: { role: "agent", address: "192.168.1.20" },
} as const;

const [server, agent] = nodeConfigs(testCluster({ nodes })).map(({ config }) => config);
const backup = { type: "none" } as const;
const cis = testCluster({ nodes, backup, security: { type: "cis" } });
const filesOf = (cluster: typeof cis) =>
  nodeConfigs(cluster).map((each) => new Map(hostFilesOf(cluster, each).map(({ path, text }) => [path, text])));

test("every API server writes an audit log and limits events, and an agent is told nothing of it", () => {
  expect(server?.["kube-apiserver-arg"]).toEqual([
    "enable-admission-plugins+=EventRateLimit",
    "admission-control-config-file=/etc/rancher/k3s/admission.yaml",
    "audit-policy-file=/etc/rancher/k3s/audit-policy.yaml",
    "audit-log-path=/var/lib/rancher/k3s/server/logs/audit.log",
    "audit-log-maxage=30",
    "audit-log-maxbackup=10",
    "audit-log-maxsize=100",
  ]);
  expect(agent).not.toHaveProperty("kube-apiserver-arg");
});

test("cis adds what the benchmark asks for", () => {
  const [cisServer, cisAgent] = nodeConfigs(cis).map(({ config }) => config);
  expect(cisServer).toMatchObject({
    "protect-kernel-defaults": true,
    "kube-controller-manager-arg": ["terminated-pod-gc-threshold=100"],
  });
  expect(cisServer?.["kube-apiserver-arg"]).toContain("service-account-extend-token-expiration=false");
  expect(cisAgent).toMatchObject({ "protect-kernel-defaults": true });
});

test("files go to the nodes that read them", () => {
  const configuration = ["/etc/rancher/k3s/config.yaml"];
  const ofServers = ["/etc/rancher/k3s/admission.yaml", "/etc/rancher/k3s/audit-policy.yaml"];
  const hardening = ["/etc/sysctl.d/90-k3s.conf", "/var/lib/rancher/k3s/agent/etc/kubelet.conf.d/50-platform.conf"];
  expect(filesOf(testCluster({ nodes, backup })).map((files) => [...files.keys()])).toEqual([
    [...ofServers, ...configuration, "/etc/systemd/system/k3s.service"],
    [...configuration, "/etc/systemd/system/k3s-agent.service"],
  ]);
  expect(filesOf(cis).map((files) => [...files.keys()])).toEqual([
    [ofServers[0], ofServers[1], ...configuration, hardening[0], "/etc/systemd/system/k3s.service", hardening[1]],
    [...configuration, hardening[0], "/etc/systemd/system/k3s-agent.service", hardening[1]],
  ]);
});

test("pods of namespaces without a level are restricted by cis, but for K3s' own", () => {
  const [files] = filesOf(cis);
  expect(files?.get("/etc/rancher/k3s/admission.yaml")).toContain("enforce: restricted\n");
  expect(files?.get("/etc/rancher/k3s/admission.yaml")).toContain("namespaces:\n          - kube-system\n");
});

test("what the slot says of a component nobody else says, but may add to", () => {
  const say = (...args: string[]) => refusalsOf({ k3s: { server: { "kube-apiserver-arg": args } } });
  expect(say("audit-log-maxage=7", "v=2")).toEqual([
    'k3s.server.kube-apiserver-arg[0]: says what the slot security says with "audit-log-maxage=30", got "audit-log-maxage=7"; change security, or remove it',
  ]);
  expect(say("enable-admission-plugins=NodeRestriction,AlwaysPullImages")).toEqual([
    'k3s.server.kube-apiserver-arg[0]: says what the slot security says with "enable-admission-plugins+=EventRateLimit", got "enable-admission-plugins=NodeRestriction,AlwaysPullImages"; change security, or remove it',
  ]);
  const adding = { "kube-apiserver-arg": ["enable-admission-plugins+=AlwaysPullImages"] };
  const [config] = nodeConfigs(testCluster({ k3s: { server: adding } })).map((each) => each.config);
  expect([config?.["kube-apiserver-arg"]].flat().at(-1)).toBe("enable-admission-plugins+=AlwaysPullImages");
});
