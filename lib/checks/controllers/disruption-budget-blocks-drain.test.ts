import { expect, it } from "vitest";
import type { JsonObject, Manifest } from "../../kubernetes/manifest.ts";
import { deployment, object, problemsOf } from "../testing.ts";
import { disruptionBudgetBlocksDrain } from "./disruption-budget-blocks-drain.ts";

const budget = (spec: JsonObject) =>
  object("policy/v1", "PodDisruptionBudget", "web", { spec: { selector: { matchLabels: { app: "web" } }, ...spec } });
const replicas = (count: number): Manifest => {
  const { spec, ...rest } = deployment("web");
  return {
    ...rest,
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: rest.metadata,
    spec: { ...Object(spec), replicas: count },
  };
};
const scaler = (minReplicas: number) =>
  object("autoscaling/v2", "HorizontalPodAutoscaler", "web", {
    spec: { scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" }, minReplicas, maxReplicas: 9 },
  });

it("disruption-budget-blocks-drain passes for a budget that lets a pod go", () => {
  const passing = (spec: JsonObject, count: number) =>
    problemsOf(disruptionBudgetBlocksDrain, [budget(spec), replicas(count)]);
  expect(passing({ maxUnavailable: 1 }, 1)).toEqual([]);
  expect(passing({ maxUnavailable: "10%" }, 1)).toEqual([]);
  expect(passing({ minAvailable: 1 }, 2)).toEqual([]);
  expect(passing({ minAvailable: "50%" }, 2)).toEqual([]);
  expect(passing({ minAvailable: 1 }, 0)).toEqual([]);
  expect(problemsOf(disruptionBudgetBlocksDrain, [budget({ minAvailable: 1 }), replicas(1), scaler(2)])).toEqual([]);
});

it("disruption-budget-blocks-drain fails for one that needs every pod", () => {
  const failing = (spec: JsonObject, ...more: Manifest[]) =>
    problemsOf(disruptionBudgetBlocksDrain, [budget(spec), ...more]);
  expect(failing({ maxUnavailable: 0 })).toEqual([
    "PodDisruptionBudget/web spec.maxUnavailable: lets no pod be evicted; allow at least 1, or remove the budget",
  ]);
  expect(failing({ minAvailable: 1 }, deployment("web"))).toEqual([
    "PodDisruptionBudget/web spec.minAvailable: needs all of 1 pod, so that none can be evicted, got 1; run more of them, or set maxUnavailable to 1",
  ]);
  expect(failing({ minAvailable: "90%" }, replicas(3))).toEqual([
    'PodDisruptionBudget/web spec.minAvailable: needs all of 3 pods, so that none can be evicted, got "90%"; set maxUnavailable to 1 instead',
  ]);
  expect(failing({ minAvailable: 2 }, replicas(5), scaler(2))).toHaveLength(1);
});
