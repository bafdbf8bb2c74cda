import { expect, it } from "vitest";
import { type Change, object, problemsAfter, problemsOf } from "./testing.ts";

const cronJob = object("batch/v1", "CronJob", {
  spec: {
    schedule: "0 3 * * *",
    timeZone: "Europe/Berlin",
    jobTemplate: {
      spec: { template: { spec: { restartPolicy: "OnFailure", containers: [{ name: "main", image: "nginx:1" }] } } },
    },
  },
});

it("takes a schedule in a time zone", () => {
  expect(problemsOf(cronJob)).toEqual([]);
});

it.each<[Change, string[]]>([
  [
    ["spec.schedule", "TZ=UTC 0 3 * * *"],
    ["spec.schedule: must not have a time zone, use timeZone, got TZ=UTC 0 3 * * *"],
  ],
  ...["europe/berlin", "Local", "+01:00", ""].map((zone): [Change, string[]] => [
    ["spec.timeZone", zone],
    [`spec.timeZone: must be a time zone, got "${zone}"`],
  ]),
  [["spec.jobTemplate.spec.selector", {}], ["spec.jobTemplate.spec.selector: is made by Kubernetes"]],
  [
    ["spec.jobTemplate.spec.manualSelector", true],
    ["spec.jobTemplate.spec.manualSelector: must not be true in the template of Jobs"],
  ],
  [
    ["spec.jobTemplate.spec.maxFailedIndexes", 1],
    [
      "spec.jobTemplate.spec.maxFailedIndexes: must not be set unless completionMode is Indexed",
      "spec.jobTemplate.spec.backoffLimitPerIndex: is missing",
    ],
  ],
])("refuses %j", (change, problems) => {
  expect(problemsAfter(cronJob, change)).toEqual(problems);
});
