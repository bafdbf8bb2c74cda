import { expect, it } from "vitest";
import { type Change, problemsAfter, problemsOf, workload } from "./testing.ts";

const deployment = workload("Deployment", {
  minReadySeconds: 5,
  progressDeadlineSeconds: 60,
  strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: "25%", maxUnavailable: 0 } },
});

it("takes a strategy that makes progress", () => {
  expect(problemsOf(deployment)).toEqual([]);
  expect(problemsAfter(deployment, ["spec.strategy", { type: "Recreate" }])).toEqual([]);
});

it.each<[Change, string[]]>([
  [
    ["spec.strategy.rollingUpdate.maxSurge", "0%"],
    ["spec.strategy.rollingUpdate.maxUnavailable: must not be 0 when maxSurge is 0"],
  ],
  [
    ["spec.strategy.rollingUpdate.maxUnavailable", "101%"],
    ["spec.strategy.rollingUpdate.maxUnavailable: must be at most 100%, got 101%"],
  ],
  [["spec.strategy.type", "Recreate"], ["spec.strategy.rollingUpdate: must not be set for strategy Recreate"]],
  [["spec.minReadySeconds", 60], ["spec.progressDeadlineSeconds: must be more than minReadySeconds 60, got 60"]],
  [
    ["spec.template.spec.activeDeadlineSeconds", 5],
    ["spec.template.spec.activeDeadlineSeconds: cannot be set for pods that are kept running"],
  ],
  [
    ["spec.template.spec.ephemeralContainers", [{ name: "debug", image: "busybox:1" }]],
    ["spec.template.spec.ephemeralContainers: can only be added to a pod that runs"],
  ],
  [
    ["metadata.name", "web.v2"],
    ["warning metadata.name: should be a DNS label, because pods are called after it, got web.v2"],
  ],
])("judges %j", (change, problems) => {
  expect(problemsAfter(deployment, change)).toEqual(problems);
});

it("compares with the deadline that is taken by default", () => {
  const slow: readonly Change[] = [
    ["spec.progressDeadlineSeconds", undefined],
    ["spec.minReadySeconds", 600],
  ];
  expect(problemsAfter(deployment, ...slow)).toEqual([
    "spec.progressDeadlineSeconds: must be more than minReadySeconds 600, got 600",
  ]);
});
