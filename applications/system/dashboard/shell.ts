import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IClusterRole, IRoleBinding, ISubject } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import type { ClusterApplication } from "../../../lib/application/cluster-application.ts";
import { silencePrefix } from "../../../lib/checks/silences.ts";
import { builtInNamespaces } from "../../../lib/k3s/built-ins.ts";
import { metadataOf, rbac } from "./subjects.ts";

/** Lets administrators run commands in the pods of workloads, and of nothing that the cluster stands on. */
export function addShell(
  scope: Construct,
  applications: readonly ClusterApplication[],
  subjects: readonly ISubject[],
): void {
  const namespaces = workloadNamespaces(applications);
  if (namespaces.length === 0) return;
  const { name } = new ApiObject(scope, "role-shell", {
    apiVersion: `${rbac}/v1`,
    kind: "ClusterRole",
    metadata: {
      ...metadataOf("shell"),
      annotations: {
        [`${silencePrefix}rbac-takeover`]: "Only administrators get it, in namespaces that hold nothing but workloads.",
      },
    },
    // A browser opens a WebSocket, which is a GET and asks for both.
    rules: [{ apiGroups: [""], resources: ["pods/exec"], verbs: ["get", "create"] }],
  } satisfies IClusterRole);
  for (const namespace of namespaces) {
    new ApiObject(scope, `binding-shell-${namespace}`, {
      apiVersion: `${rbac}/v1`,
      kind: "RoleBinding",
      metadata: { name, namespace },
      roleRef: { apiGroup: rbac, kind: "ClusterRole", name },
      subjects: [...subjects],
    } satisfies IRoleBinding);
  }
}

/** Namespaces that hold applications of `applications/workloads/` and nothing else. */
function workloadNamespaces(applications: readonly ClusterApplication[]): string[] {
  const shared = new Set([
    ...builtInNamespaces,
    ...applications.filter(isNoWorkload).map(({ namespace }) => namespace),
  ]);
  const all = new Set(applications.map(({ namespace }) => namespace));
  return [...all].filter((namespace) => !shared.has(namespace)).sort();
}

function isNoWorkload({ source }: ClusterApplication): boolean {
  return !source.startsWith("applications/workloads/");
}
