import { expect, it } from "vitest";
import type { Json, JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const job = (...rules: readonly JsonObject[]) =>
  problemsOf(
    object("batch/v1", "Job", {
      spec: {
        podFailurePolicy: { rules },
        template: { spec: { restartPolicy: "Never", containers: [{ name: "main", image: "nginx:1" }] } },
      },
    }),
  );
const codes = (onExitCodes: JsonObject) => job({ action: "FailJob", onExitCodes });
const path = "spec.podFailurePolicy.rules";

it("takes exit codes in order, or conditions", () => {
  expect(codes({ containerName: "main", operator: "In", values: [1, 2] })).toEqual([]);
  expect(job({ action: "Ignore", onPodConditions: [{ type: "DisruptionTarget", status: "True" }] })).toEqual([]);
});

it.each<[JsonObject, string]>([
  [{ operator: "In", values: [2, 1] }, "values[1]: must be in ascending order, got 1 after 2"],
  [{ operator: "In", values: [0, 1] }, "values[0]: must not be 0 for operator In"],
  [
    { operator: "NotIn", values: [1], containerName: "other" },
    'containerName: names no container of the pod, got "other"',
  ],
  [
    { operator: "In", values: Array.from({ length: 256 }, (_, index): Json => index + 1) },
    "values: must have at most 255 values, got 256",
  ],
])("refuses exit codes %j", (onExitCodes, problem) => {
  expect(codes(onExitCodes)).toEqual([`${path}[0].onExitCodes.${problem}`]);
});

it("needs one of exit codes and conditions, and types of conditions", () => {
  expect(job({ action: "Count" })).toEqual([
    `${path}[0]: must have exactly one of onExitCodes, onPodConditions, got none`,
  ]);
  const onPodConditions = [{ type: "a b", status: "True" }];
  expect(job({ action: "Count", onExitCodes: { operator: "In", values: [1] }, onPodConditions })).toEqual([
    `${path}[0]: must have exactly one of onExitCodes, onPodConditions, got both`,
    `${path}[0].onPodConditions[0].type: must be the type of a condition, got "a b"`,
  ]);
});

it("has limits", () => {
  const condition = { type: "DisruptionTarget", status: "True" };
  const rule = { action: "Ignore", onPodConditions: [condition] };
  expect(job(...Array.from({ length: 21 }, () => rule))).toEqual([`${path}: must have at most 20 rules, got 21`]);
  expect(job({ action: "Ignore", onPodConditions: Array.from({ length: 21 }, () => condition) })).toEqual([
    `${path}[0].onPodConditions: must have at most 20 conditions, got 21`,
  ]);
});
