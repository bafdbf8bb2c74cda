import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const job = (spec: JsonObject, labels: JsonObject = {}) =>
  problemsOf(
    object("batch/v1", "Job", {
      spec: {
        ...spec,
        template: {
          metadata: { labels },
          spec: { restartPolicy: "Never", containers: [{ name: "main", image: "nginx:1" }] },
        },
      },
    }),
  );

it("leaves the selector to Kubernetes, or brings it with the labels", () => {
  expect(job({})).toEqual([]);
  expect(job({}, { "job-name": "web" })).toEqual([]);
  expect(job({ selector: { matchLabels: { "job-name": "web" } } })).toEqual([]);
  expect(job({ manualSelector: true, selector: { matchLabels: { a: "b" } } }, { a: "b" })).toEqual([]);
});

it("refuses a selector of its own, and labels that Kubernetes gives", () => {
  expect(job({ selector: { matchLabels: { a: "b" } } }, { a: "b" })).toEqual([
    "spec.selector: is made by Kubernetes unless manualSelector is true",
  ]);
  expect(job({}, { "job-name": "other", "controller-uid": "1" })).toEqual([
    "spec.template.metadata.labels.job-name: must be the name of the Job, got other",
    "spec.template.metadata.labels.controller-uid: is set by Kubernetes, to an id that nobody knows before",
  ]);
});

it("needs a selector that matches when it says that it brings one", () => {
  expect(job({ manualSelector: true })).toEqual(["spec.selector: is missing"]);
  expect(job({ manualSelector: true, selector: { matchLabels: { a: "b" } } })).toEqual([
    "spec.selector: does not match the labels of its own template, got a=b",
  ]);
});

it("needs a name that fits into host names with its last index", () => {
  const named = (name: string) =>
    problemsOf(
      object("batch/v1", "Job", { metadata: { name }, spec: { completionMode: "Indexed", completions: 100 } }),
    );
  expect(named("x".repeat(60))).toEqual([]);
  expect(named("x".repeat(61))).toEqual([
    `metadata.name: must be a DNS label with the index 99 behind it, got ${"x".repeat(61)}`,
  ]);
});
