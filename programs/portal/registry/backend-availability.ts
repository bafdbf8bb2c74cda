import { isKnown } from "../cluster/source.ts";
import type { EndpointSlice } from "../objects/endpoint-slice.ts";
import type { BackendRef } from "../objects/ingress.ts";
import type { Service } from "../objects/service.ts";
import type { Availability } from "./availability.ts";
import { type Facts, isAwaited, whySilent } from "./facts.ts";
import { indexed, keyOf } from "./indexes.ts";
import { whyNoEndpoint } from "./why-no-endpoint.ts";

/** Whether a Service has a ready endpoint for a port. */
export function backendAvailability(backend: BackendRef, facts: Facts): Availability {
  const { services, endpointSlices, namespaces } = facts;
  const key = keyOf(backend.namespace, backend.service);
  const service = servicesByName(services.items).get(key)?.[0];
  if (service?.externalName !== undefined) {
    return { status: "ready", note: `it leads to ${service.externalName}, of which the cluster knows nothing` };
  }
  if (isAwaited(services) || isAwaited(endpointSlices)) {
    return { status: "waiting", reason: "the cluster has not answered yet" };
  }
  if (namespaces.length > 0 && !namespaces.includes(backend.namespace)) {
    return { status: "unknown", reason: `this page does not look into namespace ${backend.namespace}` };
  }
  if (service === undefined && isKnown(services)) {
    return { status: "down", reason: `Service ${backend.service} does not exist` };
  }
  if (!isKnown(endpointSlices)) {
    return {
      status: "unknown",
      reason: `${whySilent(endpointSlices)} whether Service ${backend.service} has ready pods`,
    };
  }
  const hasPort = portTest(backend, service);
  if (hasPort === undefined) {
    return { status: "down", reason: `Service ${backend.service} has no port ${backend.port}` };
  }
  const slices = slicesByService(endpointSlices.items).get(key) ?? [];
  if (slices.some((slice) => slice.ready > 0 && hasPort(slice))) return { status: "ready" };
  return service === undefined
    ? { status: "down", reason: `no pod of Service ${backend.service} is ready` }
    : whyNoEndpoint(service, slices, facts);
}

/** Services by namespace and name. */
const servicesByName = indexed(({ namespace, name }: Service) => keyOf(namespace, name));
const slicesByService = indexed(({ namespace, service }: EndpointSlice) => keyOf(namespace, service));

/**
 * Whether slices have a port. They have those of pods, by the names that their Service gives them; undefined where the Service has no such port.
 */
function portTest({ port }: BackendRef, service: Service | undefined): ((slice: EndpointSlice) => boolean) | undefined {
  const ports = service?.ports ?? (typeof port === "string" ? [{ name: port, port }] : []);
  if (port === undefined || (service === undefined && typeof port === "number")) return () => true;
  const found = ports.find((each) => each.port === port || each.name === port);
  return found && ((slice) => slice.ports.some(({ name = "" }) => name === (found.name ?? "")));
}
