import { expect, test } from "vitest";
import { configuredProgram } from "./tool-configuration.ts";

test.each([
  ["kustomize.config.k8s.io/v1beta1", "Kustomization", "Kustomize"],
  ["builtin", "PatchTransformer", "Kustomize"],
  ["skaffold/v4beta11", "Config", "Skaffold"],
  ["kubelet.config.k8s.io/v1beta1", "KubeletConfiguration", "the kubelet"],
])("%s %s configures %s", (apiVersion, kind, program) => {
  expect(configuredProgram({ apiVersion, kind })).toBe(program);
});

test.each([
  ["v1", "ConfigMap"],
  ["v1", "Config"],
  ["kustomize.toolkit.fluxcd.io/v1", "Kustomization"],
  ["cluster.x-k8s.io/v1beta1", "Cluster"],
  ["kyverno.io/v1", "Policy"],
])("%s %s is a Kubernetes object, or may be one", (apiVersion, kind) => {
  expect(configuredProgram({ apiVersion, kind })).toBeUndefined();
});

test("a kubeconfig is known by what it holds", () => {
  expect(configuredProgram({ apiVersion: "v1", kind: "Config", clusters: [] })).toBe("kubectl");
});
