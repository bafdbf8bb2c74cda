import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { OverlayService } from "./overlay-service.ts";

const podLabels = { "app.kubernetes.io/name": "argocd-server" };

test("a Service of the class, of both families and without ports of nodes", () => {
  const ports = { https: { port: 443, targetPort: "server" } };
  const props = { name: "argocd-overlay", podLabels, ports };
  expect(objectsOf((chart) => new OverlayService(chart, "overlay", props))).toEqual([
    {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "argocd-overlay" },
      spec: {
        type: "LoadBalancer",
        loadBalancerClass: "k3s-gitops/mycelium",
        allocateLoadBalancerNodePorts: false,
        ipFamilyPolicy: "PreferDualStack",
        externalTrafficPolicy: "Cluster",
        selector: podLabels,
        ports: [{ name: "https", port: 443, protocol: "TCP", targetPort: "server" }],
      },
    },
  ]);
});

test("pods see callers where that is asked for", () => {
  const ports = { dns: { port: 53, protocol: "UDP" } } as const;
  const props = { name: "names", podLabels, ports, keepsCallers: true };
  expect(objectsOf((chart) => new OverlayService(chart, "overlay", props))).toMatchObject([
    { spec: { externalTrafficPolicy: "Local", ports: [{ port: 53, protocol: "UDP", targetPort: 53 }] } },
  ]);
});
