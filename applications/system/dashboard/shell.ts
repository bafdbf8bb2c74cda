import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IRole, ISubject } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import type { ClusterApplication } from "../../../lib/application/cluster-application.ts";
import { isWorkload } from "../../../lib/application/layer.ts";
import { silencePrefix } from "../../../lib/checks/silences.ts";
import { builtInNamespaces } from "../../../lib/k3s/built-ins.ts";
import { addRoleBinding, rbac } from "./subjects.ts";

const name = "dashboard-shell";

/** Lets administrators run commands in the pods of a namespace of workloads. */
export function addShell(scope: Construct, subjects: readonly ISubject[]): void {
  new ApiObject(scope, "role-shell", {
    apiVersion: `${rbac}/v1`,
    kind: "Role",
    metadata: {
      name,
      annotations: {
        [`${silencePrefix}rbac-takeover`]: "Only administrators get it, in namespaces that hold nothing but workloads.",
      },
    },
    // A browser opens a WebSocket, which is a GET and asks for both.
    rules: [{ apiGroups: [""], resources: ["pods/exec"], verbs: ["get", "create"] }],
  } satisfies IRole);
  addRoleBinding(scope, name, subjects);
}

/** Whether a namespace holds applications of `applications/workloads/`, and nothing that the cluster stands on. */
export function holdsWorkloads(namespace: string, applications: readonly ClusterApplication[]): boolean {
  const own = applications.filter((application) => application.namespace === namespace);
  return !builtInNamespaces.has(namespace) && own.length > 0 && own.every(({ source }) => isWorkload(source));
}
