import type { Application, ApplicationConfig } from "./application/application.ts";
import type { Cluster, ClusterConfig } from "./cluster/cluster.ts";
import { defineCluster } from "./cluster/define-cluster.ts";

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
