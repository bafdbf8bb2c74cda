import type { Rule } from "../rule.ts";
import { narrowOrAccept, permissionsOf } from "./rbac.ts";

interface Takeover {
  readonly apiGroup: string;
  readonly resource: string;
  readonly verbs: readonly string[];
  readonly message: string;
}

const takeovers: readonly Takeover[] = [
  { apiGroup: "", resource: "pods/exec", verbs: ["create", "get"], message: "allows running commands in pods" },
  { apiGroup: "", resource: "pods/attach", verbs: ["create", "get"], message: "allows taking over processes in pods" },
  {
    apiGroup: "",
    resource: "pods/ephemeralcontainers",
    verbs: ["patch", "update"],
    message: "allows running containers in the pods of others",
  },
  {
    apiGroup: "",
    resource: "nodes/proxy",
    verbs: ["create", "get"],
    message: "allows running commands in every pod through the kubelet",
  },
  {
    apiGroup: "",
    resource: "serviceaccounts/token",
    verbs: ["create"],
    message: "allows making tokens of ServiceAccounts",
  },
  {
    apiGroup: "certificates.k8s.io",
    resource: "certificatesigningrequests/approval",
    verbs: ["patch", "update"],
    message: "allows approving client certificates",
  },
];

export const rbacTakeover: Rule = {
  id: "rbac-takeover",
  family: "security",
  severity: "error",
  title: "No role reaches into running pods or makes credentials",
  description:
    "Commands in the pods of others, tokens and client certificates give the rights of whoever they belong to.",
  check: (facts) =>
    permissionsOf(facts).flatMap(({ object, path, apiGroups, resources, verbs, resourceNames }) =>
      takeovers.flatMap(({ apiGroup, resource, verbs: dangerous, message }) => {
        const index = resources.indexOf(resource);
        const allowed = apiGroups.includes(apiGroup) && dangerous.some((verb) => verbs.includes(verb));
        if (index < 0 || !allowed || resourceNames.length > 0) return [];
        return [{ object, path: [...path, "resources", index], message, fix: narrowOrAccept(object, "rbac-takeover") }];
      }),
    ),
};
