import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { applicationHealth } from "./application-health.ts";
import { application } from "./testing.ts";

const key = "resource.customizations.health.argoproj.io_Application";
const waves = ["0", "1"].map((wave) => application(`app-${wave}`, {}, { "argocd.argoproj.io/sync-wave": wave }));
const config = (data: JsonObject) => object("v1", "ConfigMap", "argocd-cm", { data });
const chart = (cm: JsonObject) =>
  object("helm.cattle.io/v1", "HelmChart", "argocd", {
    spec: { chart: "oci://ghcr.io/argoproj/argo-helm/argo-cd", values: { configs: { cm } } },
  });

const chartWithText = (valuesContent: string) =>
  object("helm.cattle.io/v1", "HelmChart", "argocd", { spec: { chart: "argo-cd", valuesContent } });

it("application-health reads values that are text", () => {
  const withScript = chartWithText(`configs:\n  cm:\n    ${key}: hs = {}\n`);
  expect(problemsOf(applicationHealth, [...waves, withScript])).toEqual([]);
  expect(problemsOf(applicationHealth, [...waves, chartWithText("configs:\n  cm:\n    url: x\n")])).toEqual([
    "HelmChart/argocd spec.valuesContent.configs.cm: lacks the health of Applications, so that their sync waves mean nothing; add a script under this key that reports the health of an Application",
  ]);
});

it("application-health passes with a script, with one wave, and where Argo CD is out of sight", () => {
  expect(problemsOf(applicationHealth, [...waves, config({ [key]: "hs = {}" }), chart({ [key]: "hs = {}" })])).toEqual(
    [],
  );
  expect(problemsOf(applicationHealth, [...waves.slice(1), config({})])).toEqual([]);
  expect(problemsOf(applicationHealth, waves)).toEqual([]);
});

it("application-health fails without", () => {
  const message =
    "lacks the health of Applications, so that their sync waves mean nothing; add a script under this key that reports the health of an Application";
  expect(problemsOf(applicationHealth, [...waves, config({}), chart({ url: "x" })])).toEqual([
    `ConfigMap/argocd-cm data: ${message}`,
    `HelmChart/argocd spec.values.configs.cm: ${message}`,
  ]);
});
