import type { JsonObject } from "../../kubernetes/manifest.ts";

/**
 * What the API server writes down: who did what, never what is in it. What components do all the time is left out, for it would hide the
 * rest and wear out small disks; what changes rights is written down with what it says.
 * @see https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/
 */
export const auditPolicy: JsonObject = {
  apiVersion: "audit.k8s.io/v1",
  kind: "Policy",
  omitStages: ["RequestReceived"],
  rules: [
    // Health and discovery.
    { level: "None", nonResourceURLs: ["/healthz*", "/livez*", "/readyz*", "/version", "/openapi/*", "/metrics"] },
    { level: "None", resources: [{ group: "", resources: ["events"] }, { group: "events.k8s.io" }] },
    { level: "None", resources: [{ group: "coordination.k8s.io", resources: ["leases"] }] },
    // What components watch and report.
    {
      level: "None",
      userGroups: ["system:nodes", "system:serviceaccounts", "system:masters"],
      verbs: ["get", "list", "watch"],
      resources: [
        { group: "" },
        ...["apps", "batch", "discovery.k8s.io", "networking.k8s.io", "storage.k8s.io", "apiextensions.k8s.io"].map(
          (group) => ({ group }),
        ),
      ],
    },
    {
      level: "None",
      userGroups: ["system:nodes"],
      verbs: ["update", "patch"],
      resources: [{ group: "", resources: ["nodes/status", "pods/status"] }],
    },
    // Whose content is secret.
    {
      level: "Metadata",
      resources: [
        { group: "", resources: ["secrets", "configmaps", "serviceaccounts/token"] },
        { group: "authentication.k8s.io", resources: ["tokenreviews"] },
      ],
    },
    {
      level: "RequestResponse",
      verbs: ["create", "update", "patch", "delete", "deletecollection"],
      resources: [{ group: "rbac.authorization.k8s.io" }, { group: "admissionregistration.k8s.io" }],
    },
    { level: "Metadata" },
  ],
};
