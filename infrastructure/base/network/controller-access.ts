import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type {
  IClusterRole,
  IClusterRoleBinding,
  IRole,
  IRoleBinding,
} from "kubernetes-models/rbac.authorization.k8s.io/v1";
import type { IServiceAccount } from "kubernetes-models/v1";
import { controllerName, myceliumGroup } from "../../../lib/mycelium/names.ts";
import { trustNetworkPolicyName } from "../../../lib/mycelium/network-policy.ts";

const rbac = "rbac.authorization.k8s.io";
const read = ["get", "list", "watch"];

/** What a controller may be asked to do. */
interface ControllerAccessProps {
  readonly namespace: string;
  readonly trustedNamespaces: readonly string[];
  /** Whether it gives addresses to Services. */
  readonly balances: boolean;
}

/** What the controller of the cluster may read and write: of Services no more than their status, of network policies only its own. */
export function addControllerAccess(
  scope: Construct,
  { namespace, trustedNamespaces, balances }: ControllerAccessProps,
): void {
  const metadata = { name: controllerName };
  const subjects = [{ kind: "ServiceAccount", name: controllerName, namespace }];
  new ApiObject(scope, "controller-account", {
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata,
    automountServiceAccountToken: false,
  } satisfies IServiceAccount);
  new ApiObject(scope, "controller-role", {
    apiVersion: `${rbac}/v1`,
    kind: "ClusterRole",
    metadata,
    rules: [
      { apiGroups: [""], resources: ["nodes"], verbs: read },
      { apiGroups: [myceliumGroup], resources: ["sporetrusts", "trustpolicies"], verbs: read },
      { apiGroups: [myceliumGroup], resources: ["sporetrusts/status", "trustpolicies/status"], verbs: ["patch"] },
      { apiGroups: [myceliumGroup], resources: ["myceliumnodes"], verbs: [...read, "delete"] },
      ...(balances
        ? [
            { apiGroups: [""], resources: ["services"], verbs: read },
            { apiGroups: [""], resources: ["services/status"], verbs: ["patch"] },
            { apiGroups: ["discovery.k8s.io"], resources: ["endpointslices"], verbs: read },
            // Beside the Services that they are about, wherever these are.
            { apiGroups: ["events.k8s.io"], resources: ["events"], verbs: ["create", "patch"] },
          ]
        : []),
    ],
  } satisfies IClusterRole);
  new ApiObject(scope, "controller-binding", {
    apiVersion: `${rbac}/v1`,
    kind: "ClusterRoleBinding",
    metadata,
    roleRef: { apiGroup: rbac, kind: "ClusterRole", name: controllerName },
    subjects,
  } satisfies IClusterRoleBinding);
  for (const trusted of trustedNamespaces) {
    const there = { name: controllerName, namespace: trusted };
    const networking = { apiGroups: ["networking.k8s.io"], resources: ["networkpolicies"] };
    new ApiObject(scope, `controller-role-${trusted}`, {
      apiVersion: `${rbac}/v1`,
      kind: "Role",
      metadata: there,
      rules: [
        // What is not there yet has no name that could be given here.
        { ...networking, verbs: ["create"] },
        { ...networking, resourceNames: [trustNetworkPolicyName], verbs: ["get", "patch", "delete"] },
        // This one, with which what it wrote goes.
        { apiGroups: [rbac], resources: ["roles"], resourceNames: [controllerName], verbs: ["get"] },
      ],
    } satisfies IRole);
    new ApiObject(scope, `controller-binding-${trusted}`, {
      apiVersion: `${rbac}/v1`,
      kind: "RoleBinding",
      metadata: there,
      roleRef: { apiGroup: rbac, kind: "Role", name: controllerName },
      subjects,
    } satisfies IRoleBinding);
  }
}
