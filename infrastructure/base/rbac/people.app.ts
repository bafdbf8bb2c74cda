import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IClusterRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import { defineApplication } from "../../../lib/application/application.ts";
import { silencePrefix } from "../../../lib/checks/silences.ts";

const apiGroup = "rbac.authorization.k8s.io";

export default defineApplication({
  description: "What people may do, by the groups that their provider knows.",
  namespace: "kube-system",
  enabled: ({ adminGroups, viewerGroups }) => adminGroups.length + viewerGroups.length > 0,
  build: ({ chart, cluster }) => {
    bind(chart, "people-admins", "cluster-admin", cluster.adminGroups, {
      [`${silencePrefix}rbac-cluster-admin`]: "Their provider says who administers the cluster.",
    });
    bind(chart, "people-viewers", "view", cluster.viewerGroups);
  },
});

/** Gives the members of groups a ClusterRole that Kubernetes brings. */
function bind(
  scope: Construct,
  name: string,
  role: string,
  groups: readonly string[],
  annotations?: Readonly<Record<string, string>>,
): void {
  if (groups.length === 0) return;
  new ApiObject(scope, name, {
    apiVersion: `${apiGroup}/v1`,
    kind: "ClusterRoleBinding",
    metadata: { name, ...(annotations && { annotations }) },
    roleRef: { apiGroup, kind: "ClusterRole", name: role },
    subjects: groups.map((group) => ({ apiGroup, kind: "Group", name: group })),
  } satisfies IClusterRoleBinding);
}
