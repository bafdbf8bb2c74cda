import { expect, test } from "vitest";
import { builtInsOf } from "./built-ins.ts";

test("K3s brings its packaged components", () => {
  expect(builtInsOf({ disable: [] })).toEqual({
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
    loadBalancerPorts: [
      { port: 80, owner: "K3s' Traefik" },
      { port: 443, owner: "K3s' Traefik" },
    ],
  });
});

test("what is switched off is not there", () => {
  expect(builtInsOf({ disable: ["servicelb", "traefik", "local-storage", "metrics-server"] })).toEqual({
    apiGroups: ["helm.cattle.io", "k3s.cattle.io"],
    ingressClasses: [],
    storageClasses: [],
    priorityClasses: ["system-cluster-critical", "system-node-critical"],
    loadBalancer: false,
    loadBalancerPorts: [],
  });
});
