import { trustPolicyName } from "../names.ts";
import { clusterDefinition, conditionColumn, reasonColumn, wide } from "./cluster-definition.ts";
import { conditionsSchema, thresholdSchema } from "./field-schemas.ts";

/** What the TrustPolicy is. */
export const trustPolicyDefinition = clusterDefinition({
  kind: "TrustPolicy",
  plural: "trustpolicies",
  description: `How much trust others than the nodes of the cluster need, and for what. There is one, ${trustPolicyName}.`,
  rules: [
    {
      rule: `self.metadata.name == '${trustPolicyName}'`,
      message: `there is one policy, whose name is ${trustPolicyName}`,
    },
  ],
  spec: {
    type: "object",
    required: ["thresholds"],
    properties: {
      thresholds: {
        type: "object",
        properties: {
          nodes: thresholdSchema("To reach the nodes themselves: SSH, kubelets, the API. Default: nobody else may."),
          pods: thresholdSchema("To reach pods and addresses of Services. Default: nobody else may."),
        },
      },
      namespaces: {
        type: "array",
        description: "Namespaces that let in others than who may call their pods anyway.",
        maxItems: 100,
        "x-kubernetes-list-type": "map",
        "x-kubernetes-list-map-keys": ["namespace"],
        items: {
          type: "object",
          required: ["namespace", "threshold"],
          properties: {
            namespace: {
              type: "string",
              minLength: 1,
              maxLength: 63,
              pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
            },
            threshold: thresholdSchema("Least trust of whoever reaches its pods."),
            ports: {
              type: "array",
              description: "Ports of the pods. Default: all.",
              minItems: 1,
              maxItems: 32,
              "x-kubernetes-list-type": "map",
              "x-kubernetes-list-map-keys": ["protocol", "port"],
              items: {
                type: "object",
                required: ["protocol", "port"],
                properties: {
                  protocol: { type: "string", enum: ["TCP", "UDP"] },
                  port: { type: "integer", format: "int32", minimum: 1, maximum: 65535 },
                },
              },
            },
          },
        },
      },
    },
    "x-kubernetes-validations": [
      {
        rule: "!has(self.namespaces) || self.namespaces.size() == 0 || has(self.thresholds.pods)",
        message: "thresholds.pods must be set, since nobody reaches a namespace who does not pass it",
        fieldPath: ".namespaces",
      },
      {
        rule: "!has(self.namespaces) || !has(self.thresholds.pods) || self.namespaces.all(each, each.threshold >= self.thresholds.pods)",
        message: "a threshold cannot be below thresholds.pods, since nobody reaches a namespace who does not pass it",
        fieldPath: ".namespaces",
      },
    ],
  },
  status: { type: "object", properties: { conditions: conditionsSchema } },
  columns: [
    { name: "Nodes", type: "integer", jsonPath: ".spec.thresholds.nodes" },
    { name: "Pods", type: "integer", jsonPath: ".spec.thresholds.pods" },
    conditionColumn("Ready"),
    wide(reasonColumn("Reason", "Ready")),
  ],
});
