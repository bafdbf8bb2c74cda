import { listAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { quantityAt } from "./quantity.ts";

/**
 * What a pod asks for of a resource, in whole units, as the scheduler counts it.
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers
 */
export function podRequest(pod: unknown, resource: "cpu" | "memory"): number {
  const overhead = quantityAt(pod, "spec", "overhead", resource) ?? 0;
  const ofPod = quantityAt(pod, "spec", "resources", "requests", resource);
  if (ofPod !== undefined) return ofPod + overhead;
  let sidecars = 0;
  let most = 0;
  for (const container of listAt(pod, "spec", "initContainers")) {
    const request = requestOf(container, resource);
    if (stringAt(container, "restartPolicy") === "Always") {
      sidecars += request;
      most = Math.max(most, sidecars);
    } else most = Math.max(most, sidecars + request);
  }
  const running = listAt(pod, "spec", "containers").reduce<number>(
    (sum, each) => sum + requestOf(each, resource),
    sidecars,
  );
  return Math.max(most, running) + overhead;
}

function requestOf(container: unknown, resource: string): number {
  return quantityAt(valueAt(container, "resources"), "requests", resource) ?? 0;
}
