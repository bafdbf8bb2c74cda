import { ApiObject } from "cdk8s";
import type { IClusterRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import type { IServiceAccount } from "kubernetes-models/v1";
import { defineApplication } from "../../../lib/application/application.ts";
import { withoutSecrets } from "../../../lib/charts/values/values-schema.ts";
import { type HeadlampValues, headlampValues } from "./headlamp-values.ts";

// renovate: datasource=helm depName=headlamp registryUrl=https://kubernetes-sigs.github.io/headlamp/
const version = "0.45.0";

export default defineApplication({
  description: "Headlamp: the cluster in a browser, with the rights of the token that one signs in with.",
  enabled: ({ dashboard }) => dashboard.type === "headlamp",
  routes: [{ subdomain: "dashboard", service: "headlamp", port: 80, title: "Dashboard" }],
  provides: { services: [{ name: "headlamp", port: 80, targetPort: 4466 }] },
  traffic: { to: ["kubernetes-api"] },
  signIn: `With a token of Kubernetes. This one looks at everything but Secrets, for eight hours; a token of an account with more rights may
do more.

\`\`\`sh
kubectl --namespace=dashboard create token viewer --duration=8h
\`\`\``,
  chart: {
    repository: "https://kubernetes-sigs.github.io/headlamp/",
    name: "headlamp",
    version,
    schema: withoutSecrets(headlampValues, "config.oidc.clientSecret"),
    values: ({ cluster }): HeadlampValues => ({
      fullnameOverride: "headlamp",
      config: { inClusterContextName: cluster.name, oidc: { secret: { create: false } } },
      // By default its own account would be cluster-admin. It needs no rights: it acts by the token of whoever signs in.
      clusterRoleBinding: { create: false },
      podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 100,
        runAsGroup: 101,
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ["ALL"] },
      },
      resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } },
    }),
    creates: { namespaced: ["/Service", "/ServiceAccount", "apps/Deployment"], clusterScoped: [] },
  },
  build: ({ chart }) => {
    // Whoever shall only look signs in with a token of this account.
    new ApiObject(chart, "viewer", {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name: "viewer" },
      automountServiceAccountToken: false,
    } satisfies IServiceAccount);
    new ApiObject(chart, "viewer-binding", {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRoleBinding",
      metadata: { name: "dashboard-viewer" },
      // What Kubernetes itself lets people look at, in every namespace: no Secrets.
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" },
      subjects: [{ kind: "ServiceAccount", name: "viewer", namespace: "dashboard" }],
    } satisfies IClusterRoleBinding);
  },
});
