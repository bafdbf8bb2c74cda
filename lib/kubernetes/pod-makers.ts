import { isCustomGroup } from "./kinds.ts";
import { podTemplatePath } from "./pods.ts";

/** Custom resources that run no pods of their own, by API group, or by kind where only some of a group are such. */
const withoutPods: ReadonlySet<string> = new Set([
  "acme.cert-manager.io",
  "argoproj.io/AppProject",
  "argoproj.io/Application",
  "argoproj.io/ApplicationSet",
  "argoproj.io/Rollout",
  "bitnami.com",
  "cert-manager.io",
  "cilium.io",
  "crd.projectcalico.org",
  "external-secrets.io",
  "gateway.networking.k8s.io",
  "generators.external-secrets.io",
  "helm.cattle.io",
  "hub.traefik.io",
  "k3s.cattle.io",
  "kyverno.io",
  "longhorn.io",
  "metallb.io",
  "monitoring.coreos.com/AlertmanagerConfig",
  "monitoring.coreos.com/PodMonitor",
  "monitoring.coreos.com/Probe",
  "monitoring.coreos.com/PrometheusRule",
  "monitoring.coreos.com/ScrapeConfig",
  "monitoring.coreos.com/ServiceMonitor",
  "policies.kyverno.io",
  "snapshot.storage.k8s.io",
  "traefik.io",
  "trust.cert-manager.io",
  "velero.io",
]);

/** Whether an operator may make pods of custom resources of a kind, given as `postgresql.cnpg.io/Cluster`. No manifest shows such pods. */
export function mayRunPods(groupKind: string): boolean {
  const group = groupKind.slice(0, groupKind.indexOf("/"));
  return isCustomGroup(group) && !withoutPods.has(group) && !withoutPods.has(groupKind);
}

/** Whether objects of a kind, given as `apps/Deployment`, lead to pods, with a template that shows them or without. */
export function leadsToPods(groupKind: string): boolean {
  return podTemplatePath(groupKind) !== undefined || mayRunPods(groupKind);
}
