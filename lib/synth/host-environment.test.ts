import { expect, test } from "vitest";
import * as z from "zod";
import { testApplication, testCluster } from "../testing.ts";
import { clusterEnvironment, nodeEnvironment } from "./host-environment.ts";
import { synth } from "./synth.ts";

const cluster = testCluster({
  nodes: {
    agent: { role: "agent", address: "192.168.1.20", k3sVersion: "v1.36.6+k3s1" },
    server: {
      role: "server",
      address: "192.168.1.10",
      resources: { cpu: 4, memory: "8Gi", disk: "1Ti" },
    },
  },
  k3sChecksums: { amd64: "0".repeat(64) },
});

test("a cluster tells what its nodes are and what they need to reach", () => {
  const chart = (name: string, repository: string) =>
    testApplication(name, {
      chart: {
        repository,
        name,
        version: "1.0.0",
        schema: z.object({}),
        values: () => ({}),
        creates: { namespaced: [], clusterScoped: [] },
      },
    });
  const synthesized = synth(cluster, [
    chart("a", "https://charts.example.com/stable"),
    chart("b", "https://charts.example.com"),
    chart("c", "https://registry.example.com/charts"),
  ]);
  expect(clusterEnvironment(synthesized)).toBe(`CLUSTER='test'
DOMAIN='test.example.com'
API_ADDRESS='192.168.1.10'
DATASTORE='sqlite'
FLANNEL_BACKEND='vxlan'
EMBEDDED_REGISTRY='false'
CLUSTER_CIDR='10.42.0.0/16'
SERVICE_CIDR='10.43.0.0/16'
REPOSITORY_URL='https://git.example.com/platform.git'
REPOSITORY_REVISION='HEAD'
REPOSITORY_PRIVATE='false'
FIRST_SERVER='server'
NODES='server agent'
SERVERS='server'
NODE_ADDRESSES='server=192.168.1.10 agent=192.168.1.20'
STORAGE_MODULES=''
CHART_HOSTS='charts.example.com registry.example.com'
BACKUP_FOLDER='/var/lib/k3s-gitops/backups'
BACKUP_RETENTION='12'
BACKUP_ANNOTATION='k3s-gitops/last-backup'
S3_ENDPOINT=''
S3_BUCKET=''
S3_REGION=''
S3_FOLDER=''
`);
});

test("a node tells what the machine must have and which K3s it runs", () => {
  const [server, agent] = cluster.allNodes.map((node) => nodeEnvironment(cluster, node));
  expect(server).toBe(`CLUSTER='test'
NODE='server'
ROLE='server'
IS_FIRST_SERVER='true'
NODE_IP='192.168.1.10'
INSTALL_K3S_VERSION='v1.36.5+k3s1'
K3S_SHA256_AMD64='${"0".repeat(64)}'
K3S_SHA256_ARM64=''
MIN_CPU='4'
MIN_MEMORY_MIB='8192'
MIN_DISK_GIB='1024'
`);
  expect(agent).toContain(`ROLE='agent'
IS_FIRST_SERVER='false'
NODE_IP='192.168.1.20'
INSTALL_K3S_VERSION='v1.36.6+k3s1'
`);
  expect(agent).toContain("MIN_CPU='1'\nMIN_MEMORY_MIB='512'\nMIN_DISK_GIB='20'\n");
});

test("a cluster and a node of the Mycelium network tell of the daemon", () => {
  const mycelium = testCluster({
    nodes: {
      server: {
        role: "server",
        address: "192.168.1.10",
        ipv6: "05a1:2:3:4:0::9",
        labels: { "topology.kubernetes.io/zone": "attic" },
      },
      agent: { role: "agent", address: "192.168.1.20" },
    },
    network: { ipv6: {} },
    cni: {
      type: "mycelium",
      peers: ["tcp://198.51.100.7:9651", "quic://[2001:db8::7]:9651"],
      discovery: ["eth0"],
      install: { type: "host", checksums: { amd64: "0".repeat(64) } },
    },
  });
  expect(clusterEnvironment(synth(mycelium, [])).split("S3_FOLDER=''\n")[1]).toBe(`MYCELIUM_MODE='dual'
MYCELIUM_INSTALL='host'
MYCELIUM_PRIVATE='false'
MYCELIUM_INTERFACES='mycelium mycelium-br mycelium-v4'
MYCELIUM_PEERS='tcp://198.51.100.7:9651 quic://[2001:db8::7]:9651'
MYCELIUM_API='127.0.0.1:8989'
MYCELIUM_TCP_PORT='9651'
MYCELIUM_UDP_PORTS='9651 9650'
MYCELIUM_HOST_PORTS='8989 8990 9652 9653'
MYCELIUM_ZONES='server=attic'
`);
  const [server, agent] = mycelium.allNodes.map((node) => nodeEnvironment(mycelium, node));
  expect(server?.split("MIN_DISK_GIB='20'\n")[1]).toBe(`MYCELIUM_VERSION='0.7.10'
MYCELIUM_SHA256_AMD64='${"0".repeat(64)}'
MYCELIUM_SHA256_ARM64=''
MYCELIUM_ADDRESS='5a1:2:3:4::9'
`);
  expect(agent).toContain("MYCELIUM_ADDRESS=''\n");
});

test("where pods bring the daemon, or a network is private, less is told", () => {
  const environment = (cni: object) =>
    clusterEnvironment(synth(testCluster({ cni: { type: "mycelium", ...cni }, network: { ipv6: {} } }), []));
  const image = `ghcr.io/threefoldtech/mycelium@sha256:${"0".repeat(64)}`;
  const daemonset = testCluster({
    cni: { type: "mycelium", mode: "secondary", install: { type: "daemonset", image } },
  });
  expect(daemonset.allNodes.map((node) => nodeEnvironment(daemonset, node)).join("")).not.toContain("MYCELIUM");
  expect(environment({ privateNetwork: { name: "home" } })).toContain("MYCELIUM_PRIVATE='true'\n");
  expect(environment({ privateNetwork: { name: "home" } })).toContain("MYCELIUM_UDP_PORTS=''\n");
});
