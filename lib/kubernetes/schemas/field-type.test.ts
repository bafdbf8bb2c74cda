import { expect, test } from "vitest";
import { createFieldTypes } from "./field-type.ts";
import { readData } from "./testing.ts";

const fieldTypes = createFieldTypes(readData);

test.each([
  ["apps/v1", "Deployment", "spec.replicas", "plain"],
  ["apps/v1", "Deployment", "spec.template.spec.containers.0.name", "plain"],
  ["apps/v1", "Deployment", "spec.template.spec.containers.0.image", "text"],
  ["apps/v1", "Deployment", "spec.template.spec.containers.0.args", "text"],
  ["apps/v1", "Deployment", "spec.template.spec.containers.0.env", "structure"],
  ["traefik.io/v1alpha1", "Middleware", "spec.forwardAuth.address", "text"],
  ["traefik.io/v1alpha1", "Middleware", "spec.forwardAuth", "structure"],
  ["v1", "ServiceAccount", "automountServiceAccountToken", "plain"],
  ["v1", "ConfigMap", "data.a", undefined],
  ["helm.cattle.io/v1", "HelmChart", "spec.set.a", undefined],
  ["argoproj.io/v1alpha1", "Application", "spec.source.helm.valuesObject.auth", undefined],
  ["v1", "Secret", "data", undefined],
  ["v1", "ConfigMap", "unknown", undefined],
  ["example.com/v1", "Unknown", "spec", undefined],
])("%s %s: %s holds %s", (apiVersion, kind, path, type) => {
  const steps = path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  expect(fieldTypes(apiVersion, kind, steps)).toBe(type);
});
