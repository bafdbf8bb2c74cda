import { listAt, numberAt, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { identityOf } from "./identity.ts";

/** What the portal keeps of an EndpointSlice. */
export interface EndpointSlice {
  readonly namespace: string;
  readonly name: string;
  /** The Service that it belongs to. */
  readonly service: string;
  /** Ports of the pods, by the names that the Service gives them. */
  readonly ports: readonly { readonly name?: string; readonly port?: number }[];
  /** How many are ready. */
  readonly ready: number;
}

/** Undefined for something else than an EndpointSlice, and for one of no Service. */
export function parseEndpointSlice(object: unknown): EndpointSlice | undefined {
  const identity = identityOf(object);
  const service = stringAt(object, "metadata", "labels", "kubernetes.io/service-name");
  if (identity === undefined || service === undefined) return undefined;
  // One that says nothing of it is ready.
  const ready = listAt(object, "endpoints").filter(
    (each) => listAt(each, "addresses").length > 0 && valueAt(each, "conditions", "ready") !== false,
  ).length;
  return {
    ...identity,
    service,
    ports: listAt(object, "ports").map((each) => ({ name: stringAt(each, "name"), port: numberAt(each, "port") })),
    ready,
  };
}
