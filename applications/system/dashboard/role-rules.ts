import type { IPolicyRule } from "kubernetes-models/rbac.authorization.k8s.io/v1";

const read = ["get", "list", "watch"];

/** What the page reads beyond the ClusterRole `view`. Charts of these kinds add some of it to `view`, some do not. */
export const viewerRules: IPolicyRule[] = [
  { apiGroups: [""], resources: ["nodes"], verbs: read },
  // Headlamp's own frame lists them, and its pages of custom resources are made by them.
  { apiGroups: ["apiextensions.k8s.io"], resources: ["customresourcedefinitions"], verbs: read },
  { apiGroups: ["metrics.k8s.io"], resources: ["nodes", "pods"], verbs: ["get", "list"] },
  { apiGroups: ["argoproj.io"], resources: ["applications"], verbs: read },
  { apiGroups: ["cert-manager.io"], resources: ["certificates"], verbs: read },
  { apiGroups: ["gateway.networking.k8s.io"], resources: ["httproutes"], verbs: read },
  { apiGroups: ["traefik.io"], resources: ["ingressroutes"], verbs: read },
  { apiGroups: ["snapshot.storage.k8s.io"], resources: ["volumesnapshots"], verbs: read },
  { apiGroups: ["k3s.cattle.io"], resources: ["etcdsnapshotfiles"], verbs: read },
];

/** Who may sync, refresh, restart and scale. Policies narrow what a patch changes; replicas have a resource of their own. */
export const operatorRules: IPolicyRule[] = [
  { apiGroups: ["argoproj.io"], resources: ["applications"], verbs: ["patch"] },
  { apiGroups: ["apps"], resources: ["deployments", "statefulsets", "daemonsets"], verbs: ["patch"] },
  { apiGroups: ["apps"], resources: ["deployments/scale", "statefulsets/scale"], verbs: ["patch"] },
];

/** Who may cordon and drain. Pods are evicted, which budgets may refuse, and never deleted. */
export const adminRules: IPolicyRule[] = [
  { apiGroups: [""], resources: ["nodes"], verbs: ["patch"] },
  { apiGroups: [""], resources: ["pods/eviction"], verbs: ["create"] },
];
