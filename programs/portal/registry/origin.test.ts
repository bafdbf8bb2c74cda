import { expect, it } from "vitest";
import { ownRegistry } from "../../../lib/portal/annotations.ts";
import { originOf } from "./origin.ts";

it("is what nobody deployed", () => {
  const from = { kind: "Ingress" as const, namespace: "shop", name: "web" };
  expect(originOf({ from })).toBe("from Ingress shop/web");
  expect(originOf({ from, application: "shop" })).toBeUndefined();
});

it("is a registry of somebody else, whatever it says of itself", () => {
  const from = { kind: "ConfigMap" as const, namespace: "shop", name: "links" };
  expect(originOf({ from })).toBe("from ConfigMap shop/links");
  expect(originOf({ from, application: "argocd" })).toBe("from ConfigMap shop/links");
});

it("is nothing for the registry that is synthesized", () => {
  expect(originOf({ from: { kind: "ConfigMap", ...ownRegistry } })).toBeUndefined();
});
