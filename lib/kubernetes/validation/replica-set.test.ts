import { expect, it } from "vitest";
import { object, problemsAfter, problemsOf, workload } from "./testing.ts";

const deadline = "spec.template.spec.activeDeadlineSeconds";

it("judges the pods of a ReplicaSet", () => {
  const set = workload("ReplicaSet");
  expect(problemsOf(set)).toEqual([]);
  expect(problemsAfter(set, [deadline, 5], ["metadata.name", "a.b"])).toEqual([
    "warning metadata.name: should be a DNS label, because pods are called after it, got a.b",
    `${deadline}: cannot be set for pods that are kept running`,
  ]);
});

it("judges the pods of a ReplicationController", () => {
  const controller = object("v1", "ReplicationController", {
    spec: {
      selector: { app: "web" },
      template: { metadata: { labels: { app: "web" } }, spec: { containers: [{ name: "main", image: "nginx:1" }] } },
    },
  });
  expect(problemsOf(controller)).toEqual([]);
  expect(problemsAfter(controller, [deadline, 5])).toEqual([
    `${deadline}: cannot be set for pods that are kept running`,
  ]);
});
