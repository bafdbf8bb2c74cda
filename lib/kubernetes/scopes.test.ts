import { describe, expect, test } from "vitest";
import type { JsonObject } from "./manifest.ts";
import { isClusterScoped, isDefinition, Scopes } from "./scopes.ts";

const definition = (group: string, kind: string, scope: string): JsonObject => ({
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: `x.${group}` },
  spec: { group, scope, names: { kind }, versions: [{ name: "v1" }] },
});

test.each([
  ["v1", "Namespace", true],
  ["rbac.authorization.k8s.io/v1", "ClusterRole", true],
  ["rbac.authorization.k8s.io/v1", "Role", false],
  ["cert-manager.io/v1", "ClusterIssuer", true],
  ["cert-manager.io/v1", "Issuer", false],
  ["trust.cert-manager.io/v1alpha1", "Bundle", true],
  ["snapshot.storage.k8s.io/v1", "VolumeSnapshotClass", true],
  ["k3s.cattle.io/v1", "ETCDSnapshotFile", true],
  ["apps/v1", "Deployment", false],
  ["example.com/v1", "Namespace", false],
])("%s %s: cluster-scoped %s", (apiVersion, kind, expected) => {
  expect(isClusterScoped({ apiVersion, kind })).toBe(expected);
  expect(new Scopes().isClusterScoped({ apiVersion, kind })).toBe(expected);
});

describe("Scopes", () => {
  const scopes = new Scopes([
    definition("example.com", "Zone", "Cluster"),
    definition("cert-manager.io", "ClusterIssuer", "Namespaced"),
    { apiVersion: "v1", kind: "ConfigMap", spec: { group: "other.com", names: { kind: "Thing" }, scope: "Cluster" } },
  ]);

  test("learn kinds from definitions, whatever the version", () => {
    expect(scopes.isClusterScoped({ apiVersion: "example.com/v2", kind: "Zone" })).toBe(true);
    expect([...scopes.groups]).toEqual(["example.com", "cert-manager.io"]);
  });

  test("believe definitions more than what comes with the library", () => {
    expect(scopes.isClusterScoped({ apiVersion: "cert-manager.io/v1", kind: "ClusterIssuer" })).toBe(false);
  });

  test("learn nothing from other objects", () => {
    expect(scopes.isClusterScoped({ apiVersion: "other.com/v1", kind: "Thing" })).toBe(false);
  });
});

test("isDefinition", () => {
  expect(isDefinition(definition("example.com", "Zone", "Cluster"))).toBe(true);
  expect(isDefinition({ ...definition("example.com", "Zone", "Cluster"), kind: "ConfigMap" })).toBe(false);
  expect(isDefinition({ apiVersion: "apiextensions.k8s.io/v1", kind: "CustomResourceDefinition", spec: {} })).toBe(
    false,
  );
});
