import { App, Chart } from "cdk8s";
import type { Application, ApplicationConfig } from "./application/application.ts";
import { applicationsOf, type EnabledApplication } from "./application/applications-of.ts";
import type { ClusterApplication } from "./application/cluster-application.ts";
import type { InstalledRelease } from "./application/installed-release.ts";
import type { RenderRecord } from "./charts/recorded-render.ts";
import type { Cluster, ClusterConfig } from "./cluster/cluster.ts";
import { defineCluster } from "./cluster/define-cluster.ts";
import { ConfigError } from "./errors.ts";
import type { Manifest } from "./kubernetes/manifest.ts";

/** The smallest declaration of a cluster. */
export const testClusterConfig = {
  name: "test",
  domain: "test.example.com",
  repository: { url: "https://git.example.com/platform.git" },
  k3sVersion: "v1.36.5+k3s1",
  nodes: { "server-1": { role: "server", address: "192.168.1.10" } },
} as const satisfies ClusterConfig;

/** The smallest cluster, with some fields changed. */
export function testCluster(changes: Partial<ClusterConfig> = {}): Cluster {
  return defineCluster({ ...testClusterConfig, ...changes });
}

/** An application as the loader makes it from `applications/workloads/<name>.app.ts`. */
export function testApplication(name: string, config: Partial<ApplicationConfig> = {}): Application {
  return {
    description: `Test application ${name}.`,
    ...config,
    name,
    layer: "applications",
    source: `applications/workloads/${name}.app.ts`,
  };
}

/** An application that a cluster runs, with its functions. */
export function testEnabled(
  name: string,
  config: Partial<ApplicationConfig> = {},
  cluster: Cluster = testCluster(),
): EnabledApplication {
  const [enabled] = applicationsOf(cluster, [testApplication(name, config)]);
  if (enabled === undefined) throw new Error(`${name}: is not enabled`);
  return enabled;
}

/** An application as a cluster runs it. */
export function testMember(...parameters: Parameters<typeof testEnabled>): ClusterApplication {
  return testEnabled(...parameters).data;
}

/** The objects that `make` puts on a chart. */
export function objectsOf(make: (chart: Chart) => void): unknown[] {
  const chart = new Chart(new App(), "test", { disableResourceNameHashes: true });
  make(chart);
  return chart.toJson();
}

/** The message of the ConfigError that a task has to throw. */
export function configErrorOf(task: () => unknown): string {
  try {
    task();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** A chart that comes with an application; `manifests` are what it makes, if somebody has rendered it. */
export function testRelease(name: string, manifests?: readonly Manifest[]): InstalledRelease {
  const repository = "https://charts.example.com";
  const release = { repository, name, version: "1.2.3", releaseName: name, namespace: name, values: {} };
  if (manifests === undefined) return { release, renderedBy: "argo-cd" };
  return {
    release,
    renderedBy: "argo-cd",
    request: { release, digest: "a".repeat(64), capabilities: { kubernetes: "1.36.5", apiVersions: [] } },
    objects: manifests.map((manifest) => ({ manifest, template: `${name}/templates/all.yaml` })),
  };
}

/** The same of a task that takes its time. */
export async function lateConfigErrorOf(task: Promise<unknown>): Promise<string> {
  const error = await task.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return configErrorOf(() => {
    if (error !== undefined) throw error;
  });
}

/** What stands beside the objects of a chart in `dist/`. */
export const testRecord: RenderRecord = {
  chart: "a 1.2.3 of https://charts.example.com",
  archive: "a".repeat(64),
  values: "b".repeat(64),
  patches: "c".repeat(64),
  apiVersions: "d".repeat(64),
  release: "a in a",
  kubernetes: "1.36.5",
  helm: "4.2.1",
};
