import { clusterDefinition, conditionColumn, reasonColumn, textColumn, wide } from "./cluster-definition.ts";
import {
  conditionsSchema,
  ipv4NetworkSchema,
  nodePrefixSchema,
  overlayAddressSchema,
  publicKeySchema,
  timeSchema,
} from "./field-schemas.ts";

/**
 * What a MyceliumNode is. Its key may change: a host that is set up anew under an old name has another one, and its agent says so. That
 * the prefix follows from the key no rule can tell; who reads the object sees to it.
 */
export const myceliumNodeDefinition = clusterDefinition({
  kind: "MyceliumNode",
  plural: "myceliumnodes",
  description:
    "What one node of the cluster is in the Mycelium network. Its agent writes it; the name is that of the Node.",
  spec: {
    type: "object",
    required: ["publicKey", "address", "prefix"],
    properties: {
      publicKey: publicKeySchema,
      address: { ...overlayAddressSchema, description: "The daemon's own address." },
      prefix: { ...nodePrefixSchema, description: "The network of the node, whose pods have their addresses in it." },
      endpoints: {
        type: "array",
        description: "Where other daemons reach this one, like tcp://192.168.1.10:9651.",
        maxItems: 16,
        "x-kubernetes-list-type": "set",
        items: { type: "string", maxLength: 300, pattern: "^(tcp|quic|tls)://[^\\s/?#@]+:\\d{1,5}$" },
      },
      podCidr: { ...ipv4NetworkSchema, description: "IPv4 network of the node's pods, while it is known." },
    },
    "x-kubernetes-validations": [
      {
        rule: "!isCIDR(self.prefix) || !isIP(self.address) || cidr(self.prefix).containsIP(self.address)",
        message: "address must lie inside prefix",
      },
    ],
  },
  status: {
    type: "object",
    properties: {
      observedAt: { ...timeSchema, description: "When the agent last looked at everything." },
      conditions: conditionsSchema,
    },
  },
  columns: [
    textColumn("Address", ".spec.address"),
    conditionColumn("Ready"),
    reasonColumn("Reason", "Ready"),
    { name: "Observed", type: "date", jsonPath: ".status.observedAt" },
    wide(textColumn("Pods", ".spec.podCidr")),
    wide(textColumn("Key", ".spec.publicKey")),
  ],
});
