import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const job = (...rules: readonly JsonObject[]) =>
  problemsOf(
    object("batch/v1", "Job", {
      spec: {
        completionMode: "Indexed",
        completions: 5,
        successPolicy: { rules },
        template: { spec: { restartPolicy: "Never", containers: [{ name: "main", image: "nginx:1" }] } },
      },
    }),
  );
const path = "spec.successPolicy.rules";

it("takes indexes of the Job, and not more than there are", () => {
  expect(job({ succeededIndexes: "0,2-4", succeededCount: 4 }, { succeededCount: 5 })).toEqual([]);
});

it.each<[JsonObject, string]>([
  [{}, ": must have succeededCount or succeededIndexes, got none"],
  [{ succeededCount: 6 }, ".succeededCount: must be at most 5, got 6"],
  [{ succeededCount: -1 }, ".succeededCount: must be at least 0, got -1"],
  [{ succeededIndexes: "0,2", succeededCount: 3 }, ".succeededCount: must be at most 2, got 3"],
  ...["2,1", "5", "3-2", "1-1", "x", "1-2-3"].map((text): [JsonObject, string] => [
    { succeededIndexes: text },
    `.succeededIndexes: must be ascending indexes below 5, such as 0,2-4, got "${text}"`,
  ]),
])("refuses %j", (rule, problem) => {
  expect(job(rule)).toEqual([`${path}[0]${problem}`]);
});

it("has from 1 to 20 rules", () => {
  expect(job()).toEqual([`${path}: must have at least one rule`]);
  expect(job(...Array.from({ length: 21 }, () => ({ succeededCount: 1 })))).toEqual([
    `${path}: must have at most 20 rules, got 21`,
  ]);
});
