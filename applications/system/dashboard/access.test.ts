import { expect, test } from "vitest";
import { objectsOf, testMember } from "../../../lib/testing.ts";
import { addAccess, addAccessInside } from "./access.ts";

const apiGroup = "rbac.authorization.k8s.io";
const apiVersion = `${apiGroup}/v1`;
const account = (name: string) => ({ kind: "ServiceAccount", name, namespace: "dashboard" });
const group = (name: string) => ({ apiGroup, kind: "Group", name });
const read = ["get", "list", "watch"];

/** What is made before the policies. */
function accessOf(groups: { readonly viewerGroups: string[]; readonly operatorGroups: string[] }): unknown[] {
  return objectsOf((chart) => addAccess(chart, { namespace: "dashboard", ...groups })).slice(0, -6);
}

/** What is made in a namespace of somebody else. */
function insideOf(inside: string, changes: Partial<Parameters<typeof addAccessInside>[1]>): unknown[] {
  const none = { viewerGroups: [], operatorGroups: [], applications: [], proxied: [] };
  return objectsOf((chart) => addAccessInside(chart, { namespace: "dashboard", inside, ...none, ...changes }));
}

const user = (name: string) => ({ apiGroup, kind: "User", name: `system:serviceaccount:dashboard:${name}` });
const inside = (name: string, rule: object, subjects: object[], annotations?: object) => [
  { apiVersion, kind: "Role", metadata: { name, ...(annotations && { annotations }) }, rules: [rule] },
  { apiVersion, kind: "RoleBinding", metadata: { name }, roleRef: { apiGroup, kind: "Role", name }, subjects },
];

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
      { apiGroups: ["apiextensions.k8s.io"], resources: ["customresourcedefinitions"], verbs: read },
      { apiGroups: ["metrics.k8s.io"], resources: ["nodes", "pods"], verbs: ["get", "list"] },
      { apiGroups: ["argoproj.io"], resources: ["applications"], verbs: read },
      { apiGroups: ["cert-manager.io"], resources: ["certificates"], verbs: read },
      { apiGroups: ["gateway.networking.k8s.io"], resources: ["httproutes"], verbs: read },
      { apiGroups: ["traefik.io"], resources: ["ingressroutes"], verbs: read },
      { apiGroups: ["snapshot.storage.k8s.io"], resources: ["volumesnapshots"], verbs: read },
      { apiGroups: ["k3s.cattle.io"], resources: ["etcdsnapshotfiles"], verbs: read },
    ]),
    binding("viewers", "dashboard-viewer", [
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
    binding("operators", "dashboard-operator", [account("operator"), account("admin"), group("oidc:operators")]),
    role("admin", [
      { apiGroups: [""], resources: ["nodes"], verbs: ["patch"] },
      { apiGroups: [""], resources: ["pods/eviction"], verbs: ["create"] },
    ]),
    binding("admins", "dashboard-admin", [account("admin")]),
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
  const reason = "Only administrators get it, in namespaces that hold nothing but workloads.";
  expect(insideOf("web", { applications })).toEqual(
    inside(
      "dashboard-shell",
      { apiGroups: [""], resources: ["pods/exec"], verbs: ["get", "create"] },
      [user("admin")],
      {
        "silence.k3s-gitops/rbac-takeover": reason,
      },
    ),
  );
  for (const namespace of ["kube-system", "monitoring", "argocd", "elsewhere"])
    expect(insideOf(namespace, { applications })).toEqual([]);
});

test("the page asks the Services that are named, each in its namespace", () => {
  const proxied = [
    { namespace: "web", service: "web", port: "http" },
    { namespace: "monitoring", service: "prometheus", port: 9090 },
    { namespace: "web", service: "blog", port: 80 },
    { namespace: "web", service: "blog", port: 80 },
  ];
  const subjects = [user("viewer"), user("operator"), user("admin"), group("oidc:viewers")];
  const allowed = (resourceNames: string[]) =>
    inside(
      "dashboard-probes",
      { apiGroups: [""], resources: ["services/proxy"], resourceNames, verbs: ["get"] },
      subjects,
    );
  const viewerGroups = ["oidc:viewers"];
  expect(insideOf("monitoring", { proxied, viewerGroups })).toEqual(allowed(["prometheus:9090"]));
  expect(insideOf("web", { proxied, viewerGroups })).toEqual(allowed(["blog:80", "web:http"]));
  expect(insideOf("other", { proxied, viewerGroups })).toEqual([]);
});
