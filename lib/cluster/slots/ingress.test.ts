import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import { refusalsOf } from "../testing.ts";

test("says how to reach Traefik, and whom policies let in", () => {
  expect(testCluster({ ingress: { type: "traefik", replicas: 16 } })).toMatchObject({
    ingress: { type: "traefik", replicas: 16 },
    ingressClass: "traefik",
    ingressAnnotations: { "traefik.ingress.kubernetes.io/router.entrypoints": "websecure" },
    ingressController: { namespace: "kube-system", podLabels: { "app.kubernetes.io/name": "traefik" } },
    disable: [],
  });
});

test("switches K3s' Traefik off where its own chart brings it, and all else stays", () => {
  const [ofK3s, ofChart] = (["k3s", "chart"] as const).map((source) =>
    testCluster({ ingress: { type: "traefik", source } }),
  );
  expect(ofChart).toEqual({
    ...ofK3s,
    ingress: { type: "traefik", source: "chart", replicas: 1 },
    disable: ["traefik"],
  });
});

test("fails with another source", () => {
  expect(refusalsOf({ ingress: { type: "traefik", source: "none" } })).toEqual([
    'ingress.source: is not valid, got "none"; use one of "k3s", "chart"',
  ]);
});

test.each<[string, number, string]>([
  ["no pod of Traefik", 0, "ingress.replicas: is not valid, got 0; write at least 1"],
  ["too many pods of Traefik", 17, "ingress.replicas: is not valid, got 17; write at most 16"],
  ["half a pod of Traefik", 1.5, "ingress.replicas: is not valid, got 1.5; write a value of type int"],
])("fails with %s", (_, replicas, message) => {
  expect(refusalsOf({ ingress: { type: "traefik", replicas } })).toEqual([message]);
});
