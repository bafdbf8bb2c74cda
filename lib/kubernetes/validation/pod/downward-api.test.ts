import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

const variable = (valueFrom: JsonObject) => problemsOf(pod({}, { env: [{ name: "A", valueFrom }] }));
const path = "spec.containers[0].env[0].valueFrom";

it.each<JsonObject>([
  { fieldRef: { fieldPath: "metadata.labels['app.kubernetes.io/name']", apiVersion: "v1" } },
  { fieldRef: { fieldPath: "metadata.annotations['example.com/Note']" } },
  { resourceFieldRef: { resource: "limits.cpu", divisor: "1m" } },
  { resourceFieldRef: { resource: "requests.memory", divisor: "1Mi" } },
  { resourceFieldRef: { resource: "limits.ephemeral-storage", divisor: "0" } },
])("takes %j", (valueFrom) => {
  expect(variable(valueFrom)).toEqual([]);
});

it.each<[JsonObject, string]>([
  [
    { fieldRef: { fieldPath: "metadata.labels['a b']" } },
    "fieldRef.fieldPath: must name a label or an annotation, got metadata.labels['a b']",
  ],
  [{ fieldRef: { fieldPath: "metadata.name", apiVersion: "v2" } }, "fieldRef.apiVersion: must be v1, got v2"],
  [
    { resourceFieldRef: { resource: "limits.cpu", divisor: "1Mi" } },
    "resourceFieldRef.divisor: must be 1 or 1m, got 1Mi",
  ],
  [
    { resourceFieldRef: { resource: "limits.memory", divisor: "2Mi" } },
    "resourceFieldRef.divisor: must be 1 or a unit such as 1Mi, got 2Mi",
  ],
])("refuses %j", (valueFrom, problem) => {
  expect(variable(valueFrom)).toEqual([`${path}.${problem}`]);
});
