import { describe, expect, it } from "vitest";
import { deployment, object, podSpec, problemsOf } from "../testing.ts";
import { workloadSelector } from "./workload-selector.ts";

const template = { metadata: { labels: { app: "web" } }, spec: podSpec() };

describe("workload-selector", () => {
  it("accepts a selector that its own pods match, and a Job without one", () => {
    const set = object("apps/v1", "StatefulSet", "a", {
      spec: { selector: { matchExpressions: [{ key: "app", operator: "In", values: ["web"] }] }, template },
    });
    const old = object("v1", "ReplicationController", "a", { spec: { selector: { app: "web" }, template } });
    const job = object("batch/v1", "Job", "a", { spec: { selector: { matchLabels: { app: "b" } }, template } });
    expect(problemsOf(workloadSelector, [deployment("web"), set, old, job])).toEqual([]);
  });

  it("fails for other labels", () => {
    const other = object("apps/v1", "DaemonSet", "a", {
      spec: { selector: { matchLabels: { app: "other" } }, template },
    });
    expect(problemsOf(workloadSelector, [other])).toEqual([
      "DaemonSet/a spec.selector: does not match the labels of its own template, got app=other; use the same labels in both",
    ]);
  });
});
