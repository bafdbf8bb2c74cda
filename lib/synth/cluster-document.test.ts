import { expect, test } from "vitest";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testCluster, testMember, testRelease } from "../testing.ts";
import { clusterDocument } from "./cluster-document.ts";

const cluster = testCluster({
  nodes: {
    "server-1": { role: "server", address: "192.168.1.10" },
    "agent-1": { role: "agent", address: "192.168.1.11" },
    "agent-2": { role: "agent", address: "192.168.1.12" },
  },
});

function workload(kind: string, name: string, resources: object, spec: object = {}): Manifest {
  const template = { spec: { containers: [{ name: "main", image: "nginx:1.27", resources }] } };
  const data = JSON.parse(JSON.stringify({ ...spec, template }));
  return { apiVersion: "apps/v1", kind, metadata: { name, namespace: "web" }, spec: data };
}

const limited = { requests: { cpu: "100m", memory: "64Mi" }, limits: { cpu: "1", memory: "128Mi" } };
const agent = workload("DaemonSet", "agent", { requests: { cpu: "50m", memory: "32Mi" }, limits: { memory: "64Mi" } });
const common = { wave: 0, dependencies: [] };

test("tells charts, images, and what they ask of nodes", () => {
  const applications = [
    {
      ...testMember("web"),
      ...common,
      manifests: [workload("Deployment", "web", limited, { replicas: 2 })],
      releases: [],
    },
    {
      ...testMember("logs"),
      ...common,
      manifests: [],
      releases: [testRelease("logs", [agent]), testRelease("unseen")],
    },
  ];
  const licenseOf = (digest: string) => (digest === "a".repeat(64) ? "Apache-2.0" : undefined);
  expect(clusterDocument({ cluster, applications }, { licenseOf }).split("\n")).toEqual([
    "# What cluster test runs",
    "",
    "K3s v1.36.5+k3s1, whose own components and images are not listed. What these charts make is not known, and missing below: unseen 1.2.3 (logs).",
    "",
    "## Charts",
    "",
    "| Application | Chart | Version | Repository | License | Rendered by | SHA-256 of its archive | Not seen because |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
    `| logs | logs | 1.2.3 | https://charts.example.com | Apache-2.0 | Argo CD | \`${"a".repeat(64)}\` |  |`,
    "| logs | unseen | 1.2.3 | https://charts.example.com |  | Argo CD |  | the lock does not know it: npm run charts |",
    "",
    "## Images",
    "",
    "Those that pods or the arguments of operators name. What an operator decides by itself is not among them.",
    "",
    "| Image | Used by |",
    "| --- | --- |",
    "| `docker.io/library/nginx:1.27` | logs: DaemonSet web/agent, web: Deployment web/web |",
    "",
    "## Processors and memory",
    "",
    expect.stringMatching(/^Kubernetes sets aside /),
    "",
    "| Application | Where | CPU requested | CPU limit | Memory requested | Memory limit | Volumes |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    "| logs | each node | 0.05 | no limit | 32 MiB | 64 MiB |  |",
    "| web | anywhere | 0.2 | 2 | 128 MiB | 256 MiB |  |",
    "| **together** | each node | 0.05 | no limit | 32 MiB | 64 MiB |  |",
    "| **together** | anywhere | 0.2 | 2 | 128 MiB | 256 MiB |  |",
    "",
    "## Nodes",
    "",
    "Requested on each node before anything that may run anywhere finds its place there.",
    "",
    "| Role | Nodes | K3s itself | DaemonSets | Each of them needs |",
    "| --- | --- | --- | --- | --- |",
    "| server | server-1 | 2 CPU, 2 GiB | 0.05 CPU, 32 MiB | 2.05 CPU, 2.1 GiB |",
    "| agent | agent-1, agent-2 | 1 CPU, 512 MiB | 0.05 CPU, 32 MiB | 1.05 CPU, 544 MiB |",
    "",
    "What may run anywhere, and at times, requests 0.2 CPU, 128 MiB in addition: all nodes together need at least 4.35 CPU, 3.3 GiB.",
    "",
  ]);
});

test("says that all charts are seen", () => {
  const { licenseOf } = { licenseOf: () => undefined };
  expect(clusterDocument({ cluster, applications: [] }, { licenseOf })).toContain("All charts are seen.");
});
