import { describe, expect, test } from "vitest";
import { allowsDestination, allowsKind, allowsSource } from "./project.ts";

const own = { server: "https://kubernetes.default.svc" };

describe("a project allows", () => {
  const project = {
    spec: {
      sourceRepos: ["https://git.example.com/platform.git"],
      destinations: [{ ...own, namespace: "web-*" }],
      clusterResourceWhitelist: [{ group: "", kind: "Namespace" }],
      namespaceResourceWhitelist: [{ group: "apps", kind: "*" }],
      namespaceResourceBlacklist: [{ group: "apps", kind: "ReplicaSet" }],
    },
  };

  test.each([
    ["/Namespace", false, true],
    ["/Node", false, false],
    ["apps/Deployment", true, true],
    ["apps/ReplicaSet", true, false],
    ["/Service", true, false],
  ])("%s in a namespace (%s): %s", (kind, isNamespaced, allowed) => {
    expect(allowsKind(project, kind, "a", isNamespaced)).toBe(allowed);
  });

  test.each([
    [own, "web-shop", true],
    [{ name: "in-cluster" }, "web-shop", true],
    [own, "kube-system", false],
    [{ server: "https://other.example.com" }, "web-shop", false],
  ])("destination %j, namespace %s: %s", (destination, namespace, allowed) => {
    expect(allowsDestination(project, destination, namespace)).toBe(allowed);
  });

  test.each([
    ["https://git.example.com/platform", true],
    ["https://GIT.example.com/platform.git", true],
    ["https://git.example.com/other", false],
  ])("repository %s: %s", (repository, allowed) => {
    expect(allowsSource(project, repository)).toBe(allowed);
  });
});

test("without a list, a project allows every kind inside namespaces, and none outside", () => {
  expect([true, false].map((isNamespaced) => allowsKind({}, "/Service", "a", isNamespaced))).toEqual([true, false]);
});

test("what denies one thing allows every other, as Argo CD takes it", () => {
  const spec = { destinations: [{ ...own, namespace: "!old" }], sourceRepos: ["!https://git.example.com/secret"] };
  expect(["old", "kube-system"].map((namespace) => allowsDestination({ spec }, own, namespace))).toEqual([false, true]);
  expect(["secret", "other"].map((name) => allowsSource({ spec }, `https://git.example.com/${name}`))).toEqual([
    false,
    true,
  ]);
});
