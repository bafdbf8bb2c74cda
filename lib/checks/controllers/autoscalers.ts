import { namespaceOf } from "../../kubernetes/namespace.ts";
import { autoscalerKinds, fewestReplicasOf, scaleTargetOf } from "../../kubernetes/scale-target.ts";
import type { Facts } from "../facts/facts.ts";
import { type CheckPod, replicasOf } from "../facts/pods.ts";
import type { CheckObject } from "../input.ts";

/** What sets the number of replicas of another object. */
export interface Autoscaler {
  readonly object: CheckObject;
  /** What it scales, if that is among the objects. */
  readonly target: CheckObject | undefined;
  /** The fewest replicas that it leaves. */
  readonly fewest: number | undefined;
}

/** The autoscalers among the objects. */
export function autoscalersOf(facts: Facts): Autoscaler[] {
  return autoscalerKinds.flatMap((kind) =>
    facts.ofKind(kind).map((object): Autoscaler => {
      const { manifest } = object;
      const target = scaleTargetOf(kind, manifest);
      return {
        object,
        target: target && facts.find(target.groupKind, namespaceOf(manifest), target.name),
        fewest: fewestReplicasOf(kind, manifest),
      };
    }),
  );
}

/** The fewest pods of a template that run at once; undefined when only the cluster knows. */
export function fewestReplicas(autoscalers: readonly Autoscaler[], pod: CheckPod): number | undefined {
  return autoscalers.find(({ target }) => target === pod.object)?.fewest ?? replicasOf(pod);
}
