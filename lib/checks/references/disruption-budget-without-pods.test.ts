import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { deployment, object, problemsOf } from "../testing.ts";
import { disruptionBudgetWithoutPods } from "./disruption-budget-without-pods.ts";

const budget = (spec: JsonObject) => object("policy/v1", "PodDisruptionBudget", "web", { spec });

it("disruption-budget-without-pods passes for a budget of pods", () => {
  const objects = [
    budget({ selector: { matchExpressions: [{ key: "app", operator: "In", values: ["web"] }] } }),
    budget({ selector: {} }),
  ];
  expect(problemsOf(disruptionBudgetWithoutPods, [...objects, deployment("web")])).toEqual([]);
});

it("disruption-budget-without-pods fails for one without", () => {
  const objects = [budget({ selector: { matchLabels: { app: "other" } } }), budget({})];
  expect(problemsOf(disruptionBudgetWithoutPods, [...objects, deployment("web")])).toEqual([
    "PodDisruptionBudget/web spec.selector: matches no pod in namespace web, got app=other; select labels of the pods' template",
    "PodDisruptionBudget/web spec.selector: matches no pod in namespace web, got no selector; select labels of the pods' template",
  ]);
});
