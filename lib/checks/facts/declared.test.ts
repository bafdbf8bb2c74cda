import { expect, it } from "vitest";
import { declaredApiGroups, declaredNames } from "./declared.ts";

it("takes a folder of no declared cluster for one of K3s with all its packaged components", () => {
  expect([...declaredApiGroups(undefined, [])].sort()).toEqual([
    "gateway.networking.k8s.io",
    "helm.cattle.io",
    "hub.traefik.io",
    "k3s.cattle.io",
    "metrics.k8s.io",
    "traefik.io",
  ]);
  expect(declaredNames(undefined, []).filter(({ kind }) => kind.startsWith("storage"))).toEqual([
    { kind: "storage.k8s.io/StorageClass", namespace: "", name: "local-path" },
  ]);
});
