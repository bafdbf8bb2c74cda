import type { Acceptance } from "../../lib/application/acceptance.ts";

/** What the chart does, and what has no value that changes it. */
export const accepts: readonly Acceptance[] = [
  {
    rule: "rbac-wildcard",
    object: "rbac.authorization.k8s.io/ClusterRole argocd-application-controller",
    reason: "it makes, changes and deletes whatever is in Git; the AppProjects say what that may be",
  },
  {
    rule: "rbac-wildcard",
    object: "rbac.authorization.k8s.io/ClusterRole argocd-server",
    reason: "people see and delete the objects of every application in it; its own roles say who may",
  },
  {
    rule: "rbac-secrets",
    object: "rbac.authorization.k8s.io/*Role argocd-*",
    reason:
      "it finds repositories, clusters and what notifications need in Secrets by their labels, and makes some of its own",
  },
  {
    rule: "missing-service",
    object: "apps/StatefulSet argocd-application-controller",
    reason: "nobody calls its pods, which without the Service have no names in DNS",
  },
  {
    rule: "missing-probes",
    object: "apps/Deployment argocd-notifications-controller",
    reason: "its port is only for metrics",
  },
  {
    rule: "missing-probes",
    object: "apps/Deployment argocd-redis",
    reason: "it is a cache, and answers as soon as it listens",
  },
  { rule: "missing-probes", object: "apps/Deployment argocd-applicationset-controller", reason: "it has no replicas" },
  {
    rule: "missing-resources",
    object: "apps/Deployment argocd-applicationset-controller",
    reason: "it has no replicas",
  },
];
