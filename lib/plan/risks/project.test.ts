import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

const project = (spec: object) => ({ apiVersion: "argoproj.io/v1alpha1", kind: "AppProject", spec });
const place = (namespace: string) => ({ server: "https://kubernetes.default.svc", namespace });
const kind = (group: string, name: string) => ({ group, kind: name });

describe("an Argo CD project", () => {
  it.each<[string, object, object, string]>([
    [
      "repository",
      { sourceRepos: ["a"] },
      { sourceRepos: ["a", "https://git.example.com/b"] },
      "warning project-widened: its Applications may deploy from https://git.example.com/b",
    ],
    [
      "any repository",
      { sourceRepos: ["a"] },
      { sourceRepos: ["*"] },
      "danger project-widened: its Applications may deploy from *",
    ],
    [
      "destination",
      { destinations: [place("a")] },
      { destinations: [place("a"), place("b")] },
      "warning project-widened: its Applications may deploy to namespace b of https://kubernetes.default.svc",
    ],
    [
      "Argo CD's own namespace",
      { destinations: [] },
      { destinations: [{ name: "in-cluster", namespace: "argocd" }] },
      "danger project-widened: its Applications may deploy to namespace argocd of in-cluster",
    ],
    [
      "cluster-wide kind",
      { clusterResourceWhitelist: [] },
      { clusterResourceWhitelist: [kind("", "Namespace"), kind("storage.k8s.io", "StorageClass")] },
      "warning project-widened: its Applications may make the cluster-wide Namespace and storage.k8s.io/StorageClass",
    ],
    [
      "kind",
      { namespaceResourceWhitelist: [kind("", "Service")] },
      { namespaceResourceWhitelist: [kind("", "Service"), kind("apps", "*")] },
      "danger project-widened: its Applications may make apps/*",
    ],
    [
      "every kind",
      { namespaceResourceWhitelist: [kind("", "Service")] },
      {},
      "danger project-widened: its Applications may make every kind of object inside their namespaces",
    ],
    [
      "kind that was forbidden",
      { namespaceResourceBlacklist: [kind("", "Secret")] },
      { namespaceResourceBlacklist: [] },
      "warning project-widened: its Applications may make Secret",
    ],
    [
      "source namespace",
      {},
      { sourceNamespaces: ["team"] },
      "warning project-widened: its Applications may be declared in namespace team",
    ],
    [
      "policy",
      { roles: [{ name: "r", policies: [] }] },
      { roles: [{ name: "r", policies: ["p, proj:x:r, applications, sync, x/*, allow"] }] },
      "warning project-widened: people may do more with its Applications: policy p, proj:x:r, applications, sync, x/*, allow",
    ],
    [
      "group",
      { roles: [{ name: "r", groups: [] }] },
      { roles: [{ name: "r", groups: ["team"] }] },
      "warning project-widened: people may do more with its Applications: group team has role r",
    ],
  ])("fails for one more %s", (_, before, after, risk) => {
    expect(risksBetween(project(before), project(after))).toEqual([risk]);
    expect(risksBetween(project(after), project(after))).toEqual([]);
  });

  it("passes when it allows less", () => {
    const wide = { sourceRepos: ["a", "b"], destinations: [place("*")], clusterResourceWhitelist: [kind("*", "*")] };
    const narrow = {
      sourceRepos: ["a", "!b"],
      destinations: [],
      namespaceResourceWhitelist: [],
      namespaceResourceBlacklist: [kind("", "Secret")],
    };
    expect(risksBetween(project(wide), project(narrow))).toEqual([]);
  });

  it("fails when it is new only for everything of a sort", () => {
    expect(
      risksBetween(undefined, project({ sourceRepos: ["a"], clusterResourceWhitelist: [kind("*", "*")] })),
    ).toEqual(["danger project-widened: its Applications may make the cluster-wide */*"]);
    expect(risksBetween(undefined, project({ sourceRepos: ["a"] }))).toEqual([]);
  });
});
