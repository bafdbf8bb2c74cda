import type { IPodSpec } from "kubernetes-models/v1";

/** How pods run that make the network of the node which they run on. */
export const onEveryNode = {
  hostNetwork: true,
  // No other network is there when they start, and so no DNS of the cluster.
  dnsPolicy: "Default",
  enableServiceLinks: false,
  nodeSelector: { "kubernetes.io/os": "linux" },
  priorityClassName: "system-node-critical",
  // A node that is cordoned, or full, or has no network yet, needs them as well.
  tolerations: [{ operator: "Exists" }],
  securityContext: { seccompProfile: { type: "RuntimeDefault" } },
} satisfies Partial<IPodSpec>;
