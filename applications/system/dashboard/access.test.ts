import { expect, test } from "vitest";
import { objectsOf, testMember } from "../../../lib/testing.ts";
import { addAccess } from "./access.ts";

const apiGroup = "rbac.authorization.k8s.io";
const apiVersion = `${apiGroup}/v1`;
const account = (name: string) => ({ kind: "ServiceAccount", name, namespace: "dashboard" });
const group = (name: string) => ({ apiGroup, kind: "Group", name });
const read = ["get", "list", "watch"];

/** What is made before the policies. */
function accessOf(changes: Partial<Parameters<typeof addAccess>[1]> = {}): unknown[] {
  const all = objectsOf((chart) =>
    addAccess(chart, {
      namespace: "dashboard",
      viewerGroups: [],
      operatorGroups: [],
      applications: [],
      proxied: [],
      ...changes,
    }),
  );
  return all.slice(0, -6);
}

const role = (name: string, rules: object[]) => ({
  apiVersion,
  kind: "ClusterRole",
  metadata: { name: `dashboard-${name}` },
  rules,
});
const binding = (name: string, of: string, subjects: object[]) => ({
  apiVersion,
  kind: "ClusterRoleBinding",
  metadata: { name: `dashboard-${name}` },
  roleRef: { apiGroup, kind: "ClusterRole", name: of },
  subjects,
});

test("a viewer looks, an operator syncs, restarts and scales, an admin cordons and drains; none sees Secrets", () => {
  const made = accessOf({ viewerGroups: ["oidc:viewers"], operatorGroups: ["oidc:operators"] });
  const accounts = ["viewer", "operator", "admin"].map((name) => ({
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name },
    automountServiceAccountToken: false,
  }));
  expect(made).toEqual([
    ...accounts,
    role("viewer", [
      { apiGroups: [""], resources: ["nodes"], verbs: read },
      { apiGroups: ["metrics.k8s.io"], resources: ["nodes", "pods"], verbs: ["get", "list"] },
      { apiGroups: ["argoproj.io"], resources: ["applications"], verbs: read },
      { apiGroups: ["cert-manager.io"], resources: ["certificates"], verbs: read },
      { apiGroups: ["gateway.networking.k8s.io"], resources: ["httproutes"], verbs: read },
      { apiGroups: ["traefik.io"], resources: ["ingressroutes"], verbs: read },
      { apiGroups: ["snapshot.storage.k8s.io"], resources: ["volumesnapshots"], verbs: read },
      { apiGroups: ["k3s.cattle.io"], resources: ["etcdsnapshotfiles"], verbs: read },
    ]),
    binding("viewer", "dashboard-viewer", [
      account("viewer"),
      account("operator"),
      account("admin"),
      group("oidc:viewers"),
      group("oidc:operators"),
    ]),
    role("operator", [
      { apiGroups: ["argoproj.io"], resources: ["applications"], verbs: ["patch"] },
      { apiGroups: ["apps"], resources: ["deployments", "statefulsets", "daemonsets"], verbs: ["patch"] },
      { apiGroups: ["apps"], resources: ["deployments/scale", "statefulsets/scale"], verbs: ["patch"] },
    ]),
    binding("operator", "dashboard-operator", [account("operator"), account("admin"), group("oidc:operators")]),
    role("admin", [
      { apiGroups: [""], resources: ["nodes"], verbs: ["patch"] },
      { apiGroups: [""], resources: ["pods/eviction"], verbs: ["create"] },
    ]),
    binding("admin", "dashboard-admin", [account("admin")]),
    binding("view", "view", [account("viewer"), account("operator"), account("admin"), group("oidc:operators")]),
  ]);
});

test("an admin gets a shell where nothing but workloads runs", () => {
  const elsewhere = (source: string, namespace: string) => ({ ...testMember("other", { namespace }), source });
  const applications = [
    testMember("web", { namespace: "web" }),
    testMember("blog", { namespace: "web" }),
    testMember("agent", { namespace: "kube-system" }),
    testMember("exporter", { namespace: "monitoring" }),
    elsewhere("applications/system/monitoring/monitoring.app.ts", "monitoring"),
    elsewhere("argocd/installation/argocd.app.ts", "argocd"),
  ];
  expect(accessOf({ applications }).slice(10)).toEqual([
    {
      ...role("shell", [{ apiGroups: [""], resources: ["pods/exec"], verbs: ["get", "create"] }]),
      metadata: {
        name: "dashboard-shell",
        annotations: {
          "silence.k3s-gitops/rbac-takeover":
            "Only administrators get it, in namespaces that hold nothing but workloads.",
        },
      },
    },
    {
      apiVersion,
      kind: "RoleBinding",
      metadata: { name: "dashboard-shell", namespace: "web" },
      roleRef: { apiGroup, kind: "ClusterRole", name: "dashboard-shell" },
      subjects: [account("admin")],
    },
  ]);
});

test("the page asks the Services that are named, each in its namespace", () => {
  const proxied = [
    { namespace: "web", service: "web", port: "http" },
    { namespace: "monitoring", service: "prometheus", port: 9090 },
    { namespace: "web", service: "blog" },
    { namespace: "web", service: "blog" },
  ];
  const subjects = [account("viewer"), account("operator"), account("admin")];
  const allowed = (namespace: string, resourceNames: string[]) => [
    {
      apiVersion,
      kind: "Role",
      metadata: { name: "dashboard-probes", namespace },
      rules: [{ apiGroups: [""], resources: ["services/proxy"], resourceNames, verbs: ["get"] }],
    },
    {
      apiVersion,
      kind: "RoleBinding",
      metadata: { name: "dashboard-probes", namespace },
      roleRef: { apiGroup, kind: "Role", name: "dashboard-probes" },
      subjects,
    },
  ];
  expect(accessOf({ proxied }).slice(10)).toEqual([
    ...allowed("monitoring", ["prometheus:9090"]),
    ...allowed("web", ["blog", "web:http"]),
  ]);
});
