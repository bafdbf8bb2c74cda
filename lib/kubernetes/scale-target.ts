import { groupKindOf } from "./kinds.ts";
import { type Json, stringAt, valueAt } from "./manifest.ts";

/** What an autoscaler sets the replicas of, in its own namespace. */
export interface ScaleTarget {
  /** `apps/Deployment`. */
  readonly groupKind: string;
  readonly kind: string;
  readonly name: string;
}

interface Autoscaler {
  /** What the target is where it does not say so. */
  readonly target: { readonly apiVersion?: string; readonly kind?: string };
  /** The field of `spec` with the fewest replicas that it leaves, and what that is where it is not written. */
  readonly fewest: readonly [field: string, unsaid: number];
}

/**
 * Kinds that change the replicas of other objects.
 * @see https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/
 * @see https://keda.sh/docs/latest/reference/scaledobject-spec/
 */
const autoscalers: ReadonlyMap<string, Autoscaler> = new Map<string, Autoscaler>([
  ["autoscaling/HorizontalPodAutoscaler", { target: {}, fewest: ["minReplicas", 1] }],
  ["keda.sh/ScaledObject", { target: { apiVersion: "apps/v1", kind: "Deployment" }, fewest: ["minReplicaCount", 0] }],
]);

/** Those kinds, as `autoscaling/HorizontalPodAutoscaler`. */
export const autoscalerKinds: readonly string[] = [...autoscalers.keys()];

/** What an object of a kind scales; undefined when it is no autoscaler, or does not say it. */
export function scaleTargetOf(groupKind: string, manifest: Json): ScaleTarget | undefined {
  const unsaid = autoscalers.get(groupKind)?.target;
  if (unsaid === undefined) return undefined;
  const at = (field: string) => stringAt(manifest, "spec", "scaleTargetRef", field);
  const [apiVersion = unsaid.apiVersion, kind = unsaid.kind, name] = [at("apiVersion"), at("kind"), at("name")];
  if (apiVersion === undefined || kind === undefined || name === undefined) return undefined;
  return { groupKind: groupKindOf({ apiVersion, kind }), kind, name };
}

/** The fewest replicas that an object of a kind leaves; undefined when it is no autoscaler. */
export function fewestReplicasOf(groupKind: string, manifest: Json): number | undefined {
  const [field, unsaid] = autoscalers.get(groupKind)?.fewest ?? [];
  const written = field === undefined ? undefined : valueAt(manifest, "spec", field);
  return typeof written === "number" ? written : unsaid;
}
