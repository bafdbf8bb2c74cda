import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { problemsOf, workload } from "./testing.ts";

const rolling = (rollingUpdate: JsonObject, type = "RollingUpdate") =>
  problemsOf(workload("DaemonSet", { updateStrategy: { type, rollingUpdate } }));
const path = "spec.updateStrategy.rollingUpdate";

it("stops pods before it starts others, or the other way round", () => {
  expect(rolling({ maxUnavailable: "20%" })).toEqual([]);
  expect(rolling({ maxUnavailable: 0, maxSurge: 1 })).toEqual([]);
  expect(rolling({ maxSurge: 1 }, "OnDelete")).toEqual([]);
});

it("refuses both and neither, and more than all", () => {
  expect(rolling({ maxSurge: 1 })).toEqual([
    `${path}.maxSurge: must be 0 unless maxUnavailable is 0, which is 1 by default`,
  ]);
  expect(rolling({ maxUnavailable: 0 })).toEqual([`${path}.maxUnavailable: must not be 0 when maxSurge is 0`]);
  expect(rolling({ maxUnavailable: "101%" })).toEqual([`${path}.maxUnavailable: must be at most 100%, got 101%`]);
});
