import { expect, test } from "vitest";
import { apiVersionsOf } from "./api-versions.ts";

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
