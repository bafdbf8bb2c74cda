import { listAt, objectAt } from "../../kubernetes/manifest.ts";
import type { Path } from "../../kubernetes/path.ts";
import type { CheckPod } from "../facts/pods.ts";
import type { Rule } from "../rule.ts";

/** Labels that nodes no longer have, or will not have much longer, and what they have instead. */
const labels: ReadonlyMap<string, string> = new Map([
  ["beta.kubernetes.io/arch", "kubernetes.io/arch"],
  ["beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"],
  ["beta.kubernetes.io/os", "kubernetes.io/os"],
  ["failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"],
  ["failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"],
  ["node-role.kubernetes.io/master", "node-role.kubernetes.io/control-plane"],
]);

export const removedNodeLabel: Rule = {
  id: "removed-node-label",
  family: "deprecations",
  severity: "error",
  title: "No pod asks for a node label that is gone",
  description: "A pod that wants a label that no node has is never scheduled. K3s dropped the label master with 1.34.",
  check: (facts) =>
    facts.pods
      .filter(({ spec }) => spec.nodeSelector !== undefined || spec.affinity !== undefined)
      .flatMap((pod) =>
        nodeLabelsOf(pod).flatMap(({ label, path }) => {
          const use = labels.get(label);
          if (use === undefined) return [];
          const message = `asks for a node label that is gone, got ${label}`;
          return [{ object: pod.object, path, message, expected: use, suggestion: use, fix: `use ${use}` }];
        }),
      ),
};

function nodeLabelsOf({ spec, path }: CheckPod): { readonly label: string; readonly path: Path }[] {
  const required = ["affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"];
  return [
    ...Object.keys(objectAt(spec, "nodeSelector")).map((label) => ({
      label,
      path: [...path, "spec", "nodeSelector", label],
    })),
    ...listAt(spec, ...required).flatMap((term, index) =>
      listAt(term, "matchExpressions").flatMap((expression, position) => {
        const { key, operator } = objectAt(expression);
        const asks = operator === "Exists" || operator === "In";
        return asks && typeof key === "string"
          ? [{ label: key, path: [...path, "spec", ...required, index, "matchExpressions", position, "key"] }]
          : [];
      }),
    ),
  ];
}
