import { targetOf, targetPorts } from "../../kubernetes/target-port.ts";
import type { CheckObject } from "../input.ts";
import type { Facts } from "./facts.ts";
import type { CheckPod } from "./pods.ts";

/** A port of pods. */
export interface PodPort {
  readonly pod: CheckPod;
  readonly port: number;
}

/**
 * Where a port of a Service leads, as far as manifests show its pods.
 * @param port by number or name
 */
export function podPortsOf(facts: Facts, service: CheckObject, port: number | string): PodPort[] {
  const target = targetOf(service.manifest, port);
  return (facts.podsOf(service) ?? []).flatMap((pod) =>
    targetPorts(pod.containers, target).map((number) => ({ pod, port: number })),
  );
}
