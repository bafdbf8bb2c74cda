import { clusterDefinition, conditionColumn, reasonColumn, textColumn, wide } from "./cluster-definition.ts";
import { conditionsSchema, nodePrefixSchema, publicKeySchema, timeSchema } from "./field-schemas.ts";

/** What a SporeTrust is. */
export const sporeTrustDefinition = clusterDefinition({
  kind: "SporeTrust",
  plural: "sporetrusts",
  description: "How far one node of the Mycelium network, which is none of the cluster's, is trusted.",
  spec: {
    type: "object",
    required: ["publicKey", "trust", "reason"],
    properties: {
      publicKey: {
        ...publicKeySchema,
        "x-kubernetes-validations": [
          { rule: "self == oldSelf", message: "is another spore; make a SporeTrust of its own for it" },
        ],
      },
      trust: {
        type: "integer",
        minimum: 0,
        maximum: 100,
        description: "0, not at all, to 100, like a node of the cluster.",
      },
      reason: { type: "string", minLength: 1, maxLength: 1024, description: "Why, for people." },
      expires: { ...timeSchema, description: "From then on it is not trusted. Default: never." },
    },
  },
  status: {
    type: "object",
    properties: {
      prefix: { ...nodePrefixSchema, description: "The network that follows from the key." },
      conditions: conditionsSchema,
    },
  },
  columns: [
    { name: "Trust", type: "integer", jsonPath: ".spec.trust" },
    textColumn("Prefix", ".status.prefix"),
    conditionColumn("Accepted"),
    reasonColumn("Reason", "Accepted"),
    textColumn("Expires", ".spec.expires"),
    wide(textColumn("Why", ".spec.reason")),
    wide(textColumn("Key", ".spec.publicKey")),
  ],
});
