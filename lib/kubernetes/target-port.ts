import { type Json, listAt, type Manifest, stringAt, valueAt } from "./manifest.ts";
import type { Container } from "./pods.ts";

/** The port of pods, by number or name, that a port of a Service leads to. @param port by number or name */
export function targetOf(service: Manifest, port: number | string): Json | undefined {
  const found = listAt(service, "spec", "ports").find(
    (each) => valueAt(each, "port") === port || stringAt(each, "name") === port,
  );
  return valueAt(found, "targetPort") ?? valueAt(found, "port");
}

/** The ports of containers that a target port of a Service means, by number or name. */
export function targetPorts(containers: readonly Pick<Container, "ports">[], target: Json | undefined): number[] {
  if (typeof target === "number") return [target];
  return containers.flatMap(({ ports }) =>
    ports.flatMap((port) => {
      const number = valueAt(port, "containerPort");
      return stringAt(port, "name") === target && typeof number === "number" ? [number] : [];
    }),
  );
}
