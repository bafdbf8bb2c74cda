import { expect, it } from "vitest";
import { object, problemsAfter, problemsOf, workload } from "./testing.ts";

const set = workload("ReplicaSet");
const template = {
  metadata: { labels: { app: "web" } },
  spec: { containers: [{ name: "main", image: "nginx:1" }] },
};

it("accepts a selector that its own pods match", () => {
  expect(problemsOf(set)).toEqual([]);
  const expressions = { matchExpressions: [{ key: "app", operator: "In", values: ["web"] }] };
  expect(problemsAfter(set, ["spec.selector", expressions])).toEqual([]);
});

it("refuses other labels, and a selector that takes everything", () => {
  expect(problemsAfter(set, ["spec.selector.matchLabels.app", "other"])).toEqual([
    "spec.selector: does not match the labels of its own template, got app=other",
  ]);
  expect(problemsAfter(set, ["spec.template.metadata", undefined])).toEqual([
    "spec.selector: does not match the labels of its own template, got app=web",
  ]);
  expect(problemsAfter(set, ["spec.selector", {}])).toEqual(["spec.selector: must not be empty"]);
});

it("takes the labels of the template for the selector of a ReplicationController", () => {
  const controller = (selector: Record<string, string>, labels: Record<string, string>) =>
    problemsOf(
      object("v1", "ReplicationController", { spec: { selector, template: { ...template, metadata: { labels } } } }),
    );
  expect(controller({ app: "web" }, { app: "web" })).toEqual([]);
  expect(controller({}, { app: "web" })).toEqual([]);
  expect(controller({ app: "other" }, { app: "web" })).toEqual([
    "spec.selector: does not match the labels of its own template, got app=other",
  ]);
  expect(controller({}, {})).toEqual([
    "spec.selector: must not be empty, and the template has no labels to take instead",
  ]);
});
