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
