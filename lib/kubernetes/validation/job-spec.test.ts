import { describe, expect, it } from "vitest";
import { type Change, object, problemsAfter, problemsOf } from "./testing.ts";

const template = { spec: { restartPolicy: "Never", containers: [{ name: "main", image: "nginx:1" }] } };
const indexed = object("batch/v1", "Job", {
  spec: {
    completionMode: "Indexed",
    completions: 5,
    parallelism: 2,
    backoffLimitPerIndex: 1,
    maxFailedIndexes: 2,
    managedBy: "example.com/queue",
    podReplacementPolicy: "Failed",
    podFailurePolicy: { rules: [{ action: "FailIndex", onExitCodes: { operator: "In", values: [1, 2] } }] },
    successPolicy: { rules: [{ succeededCount: 3 }] },
    template,
  },
});

describe("a Job of indexes", () => {
  it("takes what is complete", () => {
    expect(problemsOf(indexed)).toEqual([]);
  });

  it.each<[Change, string[]]>([
    [
      ["spec.completions", undefined],
      ["spec.completions: is missing", "spec.successPolicy.rules[0].succeededCount: must be at most 0, got 3"],
    ],
    [["spec.maxFailedIndexes", 6], ["spec.maxFailedIndexes: must be at most 5, got 6"]],
    [
      ["spec.parallelism", 100_001],
      ["spec.parallelism: must be at most 100000 for completionMode Indexed, got 100001"],
    ],
    [
      ["spec.backoffLimitPerIndex", null],
      [
        "spec.backoffLimitPerIndex: is missing",
        "spec.podFailurePolicy.rules[0].action: must not be FailIndex unless backoffLimitPerIndex is set",
      ],
    ],
    [
      ["spec.managedBy", "queue"],
      ['spec.managedBy: must be a domain and a path, such as example.com/queue, got "queue"'],
    ],
    [
      ["spec.template.spec.restartPolicy", "OnFailure"],
      ["spec.template.spec.restartPolicy: must be Never with podFailurePolicy, got OnFailure"],
    ],
    [
      ["spec.podReplacementPolicy", "TerminatingOrFailed"],
      ["spec.podReplacementPolicy: must be Failed with podFailurePolicy, got TerminatingOrFailed"],
    ],
    [
      ["spec.completionMode", "NonIndexed"],
      [
        "spec.backoffLimitPerIndex: must not be set unless completionMode is Indexed",
        "spec.maxFailedIndexes: must not be set unless completionMode is Indexed",
        "spec.successPolicy: must not be set unless completionMode is Indexed",
      ],
    ],
  ])("refuses %j", (change, problems) => {
    expect(problemsAfter(indexed, change)).toEqual(problems);
  });
});

it("keeps many indexes within what Kubernetes can track", () => {
  const many: Change = ["spec.completions", 100_001];
  expect(problemsAfter(indexed, many)).toEqual([]);
  expect(problemsAfter(indexed, many, ["spec.maxFailedIndexes", undefined], ["spec.parallelism", 10_001])).toEqual([
    "spec.maxFailedIndexes: is missing",
    "spec.parallelism: must be at most 10000 for so many completions, got 10001",
    "warning spec: has more indexes and parallel pods than Kubernetes can track when many fail",
  ]);
  expect(problemsAfter(indexed, many, ["spec.maxFailedIndexes", 10_001])).toEqual([
    "spec.maxFailedIndexes: must be at most 10000 for so many completions, got 10001",
  ]);
});
