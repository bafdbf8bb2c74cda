import { describe, expect, test } from "vitest";
import { KnownKinds } from "./known-kinds.ts";

const definition = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "widgets.example.com" },
  spec: { group: "example.com", names: { kind: "Widget" }, versions: [{ name: "v1" }] },
};

test.each(["/Service", "apps/Deployment", "cert-manager.io/Certificate", "helm.cattle.io/HelmChart"])(
  "%s is known",
  (groupKind) => {
    expect(new KnownKinds().has(groupKind)).toBe(true);
  },
);

test.each([
  "/Foo",
  "v1/Service",
  "/Deployment",
  "policy/PodSecurityPolicy",
  "extensions/Ingress",
  "example.com/Widget",
])("%s is not known", (groupKind) => {
  expect(new KnownKinds().has(groupKind)).toBe(false);
});

test("definitions bring kinds, and groups", () => {
  const kinds = new KnownKinds([definition, { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" } }]);
  expect(kinds.has("example.com/Widget")).toBe(true);
  expect(kinds.groups.has("example.com")).toBe(true);
  expect(kinds.suggest("example.com/Wdiget")).toBe('did you mean "example.com/Widget"?');
});

describe("suggests", () => {
  test.each([
    ["v1/Service", 'did you mean "/Service"?'],
    ["Service", 'did you mean "/Service"?'],
    ["core/Service", 'did you mean "/Service"?'],
    ["apps/v1/Deployment", 'did you mean "apps/Deployment"?'],
    ["Deployment", 'did you mean "apps/Deployment"?'],
    ["apps/deployment", 'did you mean "apps/Deployment"?'],
    ["apps/Deploymnet", 'did you mean "apps/Deployment"?'],
    ["ServiceMonitor", 'did you mean "monitoring.coreos.com/ServiceMonitor"?'],
    ["extensions/Ingress", 'did you mean "networking.k8s.io/Ingress"?'],
    ["rbac/ClusterRoel", 'did you mean "rbac.authorization.k8s.io/ClusterRole"?'],
    ["Backup", "use one of longhorn.io/Backup, velero.io/Backup"],
    ["Foo", undefined],
    ["", undefined],
  ])("for %s", (text, suggestion) => {
    expect(new KnownKinds().suggest(text)).toBe(suggestion);
  });
});
