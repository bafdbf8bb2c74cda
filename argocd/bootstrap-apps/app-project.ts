import type { IAppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { RenderedContext } from "../../lib/application/build-context.ts";
import type { Layer } from "../../lib/application/layer.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { resourcesFinalizer } from "../../lib/kubernetes/argo-cd/annotations.ts";
import { splitGroupKind } from "../../lib/kubernetes/kinds.ts";
import { argocdNamespace, clusterServer } from "../configs/destination.ts";
import { chartRepositoriesOf, kindsOf, namespacesOf, sorted } from "./scope.ts";

const descriptions: Readonly<Record<Layer, string>> = {
  argocd: "Argo CD and the list of what it runs. Who can write here can do anything.",
  operators: "What serves the kinds and classes that all others use.",
  infrastructure: "What every application stands on.",
  applications: "What people use.",
};

/**
 * Kinds that are always allowed in a project's namespaces, because they reach no further. Among them is what Kubernetes itself
 * makes of others, like Pods: Argo CD shows no object, and prunes none, whose kind the project does not allow.
 */
const ordinaryKinds = [
  "/ConfigMap",
  "/PersistentVolumeClaim",
  "/Pod",
  "/Secret",
  "/Service",
  "/ServiceAccount",
  "apps/ControllerRevision",
  "apps/DaemonSet",
  "apps/Deployment",
  "apps/ReplicaSet",
  "apps/StatefulSet",
  "autoscaling/HorizontalPodAutoscaler",
  "batch/CronJob",
  "batch/Job",
  "networking.k8s.io/Ingress",
  "networking.k8s.io/NetworkPolicy",
  "policy/PodDisruptionBudget",
  "rbac.authorization.k8s.io/Role",
  "rbac.authorization.k8s.io/RoleBinding",
];

/**
 * What the applications of a layer may do: read this repository and their charts, write to the namespaces that they use, and make
 * the kinds that they use. Kinds as a whole, never certain names: Argo CD prunes only what the project still allows, and a name is
 * gone from the list as soon as it is gone in Git. So is the last object of a custom or cluster-scoped kind, which stays behind.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/project-specification/
 */
export function addAppProject(
  scope: Construct,
  layer: Layer,
  cluster: Cluster,
  { rendered: all, scopes }: Pick<RenderedContext, "rendered" | "scopes">,
): void {
  const rendered = all.filter((application) => application.layer === layer);
  const kinds = kindsOf(rendered, scopes);
  // The Applications and AppProjects are made of what this is made of, so they are not among it.
  const [ownNamespaces, ownKinds] =
    layer === "argocd" ? [[argocdNamespace], ["argoproj.io/AppProject", "argoproj.io/Application"]] : [[], []];
  new ApiObject(scope, `AppProject-${layer}`, {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "AppProject",
    metadata: {
      name: layer,
      namespace: argocdNamespace,
      // Without its project an Application cannot be removed, so the project stays until the last one is gone.
      finalizers: [resourcesFinalizer],
    },
    spec: {
      description: descriptions[layer],
      sourceRepos: [cluster.repository.url, ...chartRepositoriesOf(rendered)],
      destinations: sorted([...namespacesOf(rendered), ...ownNamespaces]).map((namespace) => ({
        server: clusterServer,
        namespace,
      })),
      clusterResourceWhitelist: sorted(["/Namespace", ...kinds.clusterScoped]).map(splitGroupKind),
      namespaceResourceWhitelist: sorted([...ordinaryKinds, ...kinds.namespaced, ...ownKinds]).map(splitGroupKind),
    },
  } satisfies IAppProject);
}

/** Takes everything from the project that Argo CD makes by itself and that would allow everything. */
export function addEmptyDefaultProject(scope: Construct): void {
  new ApiObject(scope, "AppProject-default", {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "AppProject",
    metadata: { name: "default", namespace: argocdNamespace },
    spec: {
      description: "Allows nothing; every Application belongs to the project of its layer.",
      sourceRepos: [],
      destinations: [],
      clusterResourceWhitelist: [],
      namespaceResourceBlacklist: [{ group: "*", kind: "*" }],
    },
  } satisfies IAppProject);
}
