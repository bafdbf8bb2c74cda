import type { Made } from "../kubernetes/makes.ts";
import type { Provides } from "./provides.ts";

/** The objects that exist once an application is healthy, as far as it declares them. */
export function providedObjects(provides: Provides, namespace: string): Made[] {
  // Most applications declare nothing.
  if (Object.keys(provides).length === 0) return [];
  const clusterWide = (kind: string, names: readonly string[] = []) =>
    names.map((name) => ({ kind, namespace: "", name }));
  const withKeys = (kind: string, objects: Provides["secrets"] = []) =>
    objects.map(({ name, keys }) => ({ kind, namespace, name, keys: new Set(keys) }));
  return [
    ...clusterWide("cert-manager.io/ClusterIssuer", provides.clusterIssuers),
    ...clusterWide("networking.k8s.io/IngressClass", provides.ingressClasses),
    ...clusterWide("scheduling.k8s.io/PriorityClass", provides.priorityClasses),
    ...clusterWide("storage.k8s.io/StorageClass", provides.storageClasses),
    ...(provides.services ?? []).map(({ name, port }) => ({ kind: "/Service", namespace, name, ports: [port] })),
    ...(provides.serviceAccounts ?? []).map((name) => ({ kind: "/ServiceAccount", namespace, name })),
    ...withKeys("/Secret", provides.secrets),
    ...withKeys("/ConfigMap", provides.configMaps),
  ];
}
