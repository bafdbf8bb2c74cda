import { type Json, type JsonObject, listAt, objectAt, valueAt } from "./manifest.ts";

/** The equal pods that an operator makes of a custom resource, as far as the resource shows them. */
export interface OperatorPods {
  readonly count: number;
  /** What stands for the resources of each container. */
  readonly resources: readonly JsonObject[];
  /** Claims of volumes of each pod. */
  readonly claims: readonly Json[];
}

const servers: ReadonlySet<string> = new Set([
  "monitoring.coreos.com/Alertmanager",
  "monitoring.coreos.com/Prometheus",
  "monitoring.coreos.com/PrometheusAgent",
  "monitoring.coreos.com/ThanosRuler",
]);

/**
 * The pods of a custom resource of the Prometheus operator, without the sidecars that it adds by itself; undefined for every other kind.
 * @see https://prometheus-operator.dev/docs/api-reference/api/
 */
export function operatorPodsOf(groupKind: string, manifest: Json): OperatorPods | undefined {
  if (!servers.has(groupKind)) return undefined;
  const spec = objectAt(manifest, "spec");
  const claim = valueAt(spec, "storage", "volumeClaimTemplate");
  return {
    count: countOr1(spec.replicas) * countOr1(spec.shards),
    resources: [objectAt(spec.resources), ...listAt(spec, "containers").map((each) => objectAt(each, "resources"))],
    claims: claim === undefined ? [] : [claim],
  };
}

/** A number of pods as fields of objects give it; one where there is no such number. */
export function countOr1(value: Json | undefined): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : 1;
}
