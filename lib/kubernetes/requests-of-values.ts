import { isJsonObject, type Json, type JsonObject, objectAt, valueAt } from "./manifest.ts";
import { parseQuantity } from "./quantity.ts";
import { noRequests, type Requests, requestsOfContainer, sumOf, timesOf } from "./requests.ts";

/**
 * What Helm values ask for, as far as they show it: `resources` of containers, of as many replicas as stand beside them, and sizes of
 * volumes. What is switched off asks for nothing, and what the values leave to the chart is not seen.
 */
export function requestsOfValues(values: Json): Requests {
  if (Array.isArray(values)) return sumOf(values.map(requestsOfValues));
  if (!isJsonObject(values) || values.enabled === false) return noRequests;
  const { resources, persistence, ...others } = values;
  const below = sumOf(Object.values(others).map(requestsOfValues));
  return sumOf([
    below,
    timesOf(ofResources(objectAt(resources)), replicasOf(values)),
    ofPersistence(objectAt(persistence)),
  ]);
}

function ofResources(resources: JsonObject): Requests {
  return { ...requestsOfContainer(resources), storage: parseQuantity(valueAt(resources, "requests", "storage")) ?? 0n };
}

function ofPersistence({ enabled, size }: JsonObject): Requests {
  return { ...noRequests, storage: enabled === true ? (parseQuantity(size) ?? 0n) : 0n };
}

function replicasOf(values: JsonObject): number {
  const count = values.replicas ?? values.replicaCount ?? valueAt(values, "deployment", "replicas");
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : 1;
}
