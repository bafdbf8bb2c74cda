import { groupKindOf } from "../../kubernetes/kinds.ts";
import { stringAt, valueAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import type { Facts } from "../facts/facts.ts";
import { type CheckPod, replicasOf } from "../facts/pods.ts";
import type { CheckObject } from "../input.ts";

/** What sets the number of replicas of another object. */
export interface Autoscaler {
  readonly object: CheckObject;
  /** What it scales, if that is among the objects. */
  readonly target: CheckObject | undefined;
  /** The fewest replicas that it leaves. */
  readonly fewest: number;
}

/** The kinds that scale others, with the field of their smallest number and its default. */
const scalers = [
  { kind: "autoscaling/HorizontalPodAutoscaler", field: "minReplicas", fewest: 1 },
  { kind: "keda.sh/ScaledObject", field: "minReplicaCount", fewest: 0 },
] as const;

/**
 * The autoscalers among the objects.
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 * @see https://keda.sh/docs/latest/reference/scaledobject-spec/
 */
export function autoscalersOf(facts: Facts): Autoscaler[] {
  return scalers.flatMap(({ kind, field, fewest }) =>
    facts.ofKind(kind).map((object): Autoscaler => {
      const { manifest } = object;
      const target = ["spec", "scaleTargetRef"] as const;
      // KEDA scales Deployments where nothing else is said.
      const groupKind = groupKindOf({
        apiVersion: stringAt(manifest, ...target, "apiVersion") ?? "apps/v1",
        kind: stringAt(manifest, ...target, "kind") ?? "Deployment",
      });
      const smallest = valueAt(manifest, "spec", field);
      return {
        object,
        target: facts.find(groupKind, namespaceOf(manifest), stringAt(manifest, ...target, "name") ?? ""),
        fewest: typeof smallest === "number" ? smallest : fewest,
      };
    }),
  );
}

/** The fewest pods of a template that run at once; undefined when only the cluster knows. */
export function fewestReplicas(autoscalers: readonly Autoscaler[], pod: CheckPod): number | undefined {
  return autoscalers.find(({ target }) => target === pod.object)?.fewest ?? replicasOf(pod);
}
