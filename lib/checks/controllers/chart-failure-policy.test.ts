import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { chartFailurePolicy } from "./chart-failure-policy.ts";

const release = (kind: string, failurePolicy?: string) =>
  object("helm.cattle.io/v1", kind, "database", { spec: { ...(failurePolicy && { failurePolicy }) } });

it("chart-failure-policy passes where somebody chose, the HelmChartConfig included", () => {
  expect(problemsOf(chartFailurePolicy, [release("HelmChart", "reinstall")])).toEqual([]);
  expect(problemsOf(chartFailurePolicy, [release("HelmChart"), release("HelmChartConfig", "abort")])).toEqual([]);
  expect(problemsOf(chartFailurePolicy, [release("HelmChartConfig")])).toEqual([]);
});

it("chart-failure-policy fails where nobody did", () => {
  expect(problemsOf(chartFailurePolicy, [release("HelmChart")])).toEqual([
    "HelmChart/database spec.failurePolicy: is missing, so that a failed upgrade deletes the release with its claims and their data; set it to abort",
  ]);
});
