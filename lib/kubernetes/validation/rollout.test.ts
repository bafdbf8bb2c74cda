import { expect, it } from "vitest";
import { problemsAfter, problemsOf, workload } from "./testing.ts";

const rollout = { ...workload("Rollout"), apiVersion: "argoproj.io/v1alpha1" };

it("is judged like the Deployment that it stands for", () => {
  expect(problemsOf(rollout)).toEqual([]);
  expect(problemsAfter(rollout, ["spec.selector.matchLabels.app", "other"])).toEqual([
    "spec.selector: does not match the labels of its own template, got app=other",
  ]);
});

it("has no pods of its own when it takes those of another workload", () => {
  expect(problemsAfter(rollout, ["spec.template", undefined])).toEqual([]);
});
