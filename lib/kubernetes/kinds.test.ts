import { expect, test } from "vitest";
import { groupKindOf, isClusterScoped, isCustomGroup } from "./kinds.ts";

test.each([
  ["v1", "Namespace", true],
  ["rbac.authorization.k8s.io/v1", "ClusterRole", true],
  ["rbac.authorization.k8s.io/v1", "Role", false],
  ["cert-manager.io/v1", "ClusterIssuer", true],
  ["cert-manager.io/v1", "Issuer", false],
  ["apps/v1", "Deployment", false],
  ["example.com/v1", "Namespace", false],
])("%s %s: cluster-scoped %s", (apiVersion, kind, expected) => {
  expect(isClusterScoped({ apiVersion, kind })).toBe(expected);
});

test("groupKindOf leaves the version away", () => {
  expect(groupKindOf({ apiVersion: "apps/v1", kind: "Deployment" })).toBe("apps/Deployment");
  expect(groupKindOf({ apiVersion: "v1", kind: "Service" })).toBe("/Service");
});

test.each([
  ["", false],
  ["apps", false],
  ["networking.k8s.io", false],
  ["gateway.networking.k8s.io", true],
  ["helm.cattle.io", true],
  ["constructor", true],
])("API group %j needs an operator: %s", (group, expected) => {
  expect(isCustomGroup(group)).toBe(expected);
});
