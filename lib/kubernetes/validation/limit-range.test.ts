import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const limits = (...items: readonly JsonObject[]) => problemsOf(object("v1", "LimitRange", { spec: { limits: items } }));

it("takes what is in order", () => {
  expect(
    limits(
      {
        type: "Container",
        min: { cpu: "10m" },
        defaultRequest: { cpu: "100m" },
        default: { cpu: "1" },
        max: { cpu: 2 },
        maxLimitRequestRatio: { cpu: 10 },
      },
      { type: "Pod", max: { memory: "2Gi" } },
      { type: "PersistentVolumeClaim", max: { storage: "10Gi" } },
    ),
  ).toEqual([]);
});

it.each<[string, JsonObject, string[]]>([
  [
    "a minimum above the maximum",
    { min: { cpu: 2 }, max: { cpu: 1 } },
    [
      "spec.limits[0].min.cpu: must be at most max 1, got 2",
      "spec.limits[0].min.cpu: must be at most defaultRequest by default, got 2",
      "spec.limits[0].min.cpu: must be at most default by default, got 2",
    ],
  ],
  [
    "a request above the limit",
    { defaultRequest: { memory: "2Gi" }, default: { memory: "1Gi" } },
    ["spec.limits[0].defaultRequest.memory: must be at most default 1Gi, got 2Gi"],
  ],
  [
    "a limit that null makes 0",
    { defaultRequest: { memory: "2Gi" }, default: { memory: null } },
    ["spec.limits[0].defaultRequest.memory: must be at most default 0, got 2Gi"],
  ],
  [
    "a ratio below 1",
    { maxLimitRequestRatio: { cpu: "500m" } },
    ["spec.limits[0].maxLimitRequestRatio.cpu: must be at least 1"],
  ],
  [
    "a ratio that the limits do not allow",
    { min: { cpu: 1 }, max: { cpu: 2 }, maxLimitRequestRatio: { cpu: 3 } },
    ["spec.limits[0].maxLimitRequestRatio.cpu: must be at most max divided by min"],
  ],
  [
    "a resource that containers do not have",
    { max: { storage: "1Gi" } },
    ["spec.limits[0].max.storage: must be a resource that is limited for type Container, got storage"],
  ],
  [
    "a ratio of a resource that does not exist",
    { maxLimitRequestRatio: { cpuu: 2 } },
    ["spec.limits[0].maxLimitRequestRatio.cpuu: must be a resource that is limited for type Container, got cpuu"],
  ],
  [
    "a device that is overcommitted",
    { defaultRequest: { "nvidia.com/gpu": 1 }, default: { "nvidia.com/gpu": 2 } },
    ['spec.limits[0].defaultRequest["nvidia.com/gpu"]: must be default, because it cannot be overcommitted'],
  ],
])("refuses %s", (_, fields, problems) => {
  expect(limits({ type: "Container", ...fields })).toEqual(problems);
});

it("refuses a type twice, defaults of pods, and claims without a size", () => {
  expect(
    limits({ type: "Pod", default: { cpu: 1 } }, { type: "Pod" }, { type: "PersistentVolumeClaim", min: { cpu: 1 } }),
  ).toEqual([
    "spec.limits[0].default: must not be set for type Pod",
    "spec.limits[1].type: repeats type Pod",
    "spec.limits[2]: must have min or max of storage for type PersistentVolumeClaim",
  ]);
});
