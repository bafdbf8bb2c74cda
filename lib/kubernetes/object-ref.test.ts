import { expect, test } from "vitest";
import { describeObject, describeRef, identityOf, identityOfRef, refOf } from "./object-ref.ts";

const deployment = { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "whoami", namespace: "web" } };
const node = { apiVersion: "v1", kind: "Node", metadata: { name: "server-1" } };

test("refOf tells which object is meant", () => {
  expect(refOf(deployment)).toEqual({ apiVersion: "apps/v1", kind: "Deployment", namespace: "web", name: "whoami" });
  expect(refOf(node)).toEqual({ apiVersion: "v1", kind: "Node", namespace: null, name: "server-1" });
});

test("an object is described with its namespace, if it has one", () => {
  expect(describeObject(deployment)).toBe("Deployment web/whoami");
  expect(describeRef(refOf(node))).toBe("Node server-1");
});

test("the version of its API makes no other object of it", () => {
  expect(identityOf(deployment)).toBe("apps/Deployment/web/whoami");
  expect(identityOf({ ...deployment, apiVersion: "apps/v1beta1" })).toBe("apps/Deployment/web/whoami");
  expect(identityOfRef("/Node", refOf(node))).toBe(identityOf(node));
});
