import { numberAt, stringAt } from "../../kubernetes/answer.ts";
import type { BackendRef } from "./ingress.ts";

/**
 * The Service that a part of a route names; undefined where it names something else.
 * @param namespace of the route, in which the Service is unless another is named
 */
export function serviceRef(namespace: string, reference: unknown): BackendRef | undefined {
  const service = stringAt(reference, "name");
  if (
    service === undefined ||
    stringAt(reference, "group") ||
    (stringAt(reference, "kind") ?? "Service") !== "Service"
  ) {
    return undefined;
  }
  return {
    namespace: stringAt(reference, "namespace") ?? namespace,
    service,
    port: numberAt(reference, "port") ?? stringAt(reference, "port"),
  };
}
