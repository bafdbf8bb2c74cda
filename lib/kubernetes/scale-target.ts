import { groupKindOf } from "./kinds.ts";
import { type Json, stringAt } from "./manifest.ts";

/** What an autoscaler sets the replicas of, in its own namespace. */
export interface ScaleTarget {
  /** `apps/Deployment`. */
  readonly groupKind: string;
  readonly kind: string;
  readonly name: string;
}

const ofDeployment = { apiVersion: "apps/v1", kind: "Deployment" };

/** Kinds that change the replicas of other objects, and what their target is where it does not say so. */
const autoscalers: ReadonlyMap<string, Partial<typeof ofDeployment>> = new Map<string, Partial<typeof ofDeployment>>([
  ["autoscaling/HorizontalPodAutoscaler", {}],
  ["keda.sh/ScaledObject", ofDeployment],
]);

/**
 * What an object of a kind, given as `autoscaling/HorizontalPodAutoscaler`, scales; undefined when it is no autoscaler, or does not
 * say it.
 * @see https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/
 * @see https://keda.sh/docs/latest/reference/scaledobject-spec/
 */
export function scaleTargetOf(groupKind: string, manifest: Json): ScaleTarget | undefined {
  const unsaid = autoscalers.get(groupKind);
  if (unsaid === undefined) return undefined;
  const at = (field: string) => stringAt(manifest, "spec", "scaleTargetRef", field);
  const [apiVersion = unsaid.apiVersion, kind = unsaid.kind, name] = [at("apiVersion"), at("kind"), at("name")];
  if (apiVersion === undefined || kind === undefined || name === undefined) return undefined;
  return { groupKind: groupKindOf({ apiVersion, kind }), kind, name };
}
