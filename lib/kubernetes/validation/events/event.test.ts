import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateEventV1 } from "./event.ts";

const event: JsonObject = {
  apiVersion: "events.k8s.io/v1",
  kind: "Event",
  metadata: { name: "e", namespace: "default" },
  eventTime: "2026-01-31T09:00:00.000000Z",
  type: "Normal",
  reason: "Started",
  action: "Start",
  note: "hello",
  reportingController: "example.com/controller",
  reportingInstance: "c-1",
  regarding: { kind: "Pod", name: "web", namespace: "default", apiVersion: "v1" },
  related: { kind: "Node", name: "n" },
  series: { count: 2, lastObservedTime: "2026-01-31T09:00:00.000000Z" },
};

describe("an Event of events.k8s.io", () => {
  test("is taken", () => {
    expect(problemsOf(validateEventV1, event)).toEqual([]);
  });

  test.each<Changes>([{ series: undefined }, { deprecatedCount: 0 }])("is taken with %j", (changes) => {
    expect(problemsOf(validateEventV1, event, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ eventTime: null }, ["eventTime: is missing"]],
    [{ type: "Error" }, ['type: must be one of Normal, Warning, got "Error"']],
    [{ reportingController: "" }, ["reportingController: must not be empty"]],
    [{ reportingController: "a b" }, ['reportingController: must be a name such as web or example.com/web, got "a b"']],
    [{ action: "" }, ["action: must not be empty"]],
    [{ deprecatedCount: 2 }, ["deprecatedCount: must not be set in events.k8s.io/v1"]],
    [{ deprecatedSource: { host: "a" } }, ["deprecatedSource: must not be set in events.k8s.io/v1"]],
    [{ "series.count": 1 }, ["series.count: must be at least 2, got 1"]],
    [
      { "metadata.namespace": "shop", regarding: { kind: "Node", name: "n" } },
      ["regarding.namespace: must be the namespace of the event, shop"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateEventV1, event, changes)).toEqual(problems);
  });
});
