import type { IAppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { RenderedApplication } from "../../lib/application/rendered-application.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { resourcesFinalizer, syncWaveAnnotation } from "../../lib/kubernetes/argo-cd/annotations.ts";
import { splitGroupKind } from "../../lib/kubernetes/kinds.ts";
import type { Scopes } from "../../lib/kubernetes/scopes.ts";
import { argocdNamespace, clusterServer } from "../configs/destination.ts";
import { harmlessKinds, ordinaryKinds } from "./allowed-kinds.ts";
import { kindsOf, namespacesOf, sorted } from "./scope.ts";

/** The project of root, which holds no application of the cluster. */
export const rootProject = "root";

/** Before all Applications: none can be synced, or removed with its objects, without its project. */
const beforeApplications = { [syncWaveAnnotation]: "-1" };

/**
 * What an application may do: read this repository and its chart, write to the namespaces that it uses, and make the kinds that it
 * uses. Kinds as a whole, never certain names: Argo CD prunes only what the project still allows, and a name is gone from the list as
 * soon as it is gone in Git. The finalizer keeps the project until its Application and all that it deployed are gone.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
 */
export function addAppProject(
  scope: Construct,
  { repository }: Pick<Cluster, "repository">,
  application: RenderedApplication,
  scopes: Scopes,
): void {
  const { name, description, chart } = application;
  const kinds = kindsOf(application, scopes);
  new ApiObject(scope, `AppProject-${name}`, {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "AppProject",
    metadata: {
      name,
      namespace: argocdNamespace,
      annotations: beforeApplications,
      finalizers: [resourcesFinalizer],
    },
    spec: {
      description,
      sourceRepos: [repository.url, ...(chart?.mode === "source" ? [chart.repository] : [])],
      destinations: namespacesOf(application).map((namespace) => ({ server: clusterServer, namespace })),
      clusterResourceWhitelist: sorted([...harmlessKinds, ...kinds.clusterScoped]).map(splitGroupKind),
      namespaceResourceWhitelist: sorted([...ordinaryKinds, ...kinds.namespaced]).map(splitGroupKind),
    },
  } satisfies IAppProject);
}

/** What root may do: make Applications and their projects. Applied by hand with it, so that no commit can take it away. */
export function addRootProject(scope: Construct, { repository }: Pick<Cluster, "repository">): void {
  new ApiObject(scope, "AppProject-root", {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "AppProject",
    metadata: { name: rootProject, namespace: argocdNamespace },
    spec: {
      description: "The list of what Argo CD runs. Who can write here can do anything.",
      sourceRepos: [repository.url],
      destinations: [{ server: clusterServer, namespace: argocdNamespace }],
      clusterResourceWhitelist: [],
      namespaceResourceWhitelist: ["argoproj.io/AppProject", "argoproj.io/Application"].map(splitGroupKind),
    },
  } satisfies IAppProject);
}

/** Takes everything from the project that Argo CD makes by itself and that would allow everything. */
export function addEmptyDefaultProject(scope: Construct): void {
  new ApiObject(scope, "AppProject-default", {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "AppProject",
    metadata: { name: "default", namespace: argocdNamespace, annotations: beforeApplications },
    spec: {
      description: "Allows nothing; every Application has a project of its own.",
      sourceRepos: [],
      destinations: [],
      clusterResourceWhitelist: [],
      namespaceResourceBlacklist: [{ group: "*", kind: "*" }],
    },
  } satisfies IAppProject);
}
