import { ApiObject } from "cdk8s";
import { defineApplication } from "../../lib/application/application.ts";
import type { IIPAddressPool, IL2Advertisement } from "./metallb.ts";

const pool = "lan";

export default defineApplication({
  description: "The addresses of the LAN that Services of type LoadBalancer get.",
  enabled: ({ loadBalancer }) => loadBalancer.type === "metallb",
  namespace: "metallb",
  provides: { loadBalancer: true },
  build: ({ chart, cluster: { loadBalancer } }) => {
    if (loadBalancer.type !== "metallb") return;
    new ApiObject(chart, "pool", {
      apiVersion: "metallb.io/v1beta1",
      kind: "IPAddressPool",
      metadata: { name: pool },
      spec: { addresses: [...loadBalancer.addresses] },
    } satisfies IIPAddressPool);
    new ApiObject(chart, "advertisement", {
      apiVersion: "metallb.io/v1beta1",
      kind: "L2Advertisement",
      metadata: { name: pool },
      spec: { ipAddressPools: [pool] },
    } satisfies IL2Advertisement);
  },
});
