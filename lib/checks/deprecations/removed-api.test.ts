import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { removedApi } from "./removed-api.ts";

it("removed-api passes for what is served, deprecated or not", () => {
  const objects = [
    object("policy/v1", "PodDisruptionBudget", "x"),
    object("v1", "Endpoints", "x"),
    object("external-secrets.io/v1alpha1", "PushSecret", "x"),
  ];
  expect(problemsOf(removedApi, objects)).toEqual([]);
});

it.each([
  ["policy/v1beta1", "PodDisruptionBudget", "Kubernetes 1.25", "use policy/v1"],
  ["networking.k8s.io/v1beta1", "Ingress", "Kubernetes 1.22", "use networking.k8s.io/v1"],
  ["policy/v1beta1", "PodSecurityPolicy", "Kubernetes 1.25", "remove it, nothing takes its place"],
  ["traefik.containo.us/v1alpha1", "IngressRoute", "Traefik 3", "use traefik.io/v1alpha1"],
  ["external-secrets.io/v1beta1", "ExternalSecret", "external-secrets 0.17", "use external-secrets.io/v1"],
  ["cert-manager.io/v1alpha2", "Certificate", "cert-manager 1.6", "use cert-manager.io/v1"],
])("removed-api fails for %s %s", (apiVersion, kind, by, fix) => {
  expect(problemsOf(removedApi, [object(apiVersion, kind, "x")])).toEqual([
    `${kind}/x apiVersion: is gone: ${by} does not serve ${apiVersion} ${kind}; ${fix}`,
  ]);
});

it("removed-api fails from the version on that dropped it", () => {
  const objects = [object("networking.k8s.io/v1beta1", "ServiceCIDR", "x")];
  expect(problemsOf(removedApi, objects, { kubernetes: "1.36" })).toEqual([]);
  expect(problemsOf(removedApi, objects, { kubernetes: "1.37" })).toEqual([
    "ServiceCIDR/x apiVersion: is gone: Kubernetes 1.37 does not serve networking.k8s.io/v1beta1 ServiceCIDR; use networking.k8s.io/v1",
  ]);
});
