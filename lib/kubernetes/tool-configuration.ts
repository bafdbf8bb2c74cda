import { apiGroupOf, isJsonObject, type JsonObject, stringAt } from "./manifest.ts";

/**
 * API groups of files that a program reads, and no API server serves, although they are written like Kubernetes objects.
 * @see https://kubernetes.io/docs/reference/config-api/ and the documentation of each program
 */
const programs: ReadonlyMap<string, string> = new Map([
  ["kustomize.config.k8s.io", "Kustomize"],
  ["builtin", "Kustomize"],
  ["viaduct.ai", "Kustomize"],
  ["kind.x-k8s.io", "kind"],
  ["k3d.io", "k3d"],
  ["kubeadm.k8s.io", "kubeadm"],
  ["kubelet.config.k8s.io", "the kubelet"],
  ["kubeproxy.config.k8s.io", "kube-proxy"],
  ["kubescheduler.config.k8s.io", "kube-scheduler"],
  ["kubecontrollermanager.config.k8s.io", "kube-controller-manager"],
  ["apiserver.config.k8s.io", "kube-apiserver"],
  ["apiserver.k8s.io", "kube-apiserver"],
  ["audit.k8s.io", "kube-apiserver"],
  ["client.authentication.k8s.io", "kubectl"],
  ["kubectl.config.k8s.io", "kubectl"],
  ["clusterctl.cluster.x-k8s.io", "clusterctl"],
  ["eksctl.io", "eksctl"],
  ["skaffold", "Skaffold"],
  ["kpt.dev", "kpt"],
  ["tanka.dev", "Tanka"],
  ["backstage.io", "Backstage"],
  ["kuttl.dev", "kuttl"],
  ["cli.kyverno.io", "the Kyverno CLI"],
  ["chainsaw.kyverno.io", "Chainsaw"],
  ["scorecard.operatorframework.io", "Operator SDK"],
]);

/** The program whose configuration a mapping is, or undefined when it may be a Kubernetes object. */
export function configuredProgram(value: JsonObject): string | undefined {
  const apiVersion = stringAt(value, "apiVersion");
  const kind = stringAt(value, "kind");
  if (apiVersion === undefined || kind === undefined) return undefined;
  if (apiVersion === "v1" && kind === "Config" && isKubeconfig(value)) return "kubectl";
  return programs.get(apiGroupOf(apiVersion) || apiVersion);
}

function isKubeconfig(value: JsonObject): boolean {
  return Array.isArray(value.clusters) || Array.isArray(value.contexts) || isJsonObject(value.preferences);
}
