import { expect, test } from "vitest";
import { builtInsOf } from "./built-ins.ts";

test("K3s brings its packaged components", () => {
  expect(builtInsOf({ disable: [], kubernetes: "1.36" })).toEqual({
    apiGroups: [
      "helm.cattle.io",
      "k3s.cattle.io",
      "metrics.k8s.io",
      "traefik.io",
      "hub.traefik.io",
      "gateway.networking.k8s.io",
    ],
    charts: ["traefik", "traefik-crd"],
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
  const disable = ["servicelb", "traefik", "local-storage", "metrics-server"];
  expect(builtInsOf({ disable, kubernetes: "1.36" })).toEqual({
    apiGroups: ["helm.cattle.io", "k3s.cattle.io"],
    charts: [],
    ingressClasses: [],
    storageClasses: [],
    priorityClasses: ["system-cluster-critical", "system-node-critical"],
    loadBalancer: false,
    loadBalancerPorts: [],
  });
});

test("the Gateway API has a component of its own since v1.37", () => {
  const gatewayApi = (...disable: string[]) => {
    const { apiGroups, charts } = builtInsOf({ disable, kubernetes: "1.37" });
    return { isThere: apiGroups.includes("gateway.networking.k8s.io"), charts };
  };
  expect(gatewayApi()).toEqual({ isThere: true, charts: ["traefik", "traefik-crd", "gateway-api-crd"] });
  expect(gatewayApi("traefik")).toEqual({ isThere: true, charts: ["gateway-api-crd"] });
  expect(gatewayApi("gateway-api-crd")).toEqual({ isThere: false, charts: ["traefik", "traefik-crd"] });
});
