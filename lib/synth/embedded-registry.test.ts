import { expect, test } from "vitest";
import type { Cluster, ClusterConfig } from "../cluster/cluster.ts";
import { formatProblem } from "../errors.ts";
import { testCluster, testMember, testRelease } from "../testing.ts";
import { unsharedRegistries } from "./embedded-registry.ts";

function problemsOf(changes: Partial<ClusterConfig>): string[] {
  return problemsIn(testCluster(changes));
}

function problemsIn(cluster: Cluster): string[] {
  const pod = (image: string) => ({
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name: "web" },
    spec: { containers: [{ name: "web", image }] },
  });
  const web = { ...testMember("web"), wave: 0, dependencies: [], manifests: [pod("nginx:1.27.0")] };
  const releases = [testRelease("web", [pod("quay.io/web/web:1.0.0")])];
  return unsharedRegistries(cluster, [{ ...web, releases }]).map(formatProblem);
}

const where = "infrastructure/overlays/test.ts registries.mirrors";

test.each<[string, Partial<ClusterConfig>]>([
  ["images are not shared", {}],
  ["every registry is named", { registries: { embedded: true, mirrors: { "docker.io": {}, "quay.io": {} } } }],
  ["all others are meant", { registries: { embedded: true, mirrors: { "*": {} } } }],
])("nothing is missing where %s", (_, changes) => {
  expect(problemsOf(changes)).toEqual([]);
});

test("a registry is named whose images would come from far away on each node", () => {
  expect(problemsOf({ registries: { embedded: true, mirrors: { "docker.io": {} } } })).toEqual([
    `${where}: has none for quay.io, so that nodes do not give each other quay.io/web/web:1.0.0; add "quay.io": {}, or "*": {} for all registries`,
  ]);
});

test("so is that of K3s itself", () => {
  const changes = {
    registries: { embedded: true, mirrors: { "docker.io": {}, "quay.io": {} } },
    k3s: { server: { "system-default-registry": "registry.example.com:5000/k3s" } },
  };
  expect(problemsOf(changes)).toEqual([
    `${where}: has none for registry.example.com:5000, so that nodes do not give each other the images of K3s itself; add "registry.example.com:5000": {}, or "*": {} for all registries`,
  ]);
});
