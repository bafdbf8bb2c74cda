import { expect, test } from "vitest";
import { apiGroupOf, isJsonObject, listAt, type Manifest, objectAt, stringAt, valueAt } from "./manifest.ts";
import { describeObject, identityOf } from "./object-ref.ts";

const service: Manifest = {
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "web", namespace: "shop" },
  spec: { ports: [{ port: 80 }, { port: 443, name: "https" }], selector: { app: "web" } },
};

test("valueAt follows a path as far as it goes", () => {
  expect(valueAt(service)).toBe(service);
  expect(valueAt(service, "spec", "ports", 1, "port")).toBe(443);
  expect(valueAt(service, "spec", "ports", 2, "port")).toBeUndefined();
  expect(valueAt(service, "spec", "ports", "1")).toBeUndefined();
  expect(valueAt(service, "spec", 0)).toBeUndefined();
  expect(valueAt(service, "kind", "length")).toBeUndefined();
  expect(valueAt(undefined, "spec")).toBeUndefined();
});

test("each reader takes only its own type", () => {
  expect(stringAt(service, "spec", "ports", 1, "name")).toBe("https");
  expect(stringAt(service, "spec", "ports", 1, "port")).toBeUndefined();
  expect(objectAt(service, "spec", "selector")).toEqual({ app: "web" });
  expect(objectAt(service, "spec", "ports")).toEqual({});
  expect(listAt(service, "spec", "ports")).toHaveLength(2);
  expect(listAt(service, "spec", "selector")).toEqual([]);
});

test("isJsonObject knows mappings", () => {
  expect([{}, { a: 1 }].map(isJsonObject)).toEqual([true, true]);
  expect([[], null, undefined, "a", 1].some(isJsonObject)).toBe(false);
});

test("apiGroupOf leaves the version away", () => {
  expect(apiGroupOf("v1")).toBe("");
  expect(apiGroupOf("apps/v1")).toBe("apps");
  expect(apiGroupOf("cert-manager.io/v1alpha2")).toBe("cert-manager.io");
});

test("an object is the same in every version of its group", () => {
  const deployment = { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "a", namespace: "b" } };
  expect(identityOf(deployment)).toBe("apps/Deployment/b/a");
  expect(identityOf({ ...deployment, apiVersion: "apps/v1beta1" })).toBe("apps/Deployment/b/a");
  expect(identityOf({ apiVersion: "v1", kind: "Namespace", metadata: { name: "b" } })).toBe("/Namespace//b");
});

test("describeObject says what a person would", () => {
  expect(describeObject(service)).toBe("Service shop/web");
  expect(describeObject({ apiVersion: "v1", kind: "Namespace", metadata: { name: "shop" } })).toBe("Namespace shop");
});
