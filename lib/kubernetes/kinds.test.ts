import { expect, test } from "vitest";
import { groupKindOf, isCustomGroup, splitGroupKind } from "./kinds.ts";

test("groupKindOf leaves the version away", () => {
  expect(groupKindOf({ apiVersion: "apps/v1", kind: "Deployment" })).toBe("apps/Deployment");
  expect(groupKindOf({ apiVersion: "v1", kind: "Service" })).toBe("/Service");
});

test("splitGroupKind gives both parts, and cuts nothing", () => {
  expect(splitGroupKind("apps/Deployment")).toEqual({ group: "apps", kind: "Deployment" });
  expect(splitGroupKind("/Service")).toEqual({ group: "", kind: "Service" });
  for (const other of ["Foo", "apps/", "apps/v1/Deployment"])
    expect(() => splitGroupKind(other)).toThrow(`${other}: is not an API group and a kind`);
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
