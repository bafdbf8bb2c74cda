import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { argocdNamespace, clusterServer } from "../configs/destination.ts";
import { rootProject } from "./app-project.ts";
import { gitSourceOf } from "./git-source.ts";
import { type ApplicationObject, syncPolicyOf } from "./sync-policy.ts";

/**
 * The Application that applies all others, itself applied by hand, once. It has no finalizer: nothing that goes wrong with it may
 * take the applications along. One that is gone in Git goes in the cluster, too, what depends on others before these.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/cluster-bootstrapping/
 * @param folder of `dist/<cluster>/` with the Applications and their projects
 */
export function addRoot(scope: Construct, cluster: Cluster, folder: string): void {
  new ApiObject(scope, "Application-root", {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name: "root", namespace: argocdNamespace },
    spec: {
      project: rootProject,
      destination: { server: clusterServer, namespace: argocdNamespace },
      source: gitSourceOf(cluster, folder),
      info: [{ name: "Description", value: `Applies the Applications of cluster ${cluster.name}.` }],
      revisionHistoryLimit: 3,
      // For ever: it fails as long as an application that others wait for does, and must go on by itself once that is mended. Each
      // time it looks at all of them again: one that is as Git has it need not be healthy.
      syncPolicy: syncPolicyOf({ retries: -1, onlyOutOfSync: false }),
    },
  } satisfies ApplicationObject);
}
