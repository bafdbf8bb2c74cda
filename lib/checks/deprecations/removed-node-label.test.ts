import { expect, it } from "vitest";
import { deployment, problemsOf } from "../testing.ts";
import { removedNodeLabel } from "./removed-node-label.ts";

const wanting = (key: string, operator: string) =>
  deployment("web", {
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key, operator }] }],
        },
      },
    },
  });

it("removed-node-label passes for current labels, and for avoiding old ones", () => {
  const objects = [
    deployment("web", { nodeSelector: { "kubernetes.io/os": "linux" } }),
    wanting("node-role.kubernetes.io/master", "DoesNotExist"),
  ];
  expect(problemsOf(removedNodeLabel, objects)).toEqual([]);
});

it("removed-node-label fails for labels that no node has", () => {
  const objects = [
    deployment("web", { nodeSelector: { "node-role.kubernetes.io/master": "true" } }),
    wanting("beta.kubernetes.io/os", "In"),
  ];
  expect(problemsOf(removedNodeLabel, objects)).toEqual([
    'Deployment/web spec.template.spec.nodeSelector["node-role.kubernetes.io/master"]: asks for a node label that is gone, got node-role.kubernetes.io/master; use node-role.kubernetes.io/control-plane',
    "Deployment/web spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].key: asks for a node label that is gone, got beta.kubernetes.io/os; use kubernetes.io/os",
  ]);
});
