import { type Json, stringAt } from "../manifest.ts";

/**
 * A destination of an Application or AppProject as a person says it: `namespace web of in-cluster`.
 * @param unsaid what it means that no cluster is named
 */
export function describeDestination(destination: Json | undefined, unsaid: string): string {
  const namespace = stringAt(destination, "namespace");
  const cluster = stringAt(destination, "name") ?? stringAt(destination, "server") ?? unsaid;
  return namespace === undefined ? cluster : `namespace ${namespace} of ${cluster}`;
}
