import type { Provides } from "../../application/provides.ts";
import type { RenderedApplication } from "../../application/rendered-application.ts";
import type { Cluster } from "../../cluster/cluster.ts";
import { builtInNamespaces, builtInsOf } from "../../k3s/built-ins.ts";
import { everywhere, type Made } from "../../kubernetes/makes.ts";

/** What exists without a manifest: what K3s brings, what applications provide, and the Secrets that a person creates. */
export function declaredNames(cluster: Cluster | undefined, applications: readonly RenderedApplication[]): Made[] {
  return [
    ...[...builtInNamespaces].map((name) => ({ kind: "/Namespace", namespace: "", name })),
    { kind: "/ConfigMap", namespace: everywhere, name: "kube-root-ca.crt", keys: new Set(["ca.crt"]) },
    { kind: "/ServiceAccount", namespace: everywhere, name: "default" },
    { kind: "/Service", namespace: "default", name: "kubernetes" },
    ...["cluster-admin", "admin", "edit", "view"].map((name) => ({
      kind: "rbac.authorization.k8s.io/ClusterRole",
      namespace: "",
      name,
    })),
    ...provided(builtIns(cluster), "kube-system"),
    ...applications.flatMap((application) => [
      ...provided(application.provides, application.namespace),
      ...application.requiredSecrets.map(({ name, namespace = application.namespace, keys }) => ({
        kind: "/Secret",
        namespace,
        name,
        keys: new Set(keys),
      })),
      // What a person applies before Argo CD runs makes the namespace that it goes to.
      ...(application.startsByHand ? [{ kind: "/Namespace", namespace: "", name: application.namespace }] : []),
    ]),
  ];
}

/** API groups whose custom resources are served without a definition among the manifests. */
export function declaredApiGroups(
  cluster: Cluster | undefined,
  applications: readonly RenderedApplication[],
): ReadonlySet<string> {
  return new Set(
    [builtIns(cluster), ...applications.map(({ provides }) => provides)].flatMap((each) => each.apiGroups ?? []),
  );
}

/** Of no declared cluster: K3s with all its packaged components. */
function builtIns(cluster: Cluster | undefined): Provides {
  return builtInsOf(cluster ?? { disable: [] });
}

function provided(provides: Provides, namespace: string): Made[] {
  const clusterWide = (kind: string, names: readonly string[] = []) =>
    names.map((name) => ({ kind, namespace: "", name }));
  return [
    ...clusterWide("networking.k8s.io/IngressClass", provides.ingressClasses),
    ...clusterWide("storage.k8s.io/StorageClass", provides.storageClasses),
    ...clusterWide("cert-manager.io/ClusterIssuer", provides.clusterIssuers),
    ...clusterWide("scheduling.k8s.io/PriorityClass", provides.priorityClasses),
    ...(provides.services ?? []).map(({ name, port }) => ({ kind: "/Service", namespace, name, ports: [port] })),
    ...(provides.serviceAccounts ?? []).map((name) => ({ kind: "/ServiceAccount", namespace, name })),
    ...(provides.secrets ?? []).map(({ name, keys }) => ({ kind: "/Secret", namespace, name, keys: new Set(keys) })),
    ...(provides.configMaps ?? []).map(({ name, keys }) => ({
      kind: "/ConfigMap",
      namespace,
      name,
      keys: new Set(keys),
    })),
  ];
}
