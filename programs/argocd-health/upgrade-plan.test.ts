import { expect, it } from "vitest";
import type { Json } from "../../lib/kubernetes/manifest.ts";
import { healthOf } from "./testing.ts";
import program from "./upgrade-plan.lua";

const complete = (status: string, reason: string, message: string): Json => ({
  status: {
    conditions: [
      { type: "Validated", status: "True", reason: "PlanIsValid" },
      { type: "Complete", status, reason, message },
    ],
  },
});

it.each<[string, Json, string, string]>([
  ["new", {}, "Healthy", ""],
  ["done", complete("True", "Complete", ""), "Healthy", ""],
  ["under way", complete("False", "SyncJob", ""), "Healthy", ""],
  [
    "waiting for its window",
    complete("False", "Waiting", "current time is not within configured window"),
    "Healthy",
    "current time is not within configured window",
  ],
  ["failed on a node", complete("False", "JobFailed", "Job a failed on Node b"), "Degraded", "Job a failed on Node b"],
  [
    "wrong",
    {
      status: {
        conditions: [{ type: "Validated", status: "False", reason: "Error", message: "spec.window is invalid" }],
      },
    },
    "Degraded",
    "spec.window is invalid",
  ],
])("%s", (_, object, status, message) => {
  expect(healthOf(program, object, "2026-11-28T12:00:00Z")).toEqual({ status, message });
});
