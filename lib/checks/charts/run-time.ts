import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import { permissionsOf } from "../security/rbac.ts";

/** The resources of kinds that applications declare. */
const resources: ReadonlyMap<string, string> = new Map([
  ["/ConfigMap", "configmaps"],
  ["/Secret", "secrets"],
  ["/Service", "services"],
  ["/ServiceAccount", "serviceaccounts"],
  ["admissionregistration.k8s.io/MutatingWebhookConfiguration", "mutatingwebhookconfigurations"],
  ["admissionregistration.k8s.io/ValidatingWebhookConfiguration", "validatingwebhookconfigurations"],
  ["apiextensions.k8s.io/CustomResourceDefinition", "customresourcedefinitions"],
  ["cert-manager.io/ClusterIssuer", "clusterissuers"],
  ["networking.k8s.io/IngressClass", "ingressclasses"],
  ["scheduling.k8s.io/PriorityClass", "priorityclasses"],
  ["storage.k8s.io/StorageClass", "storageclasses"],
]);

/** Whether some of these objects permit making objects of a kind, so that an operator may make them once it runs. */
export function mayMakeAtRunTime(facts: Facts, objects: readonly CheckObject[], groupKind: string): boolean {
  const resource = resources.get(groupKind);
  if (resource === undefined) return false;
  const group = groupKind.slice(0, groupKind.indexOf("/"));
  const own = new Set(objects);
  return permissionsOf(facts).some(
    (permission) =>
      own.has(permission.object) &&
      [group, "*"].some((each) => permission.apiGroups.includes(each)) &&
      [resource, "*"].some((each) => permission.resources.includes(each)) &&
      ["create", "*"].some((each) => permission.verbs.includes(each)),
  );
}
