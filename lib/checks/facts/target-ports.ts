import { listAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import type { CheckObject } from "../input.ts";
import type { Facts } from "./facts.ts";
import type { CheckPod } from "./pods.ts";

/** A port of pods. */
export interface PodPort {
  readonly pod: CheckPod;
  readonly port: number;
}

/** The ports of a pod that a target port of a Service means, by number or name. */
export function targetPorts({ containers }: CheckPod, target: unknown): number[] {
  if (typeof target === "number") return [target];
  return containers.flatMap(({ ports }) =>
    ports.flatMap((port) => {
      const number = valueAt(port, "containerPort");
      return stringAt(port, "name") === target && typeof number === "number" ? [number] : [];
    }),
  );
}

/**
 * Where a port of a Service leads, as far as manifests show its pods.
 * @param port by number or name
 */
export function podPortsOf(facts: Facts, service: CheckObject, port: number | string): PodPort[] {
  const found = listAt(service.manifest, "spec", "ports").find(
    (each) => valueAt(each, "port") === port || stringAt(each, "name") === port,
  );
  const target = valueAt(found, "targetPort") ?? valueAt(found, "port");
  return (facts.podsOf(service) ?? []).flatMap((pod) =>
    targetPorts(pod, target).map((number) => ({ pod, port: number })),
  );
}
