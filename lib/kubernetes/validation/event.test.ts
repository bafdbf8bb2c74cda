import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const event = (fields: JsonObject, namespace = "web") =>
  problemsOf(object("v1", "Event", { involvedObject: { namespace }, ...fields }));
const complete = {
  eventTime: "2026-01-31T09:00:00.000000Z",
  reportingComponent: "example.com/controller",
  reportingInstance: "a",
  action: "Started",
  reason: "Scheduled",
};

it("lies in the namespace of its object", () => {
  expect(event({})).toEqual([]);
  expect(event({}, "shop")).toEqual(["involvedObject.namespace: must be that of the event web, got shop"]);
  expect(event(complete, "")).toEqual(["involvedObject.namespace: must be that of the event web, got none"]);
});

it("says who and what when it has the time of now", () => {
  expect(event(complete)).toEqual([]);
  expect(event({ eventTime: complete.eventTime, reason: "x".repeat(129), message: "x".repeat(1025) })).toEqual([
    'reportingComponent: must be a name such as example.com/controller beside eventTime, got ""',
    "reportingInstance: is missing",
    "action: is missing",
    "reason: must have at most 128 characters, got 129",
    "message: must have at most 1024 characters, got 1025",
  ]);
});
