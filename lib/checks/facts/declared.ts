import { providedObjects } from "../../application/provided-objects.ts";
import type { Provides } from "../../application/provides.ts";
import type { RenderedApplication } from "../../application/rendered-application.ts";
import type { Cluster } from "../../cluster/cluster.ts";
import { builtInNamespaces, builtInsOf, wholeK3s } from "../../k3s/built-ins.ts";
import { apiService } from "../../kubernetes/api-service.ts";
import { everywhere, type Made } from "../../kubernetes/makes.ts";

/** What exists without a manifest: what K3s brings, what applications provide, and the Secrets that a person creates. */
export function declaredNames(cluster: Cluster | undefined, applications: readonly RenderedApplication[]): Made[] {
  return [
    ...[...builtInNamespaces].map((name) => ({ kind: "/Namespace", namespace: "", name })),
    { kind: "/ConfigMap", namespace: everywhere, name: "kube-root-ca.crt", keys: new Set(["ca.crt"]) },
    { kind: "/ServiceAccount", namespace: everywhere, name: "default" },
    { kind: "/Service", namespace: apiService.namespace, name: apiService.name },
    ...["cluster-admin", "admin", "edit", "view"].map((name) => ({
      kind: "rbac.authorization.k8s.io/ClusterRole",
      namespace: "",
      name,
    })),
    ...providedObjects(builtIns(cluster), "kube-system"),
    ...applications.flatMap((application) => [
      ...providedObjects(application.provides, application.namespace),
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

function builtIns(cluster: Cluster | undefined): Provides {
  return builtInsOf(cluster ?? wholeK3s);
}
