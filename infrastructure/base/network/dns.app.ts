import { ApiObject } from "cdk8s";
import type { IConfigMap, IService } from "kubernetes-models/v1";
import { defineApplication } from "../../../lib/application/application.ts";
import { zonePort } from "../../../lib/cluster/slots/dns.ts";
import { dnsPodLabels, systemNamespace } from "../../../lib/k3s/built-ins.ts";

export default defineApplication({
  description: "Names of other clusters, and of this one for others: what K3s' CoreDNS reads besides.",
  enabled: ({ corefiles }) => Object.keys(corefiles).length > 0,
  // Beside CoreDNS, which reads it there.
  namespace: systemNamespace,
  onRemoval: "orphan",
  build: ({ chart, cluster: { corefiles, dns } }) => {
    new ApiObject(chart, "configuration", {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "coredns-custom" },
      data: corefiles,
    } satisfies IConfigMap);
    if (dns.zone?.exposed !== true) return;
    new ApiObject(chart, "service", {
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "zone" },
      spec: {
        type: "LoadBalancer",
        selector: dnsPodLabels,
        ports: (["UDP", "TCP"] as const).map((protocol) => ({
          name: protocol.toLowerCase(),
          protocol,
          port: 53,
          targetPort: zonePort,
        })),
      },
    } satisfies IService);
  },
});
