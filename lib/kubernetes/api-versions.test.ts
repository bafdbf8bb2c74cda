import { expect, test } from "vitest";
import { apiVersionsOf, builtInApiVersions } from "./api-versions.ts";

test("lists the versions and kinds that the library knows of a group, sorted", () => {
  expect(apiVersionsOf(["acme.cert-manager.io"])).toEqual([
    "acme.cert-manager.io/v1",
    "acme.cert-manager.io/v1/Challenge",
    "acme.cert-manager.io/v1/Order",
  ]);
});

test("knows nothing of a group without kinds", () => {
  expect(apiVersionsOf(["example.com"])).toEqual([]);
});

test("believes a definition more than the library, and leaves out what it does not serve", () => {
  const definition = {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: "orders.acme.cert-manager.io" },
    spec: {
      group: "acme.cert-manager.io",
      names: { kind: "Order" },
      versions: [
        { name: "v2", served: true },
        { name: "v1beta1", served: false },
      ],
    },
  };
  expect(apiVersionsOf(["acme.cert-manager.io"], [definition])).toEqual([
    "acme.cert-manager.io/v1",
    "acme.cert-manager.io/v1/Challenge",
    "acme.cert-manager.io/v2",
    "acme.cert-manager.io/v2/Order",
  ]);
});

test("Kubernetes serves its stable versions, as long as they last", () => {
  const served = builtInApiVersions("1.36.5");
  expect(served).toEqual(
    expect.arrayContaining(["v1", "v1/Pod", "apps/v1/Deployment", "networking.k8s.io/v1/Ingress"]),
  );
  expect(served.filter((each) => /alpha|beta/.test(each))).toEqual([]);
  expect(served.filter((each) => each.startsWith("cert-manager.io"))).toEqual([]);
  expect(builtInApiVersions("1.36.5")).toContain("admissionregistration.k8s.io/v1/MutatingAdmissionPolicy");
  expect(builtInApiVersions("1.35.0")).not.toContain("admissionregistration.k8s.io/v1/MutatingAdmissionPolicy");
});
