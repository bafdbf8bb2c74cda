import { expect, test } from "vitest";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testCluster, testMember, testRelease } from "../testing.ts";
import { imagesOfCluster } from "./cluster-images.ts";

const digest = `sha256:${"0".repeat(64)}`;

function pod(name: string, ...images: readonly string[]): Manifest {
  const containers = images.map((image) => ({ name: "main", image }));
  return { apiVersion: "v1", kind: "Pod", metadata: { name, namespace: "web" }, spec: { containers } };
}

const use = (application: string, name: string, path = "spec.containers[0].image") => ({
  application,
  apiVersion: "v1",
  kind: "Pod",
  namespace: "web",
  name,
  path,
});

test("lists each image once, with all that use it, be they made by charts", () => {
  const common = { wave: 0, dependencies: [] };
  const applications = [
    { ...testMember("shop"), ...common, manifests: [pod("a", "nginx:1.27", `redis@${digest}`)], releases: [] },
    {
      ...testMember("web"),
      ...common,
      manifests: [],
      releases: [testRelease("web", [pod("b", "docker.io/nginx:1.27")])],
    },
    { ...testMember("unseen"), ...common, manifests: [], releases: [testRelease("unseen")] },
  ];
  expect(imagesOfCluster(testCluster(), applications)).toEqual([
    {
      image: "docker.io/library/nginx:1.27",
      repository: "docker.io/library/nginx",
      tag: "1.27",
      digest: null,
      usedBy: [use("shop", "a"), use("web", "b")],
    },
    {
      image: `docker.io/library/redis@${digest}`,
      repository: "docker.io/library/redis",
      tag: null,
      digest,
      usedBy: [use("shop", "a", "spec.containers[1].image")],
    },
  ]);
});

test("lists the images of what servers apply themselves", () => {
  const cluster = testCluster({ apiEndpoint: { type: "kube-vip", address: "192.168.1.9" } });
  expect(imagesOfCluster(cluster, [])).toMatchObject([
    {
      repository: "ghcr.io/kube-vip/kube-vip",
      usedBy: [{ application: "bootstrap", kind: "DaemonSet", namespace: "kube-system", name: "kube-vip" }],
    },
  ]);
});
