import { expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import { builtInsOf } from "./built-ins.ts";

test("K3s brings its packaged components", () => {
  expect(builtInsOf(testCluster())).toEqual({
    apiGroups: [
      "helm.cattle.io",
      "k3s.cattle.io",
      "metrics.k8s.io",
      "traefik.io",
      "hub.traefik.io",
      "gateway.networking.k8s.io",
    ],
    ingressClasses: ["traefik"],
    storageClasses: ["local-path"],
    priorityClasses: ["system-cluster-critical", "system-node-critical"],
    loadBalancer: true,
  });
});

test("what is switched off is not there", () => {
  const cluster = testCluster({
    loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] },
    storage: [{ type: "nfs", server: "nas", share: "/k3s", default: true }],
  });
  expect(builtInsOf(cluster)).toMatchObject({ storageClasses: [], loadBalancer: false });
});
