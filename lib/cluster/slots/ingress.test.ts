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

test.each<[string, number, string]>([
  ["no pod of Traefik", 0, "ingress.replicas: is not valid, got 0; write at least 1"],
  ["too many pods of Traefik", 17, "ingress.replicas: is not valid, got 17; write at most 16"],
  ["half a pod of Traefik", 1.5, "ingress.replicas: is not valid, got 1.5; write a value of type int"],
])("fails with %s", (_, replicas, message) => {
  expect(refusalsOf({ ingress: { type: "traefik", replicas } })).toEqual([message]);
});
