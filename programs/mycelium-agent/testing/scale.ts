import { defaultPorts } from "../../../lib/mycelium/ports.ts";
import { KubernetesClient } from "../../kubernetes/client.ts";
import { TestApiServer } from "../../kubernetes/testing/api-server.ts";
import { Agent } from "../agent.ts";
import { ClusterWatch } from "../cluster/cluster-watch.ts";
import { DaemonClient } from "../daemon/daemon-client.ts";
import { Publisher } from "../status/publisher.ts";
import type { ClusterView } from "../view.ts";
import { TestDaemon, testIdentity, testKey } from "./daemon-server.ts";

// Run by Node with --expose-gc, a number of nodes and a number of events: what the agent takes in such a cluster, as JSON.

const [count = 1_000, events = 10_000] = process.argv.slice(2).map(Number);
const group = "/apis/mycelium.k3s-gitops/v1alpha1";

const api = await TestApiServer.start();
const daemon = await TestDaemon.start(testKey(1));
daemon.routes = Array.from({ length: count }, (_, number) => testIdentity(testKey(number + 1)).prefix);
for (let number = 1; number <= count; number += 1) {
  putNode(number);
  putMember(number, 0);
  if (number % 5 === 0) putSpore(number);
}
api.put(`${group}/trustpolicies`, { metadata: { name: "cluster" }, spec: { thresholds: { pods: 50 } } });

const client = new KubernetesClient(api.access);
let triggers = 0;
const cluster = new ClusterWatch({
  client,
  onChange: () => {
    triggers += 1;
  },
  onProblem: ({ message }) => process.stderr.write(`${message}\n`),
});
cluster.start();
await until(() => cluster.isKnown && api.watchers === 4);

let view: ClusterView | undefined;
const agent = new Agent({
  name: "n1",
  configuration: { ports: defaultPorts },
  daemon: new DaemonClient({ api: daemon.port, metrics: daemon.port }),
  cluster,
  publisher: new Publisher(client, "n1"),
  reconcile: async (given) => {
    view = given;
    throw new Error("the host is not measured");
  },
  tell: () => undefined,
});
const runOnce = () => agent.run().catch(() => undefined);
for (let run = 0; run < 5; run += 1) await runOnce();
const before = process.cpuUsage();
const runs = 20;
for (let run = 0; run < runs; run += 1) await runOnce();
const { user, system } = process.cpuUsage(before);

await heartbeats(0, 4_000);
const start = heap();
const triggersBefore = triggers;
await heartbeats(4_000, events);
const end = heap();

cluster.stop();
client.close();
await api.close();
await daemon.close();
const mebibytes = (bytes: number) => Math.round((bytes / 1024 / 1024) * 100) / 100;
const result = {
  peers: view?.peers.length,
  trusted: view?.trusted.pods.length,
  cpuMillisecondsOfRun: Math.round((user + system) / runs / 10) / 100,
  events,
  triggers: triggers - triggersBefore,
  heapMebibytes: mebibytes(start),
  growthMebibytes: mebibytes(end - start),
};
process.stdout.write(JSON.stringify(result));

/** Other agents say that they live, and kubelets that their nodes do. */
async function heartbeats(from: number, number: number): Promise<void> {
  for (let event = from; event < from + number; event += 1) {
    const node = 1 + (event % count);
    if (event % 2 === 0) putMember(node, event);
    else putNode(node);
    if (event % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  // The last word of all.
  const name = `end-${from}`;
  api.put("/api/v1/nodes", { metadata: { name } });
  await until(() => cluster.nodes.has(name));
  api.drop("/api/v1/nodes", name);
  await until(() => !cluster.nodes.has(name));
}

function putNode(number: number): void {
  const images = Array.from({ length: 50 }, (_, image) => ({
    names: [`registry.example.com/image-${image}@sha256:${"0".repeat(64)}`],
    sizeBytes: 1_000_000,
  }));
  api.put("/api/v1/nodes", {
    metadata: { name: `n${number}`, labels: { "topology.kubernetes.io/zone": `zone-${number % 3}` } },
    spec: { podCIDRs: [`10.${64 + (number >> 8)}.${number % 256}.0/24`] },
    status: { addresses: [{ type: "InternalIP", address: `192.168.${number >> 8}.${number % 256}` }], images },
  });
}

function putMember(number: number, time: number): void {
  api.put(`${group}/myceliumnodes`, {
    metadata: { name: `n${number}`, creationTimestamp: "2026-01-01T00:00:00Z" },
    spec: { ...testIdentity(testKey(number)), endpoints: [`tcp://192.168.${number >> 8}.${number % 256}:9651`] },
    status: { observedAt: new Date(time * 1_000).toISOString() },
  });
}

function putSpore(number: number): void {
  api.put(`${group}/sporetrusts`, {
    metadata: { name: `spore-${number}` },
    spec: { publicKey: testKey(100_000 + number), trust: 60, reason: "a test" },
  });
}

async function until(check: () => boolean): Promise<void> {
  while (!check()) await new Promise((resolve) => setTimeout(resolve, 10));
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
