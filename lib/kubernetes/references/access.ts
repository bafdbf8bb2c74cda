import { listAt, type Manifest, objectAt, stringAt, valueAt } from "../manifest.ts";
import type { Refer } from "./reference.ts";

/** Role and subjects of a RoleBinding or ClusterRoleBinding. */
export function bindingReferences(manifest: Manifest, refer: Refer): void {
  const { kind, name } = objectAt(manifest, "roleRef");
  const isCluster = kind === "ClusterRole";
  refer(`rbac.authorization.k8s.io/${isCluster ? "ClusterRole" : "Role"}`, ["roleRef", "name"], name, {
    namespace: isCluster ? "" : undefined,
  });
  for (const [index, subject] of listAt(manifest, "subjects").entries()) {
    if (stringAt(subject, "kind") !== "ServiceAccount") continue;
    refer("/ServiceAccount", ["subjects", index, "name"], valueAt(subject, "name"), {
      namespace: stringAt(subject, "namespace"),
    });
  }
}

export function serviceAccountReferences(manifest: Manifest, refer: Refer): void {
  for (const list of ["imagePullSecrets", "secrets"]) {
    for (const [index, secret] of listAt(manifest, list).entries()) {
      refer("/Secret", [list, index, "name"], valueAt(secret, "name"));
    }
  }
}
