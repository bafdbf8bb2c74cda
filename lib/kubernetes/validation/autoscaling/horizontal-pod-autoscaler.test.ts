import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateHorizontalPodAutoscaler } from "./horizontal-pod-autoscaler.ts";

const autoscaler: JsonObject = {
  apiVersion: "autoscaling/v2",
  kind: "HorizontalPodAutoscaler",
  metadata: { name: "web" },
  spec: {
    scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" },
    minReplicas: 1,
    maxReplicas: 4,
    behavior: { scaleUp: { policies: [{ type: "Pods", value: 2, periodSeconds: 60 }], tolerance: "0.1" } },
    metrics: [
      { type: "Resource", resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 50 } } },
      {
        type: "ContainerResource",
        containerResource: { name: "cpu", container: "web", target: { type: "Utilization", averageUtilization: 50 } },
      },
      { type: "Pods", pods: { metric: { name: "requests" }, target: { type: "AverageValue", averageValue: "10" } } },
      {
        type: "Object",
        object: {
          describedObject: { kind: "Service", name: "web" },
          metric: { name: "requests" },
          target: { type: "Value", value: "10" },
        },
      },
      {
        type: "External",
        external: { metric: { name: "queue" }, target: { type: "AverageValue", averageValue: "30" } },
      },
    ],
  },
};

describe("a HorizontalPodAutoscaler", () => {
  test("is taken", () => {
    expect(problemsOf(validateHorizontalPodAutoscaler, autoscaler)).toEqual([]);
  });

  test.each<Changes>([
    { "spec.metrics": [] },
    { "spec.behavior.scaleUp.policies": undefined },
    { "spec.scaleTargetRef": { apiVersion: "v1", kind: "ReplicationController", name: "web" } },
    { "spec.metrics[3].object.target.averageValue": "1" },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateHorizontalPodAutoscaler, autoscaler, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      { "spec.scaleTargetRef.apiVersion": "v1" },
      ['spec.scaleTargetRef.apiVersion: must have an API group such as apps/v1, got "v1"'],
    ],
    [
      { "spec.scaleTargetRef.apiVersion": "a/b/c" },
      ['spec.scaleTargetRef.apiVersion: must be a group and a version, got "a/b/c"'],
    ],
    [{ "spec.scaleTargetRef.kind": "a/b" }, ['spec.scaleTargetRef.kind: must be a name without / and %, got "a/b"']],
    [{ "spec.scaleTargetRef.name": "" }, ["spec.scaleTargetRef.name: must not be empty"]],
    [{ "spec.minReplicas": 0 }, ["spec.minReplicas: must be at least 1, got 0"]],
    [{ "spec.minReplicas": 5 }, ["spec.maxReplicas: must be at least minReplicas, 5, got 4"]],
    [{ "spec.maxReplicas": null }, ["spec.maxReplicas: is missing"]],
    [{ "spec.behavior.scaleUp.policies": [] }, ["spec.behavior.scaleUp.policies: must not be empty"]],
    [{ "spec.behavior.scaleUp.tolerance": "-1" }, ["spec.behavior.scaleUp.tolerance: must be at least 0"]],
    [{ "spec.metrics[0].type": "" }, ["spec.metrics[0].type: must not be empty"]],
    [
      { "spec.metrics[0].type": "Pods" },
      ["spec.metrics[0].resource: must not be set with type Pods", "spec.metrics[0].pods: is missing"],
    ],
    [{ "spec.metrics[0].resource": null }, ["spec.metrics[0].resource: is missing"]],
    [{ "spec.metrics[0].resource.name": "" }, ["spec.metrics[0].resource.name: must not be empty"]],
    [
      { "spec.metrics[0].resource.target.averageValue": "1" },
      ["spec.metrics[0].resource.target: must have only one of averageUtilization, averageValue"],
    ],
    [
      { "spec.metrics[0].resource.target": { type: "Utilization", value: "1" } },
      ["spec.metrics[0].resource.target: must have averageUtilization or averageValue"],
    ],
    [{ "spec.metrics[0].resource.target.type": "" }, ["spec.metrics[0].resource.target.type: must not be empty"]],
    [
      { "spec.metrics[1].containerResource.name": "pods" },
      ['spec.metrics[1].containerResource.name: must be a resource of containers, got "pods"'],
    ],
    [
      { "spec.metrics[1].containerResource.container": "A" },
      [
        'spec.metrics[1].containerResource.container: must be a DNS label (a-z, 0-9 and -, at most 63 characters), got "A"',
      ],
    ],
    [
      { "spec.metrics[2].pods.metric.name": "a/b" },
      ['spec.metrics[2].pods.metric.name: must be a name without / and %, got "a/b"'],
    ],
    [
      { "spec.metrics[2].pods.target.averageValue": "0" },
      ["spec.metrics[2].pods.target.averageValue: must be more than 0"],
    ],
    [
      { "spec.metrics[2].pods.target": { type: "Value", value: "1" } },
      ["spec.metrics[2].pods.target: must have averageValue"],
    ],
    [
      { "spec.metrics[3].object.describedObject.name": "" },
      ["spec.metrics[3].object.describedObject.name: must not be empty"],
    ],
    [
      { "spec.metrics[4].external.target.value": "1" },
      ["spec.metrics[4].external.target: must have only one of averageValue, value"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateHorizontalPodAutoscaler, autoscaler, changes)).toEqual(problems);
  });
});
