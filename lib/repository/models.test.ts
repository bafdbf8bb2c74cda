import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { modelOf } from "./models.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test.each([
  ["v1", "ConfigMap", "kubernetes-models/v1"],
  ["apps/v1", "Deployment", "kubernetes-models/apps/v1"],
  ["cert-manager.io/v1", "Certificate", "@kubernetes-models/cert-manager/cert-manager.io/v1"],
])("finds %s %s", (apiVersion, kind, module) => {
  expect(modelOf(root, { apiVersion, kind })).toEqual({ module, name: `I${kind}`, typeOnly: true });
});

test.each([
  ["example.com/v1", "Database"],
  ["../v1", "ConfigMap"],
  ["v1", "../v1/ConfigMap"],
])("knows no %s %s", (apiVersion, kind) => {
  expect(modelOf(root, { apiVersion, kind })).toBeUndefined();
});
