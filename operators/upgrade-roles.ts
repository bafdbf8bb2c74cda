import type {
  IClusterRole,
  IClusterRoleBinding,
  IRole,
  IRoleBinding,
} from "kubernetes-models/rbac.authorization.k8s.io/v1";

type Named<Role> = Role & { readonly metadata: { readonly name: string } };
type Rule = NonNullable<IRole["rules"]>[number];

const namespace = "system-upgrade";
const controller = "system-upgrade-controller";
/** Of the Jobs. */
const drainer = "system-upgrade";

const rule = (apiGroup: string, resources: string[], verbs: string[], resourceNames?: string[]): Rule => ({
  apiGroups: [apiGroup],
  resources,
  verbs,
  ...(resourceNames && { resourceNames }),
});
const read = ["get", "list", "watch"];

/** What the controller does outside of its namespace. */
const controllerRules = [
  // It labels a node when its Job is done, and lets pods onto it again.
  rule("", ["nodes"], [...read, "update"]),
  // Its UID stands for the cluster.
  rule("", ["namespaces"], ["get"], ["kube-system"]),
  // At its start it writes the definition of Plans, which is there already.
  rule("apiextensions.k8s.io", ["customresourcedefinitions"], ["get", "list"]),
  rule("apiextensions.k8s.io", ["customresourcedefinitions"], ["update"], ["plans.upgrade.cattle.io"]),
  // It tells of nodes in the namespace default.
  rule("", ["events"], ["create", "patch"]),
  // To compare what it wants with what there is, it asks for its Jobs everywhere.
  rule("batch", ["jobs"], read),
];

/** What it does inside. */
const ownRules = [
  rule("upgrade.cattle.io", ["plans"], read),
  rule("upgrade.cattle.io", ["plans/status"], ["get", "update", "patch"]),
  rule("batch", ["jobs"], [...read, "create", "update", "patch", "delete", "deletecollection"]),
  rule("", ["secrets"], read),
  rule("coordination.k8s.io", ["leases"], ["create"]),
  rule("coordination.k8s.io", ["leases"], ["get", "update"], [controller]),
];

/** What its Jobs do: they wait for nodes, cordon the one that they run on, and evict its pods. */
const drainerRules = [
  rule("", ["nodes"], [...read, "patch"]),
  rule("", ["pods"], ["get", "list", "delete"]),
  rule("", ["pods/eviction"], ["create"]),
  rule("apps", ["statefulsets", "daemonsets", "replicasets"], ["get", "list"]),
];

const apiVersion = "rbac.authorization.k8s.io/v1";
const apiGroup = "rbac.authorization.k8s.io";

function ofCluster(name: string, rules: Rule[]): [Named<IClusterRole>, Named<IClusterRoleBinding>] {
  return [
    { apiVersion, kind: "ClusterRole", metadata: { name }, rules },
    {
      apiVersion,
      kind: "ClusterRoleBinding",
      metadata: { name },
      roleRef: { apiGroup, kind: "ClusterRole", name },
      subjects: [{ kind: "ServiceAccount", name, namespace }],
    },
  ];
}

const inNamespace: [Named<IRole>, Named<IRoleBinding>] = [
  {
    apiVersion,
    kind: "Role",
    metadata: {
      name: controller,
      annotations: {
        "silence.k3s-gitops/rbac-secrets":
          "it does not start before it watches the Secrets of its own namespace, which Plans may name",
      },
    },
    rules: ownRules,
  },
  {
    apiVersion,
    kind: "RoleBinding",
    metadata: { name: controller },
    roleRef: { apiGroup, kind: "Role", name: controller },
    subjects: [{ kind: "ServiceAccount", name: controller, namespace }],
  },
];

/**
 * The rights of the controller and, apart from them, of its Jobs.
 * @see https://github.com/rancher/system-upgrade-controller/blob/v0.20.1/manifests/clusterrole.yaml
 */
export const upgradeRoles = [
  ...ofCluster(controller, controllerRules),
  ...inNamespace,
  ...ofCluster(drainer, drainerRules),
];
