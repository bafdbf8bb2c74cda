import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { deprecatedApi } from "./deprecated-api.ts";

it("deprecated-api passes for current versions, and leaves what is gone to its own rule", () => {
  expect(
    problemsOf(deprecatedApi, [
      object("apps/v1", "Deployment", "x"),
      object("policy/v1beta1", "PodDisruptionBudget", "x"),
    ]),
  ).toEqual([]);
});

it.each([
  [
    "networking.k8s.io/v1beta1",
    "ServiceCIDR",
    "goes with the next version: Kubernetes 1.37 does not serve networking.k8s.io/v1beta1 ServiceCIDR; use networking.k8s.io/v1",
  ],
  ["resource.k8s.io/v1beta1", "DeviceClass", "is deprecated from Kubernetes 1.35 on; use resource.k8s.io/v1"],
  ["gateway.networking.k8s.io/v1beta1", "HTTPRoute", "is deprecated by its project; use gateway.networking.k8s.io/v1"],
])("deprecated-api fails for %s %s", (apiVersion, kind, problem) => {
  expect(problemsOf(deprecatedApi, [object(apiVersion, kind, "x")])).toEqual([`${kind}/x apiVersion: ${problem}`]);
});
