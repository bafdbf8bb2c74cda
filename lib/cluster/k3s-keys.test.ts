import { describe, expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import { refusalsOf, testServers } from "./testing.ts";

const agent = { role: "agent", address: "192.168.1.20" };
const server = { role: "server", address: "192.168.1.10" };
const etcd = { type: "etcd" } as const;

test("takes further keys of every kind", () => {
  const k3s = {
    server: {
      debug: true,
      disable: ["metrics-server"],
      "tls-san": ["*.k3s.example.com"],
      "kube-apiserver-arg": ["default-watch-cache-size=50"],
      "etcd-snapshot-reconcile-interval": "1h",
    },
    agent: { "disable-apiserver-lb": true, "kubelet-arg": ["max-pods=200"] },
  } as const;
  const nodes = {
    a: { ...server, role: "server", k3s: { "flannel-iface": "eth1" } },
    b: { ...agent, role: "agent", k3s: { snapshotter: "native" } },
  } as const;
  expect(testCluster({ k3s, nodes, datastore: etcd })).toMatchObject({ k3s, nodes, disable: ["metrics-server"] });
});

describe("refuses", () => {
  test.each<[string, object, string]>([
    [
      "an unknown key",
      { server: { "kubelet-args": [] } },
      'server.kubelet-args: is not a key of K3s; did you mean "kubelet-arg"?',
    ],
    ["a removed key", { server: { "no-deploy": "traefik" } }, "server.no-deploy: was removed from K3s; use disable"],
    [
      "a key of servers on agents",
      { agent: { "cluster-init": true } },
      "agent.cluster-init: is a key of servers, and an agent does not start with it; set cluster-init in k3s.server",
    ],
    [
      "a key of agents on servers",
      { server: { "disable-apiserver-lb": true } },
      "server.disable-apiserver-lb: is a key of agents, and a server ignores it; set disable-apiserver-lb in k3s.agent",
    ],
    [
      "a text for a flag",
      { server: { debug: "yes" } },
      'server.debug: is not valid, got "yes"; write a value of type boolean',
    ],
    [
      "a text for a list",
      { agent: { "kubelet-arg": "a=b" } },
      'agent.kubelet-arg: is not valid, got "a=b"; write a value of type array',
    ],
    [
      "a port that is none",
      { server: { "advertise-port": 0 } },
      "server.advertise-port: is not valid, got 0; write at least 1",
    ],
    [
      "a word that is no choice",
      { server: { "egress-selector-mode": "off" } },
      'server.egress-selector-mode: is not valid, got "off"; use one of "agent", "cluster", "pod", "disabled"',
    ],
    [
      "an argument with dashes",
      { agent: { "kubelet-arg": ["--max-pods=200"] } },
      'agent.kubelet-arg[0]: is not an argument of a component, got "--max-pods=200"; did you mean "max-pods=200"?',
    ],
    [
      "a mode as a number",
      { server: { "write-kubeconfig-mode": 640 } },
      "server.write-kubeconfig-mode: is not valid, got 640; write a value of type string",
    ],
    [
      "what a node says",
      { agent: { "node-ip": ["10.0.0.1"] } },
      "agent.node-ip: follows from nodes.<name>.address; say it there",
    ],
    [
      "what a slot says",
      { server: { "flannel-backend": "none" } },
      "server.flannel-backend: belongs to the slot cni; say it there",
    ],
    [
      "what a slot would say with another filling",
      { server: { "cluster-init": true } },
      "server.cluster-init: belongs to the slot datastore; say it there",
    ],
    [
      "what the platform says",
      { server: { "secrets-encryption": false } },
      "server.secrets-encryption: is the platform's; remove it: Secrets are always encrypted",
    ],
    [
      "a component of a slot",
      { server: { disable: ["metrics-server", "servicelb"] } },
      'server.disable[1]: belongs to the slot loadBalancer, got "servicelb"; say it there',
    ],
    [
      "a reset in a file",
      { server: { "cluster-reset": true } },
      "server.cluster-reset: is for one start only; remove it, and run k3s server --cluster-reset by hand: in a file it would reset the cluster at every start",
    ],
    [
      "a secret",
      { agent: { token: "geheim" } },
      "agent.token: is a secret, which does not belong in Git; use token-file",
    ],
    [
      "a password in an address",
      { server: { "datastore-endpoint": "mysql://k3s:geheim@tcp(db)/k3s" } },
      "server.datastore-endpoint: is a secret, which does not belong in Git; write it to /etc/default/k3s on each server, as K3S_DATASTORE_ENDPOINT, or prove who you are with datastore-certfile",
    ],
    [
      "etcd without etcd",
      { server: { "etcd-snapshot-reconcile-interval": "1h" } },
      'server.etcd-snapshot-reconcile-interval: does nothing without embedded etcd; use datastore { type: "etcd" }, or remove it',
    ],
    [
      "a contradiction",
      { server: { docker: true, "container-runtime-endpoint": "/run/a.sock" } },
      "server.docker: cannot be set together with container-runtime-endpoint; keep one of them",
    ],
  ])("%s", (_, k3s, line) => {
    expect(refusalsOf({ k3s })).toEqual([`k3s.${line}`]);
  });

  test.each<[string, object, object, string]>([
    [
      "what must be equal on all servers",
      server,
      { "supervisor-metrics": true },
      "supervisor-metrics: must be equal on all servers; set supervisor-metrics in k3s.server",
    ],
    [
      "what a slot says",
      server,
      { "flannel-backend": "none" },
      "flannel-backend: belongs to the slot cni; say it there",
    ],
    [
      "what the node says",
      server,
      { "node-taint": ["a:NoExecute"] },
      "node-taint: follows from nodes.<name>.taints; say it there",
    ],
    [
      "a key of servers",
      agent,
      { "tls-san": ["a"] },
      "tls-san: is a key of servers, and an agent does not start with it; set tls-san in k3s.server",
    ],
    [
      "a key of agents",
      server,
      { "disable-apiserver-lb": true },
      "disable-apiserver-lb: is a key of agents, and a server ignores it; set disable-apiserver-lb in k3s.agent",
    ],
    ["an unknown key", agent, { "node-ipp": "a" }, 'node-ipp: is not a key of K3s; did you mean "node-ip"?'],
    [
      "a secret",
      server,
      { "agent-token": "geheim" },
      "agent-token: is a secret, which does not belong in Git; use agent-token-file",
    ],
  ])("on one node %s", (_, node, k3s, line) => {
    const nodes = { other: { ...server, address: "192.168.1.11" }, a: { ...node, k3s } };
    expect(refusalsOf({ nodes, datastore: { type: "sqlite" } }).filter((each) => !each.startsWith("nodes: "))).toEqual([
      `nodes.a.k3s.${line}`,
    ]);
  });

  test("a contradiction between all nodes and one of them, at that one", () => {
    const [s0, ...others] = Object.entries(testServers(3));
    const k3s = { server: { docker: true } };
    const ofOne = { "container-runtime-endpoint": "/run/a.sock" };
    const nodes = Object.fromEntries([[s0?.[0], { ...s0?.[1], k3s: ofOne }], ...others]);
    expect(refusalsOf({ k3s, nodes, datastore: etcd })).toEqual([
      "nodes.s0.k3s.docker: cannot be set together with container-runtime-endpoint; keep one of them",
    ]);
  });

  test("a contradiction on all nodes once", () => {
    const server = { docker: true, "container-runtime-endpoint": "/run/a.sock" };
    expect(refusalsOf({ k3s: { server }, nodes: testServers(3), datastore: etcd })).toEqual([
      "k3s.server.docker: cannot be set together with container-runtime-endpoint; keep one of them",
    ]);
  });

  test("secrets without showing them", () => {
    const server = { token: "ge heim", "agent-token": ["geheim"], "datastore-endpoint": "ge heim" };
    expect(refusalsOf({ k3s: { server } })).toEqual([
      "k3s.server.token: is not one word; write it without blanks and control characters",
      "k3s.server.agent-token: is not valid; write a value of type string",
      "k3s.server.datastore-endpoint: is not one word; write it without blanks and control characters",
    ]);
    const nodes = { a: { role: "server", address: "192.168.1.10", k3s: { "vpn-auth": 1 } } };
    expect(refusalsOf({ nodes })).toEqual(["nodes.a.k3s.vpn-auth: is not valid; write a value of type string"]);
  });
});
