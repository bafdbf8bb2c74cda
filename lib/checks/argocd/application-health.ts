import { helmValuesOf } from "../../charts/helm-values.ts";
import { syncWaveAnnotation } from "../../kubernetes/argo-cd/annotations.ts";
import { type Json, type JsonObject, objectAt, stringAt } from "../../kubernetes/manifest.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Rule } from "../rule.ts";

const key = "resource.customizations.health.argoproj.io_Application";

export const applicationHealth: Rule = {
  id: "application-health",
  family: "argocd",
  severity: "error",
  title: "Applications in waves have a health",
  description:
    "Argo CD gives Applications no health of their own, so that every wave of Applications starts at once. A script in its configuration restores it.",
  check: (facts) => {
    const waves = facts
      .ofKind("argoproj.io/Application")
      .map(({ manifest }) => stringAt(manifest.metadata, "annotations", syncWaveAnnotation) ?? "0");
    if (new Set(waves).size < 2) return [];
    return installations(facts)
      .filter(({ settings }) => !hasHealth(settings))
      .map(({ object, path }) => ({
        object,
        path,
        message: "lacks the health of Applications, so that their sync waves mean nothing",
        expected: key,
        fix: "add a script under this key that reports the health of an Application",
      }));
  },
};

interface Installation {
  readonly object: CheckObject;
  readonly path: readonly string[];
  readonly settings: JsonObject;
}

/** Where Argo CD's settings are: its ConfigMap, or the values of its chart, of which those that win come first. */
function installations(facts: Facts): Installation[] {
  const configs = facts
    .ofKind("/ConfigMap")
    .filter(({ manifest }) => manifest.metadata.name === "argocd-cm")
    .map((object) => ({ object, path: ["data"], settings: objectAt(object.manifest, "data") }));
  const charts = facts
    .ofKind("helm.cattle.io/HelmChart")
    .filter(({ manifest }) => isArgoChart(stringAt(manifest, "spec", "chart")))
    .flatMap((object): Installation[] => {
      const [first, second] = helmValuesOf(object.manifest)
        .map(({ path, values }) => ({ path: [...path, "configs", "cm"], settings: objectAt(values, "configs", "cm") }))
        .filter(({ settings }) => Object.keys(settings).length > 0);
      if (first === undefined) return [];
      const settings = { ...second?.settings, ...first.settings };
      return [{ object, path: first.path, settings }];
    });
  return [...configs, ...charts];
}

function isArgoChart(chart: string | undefined): boolean {
  return chart !== undefined && /(?:^|\/)argo-cd(?:-[\d.]+\.tgz)?$/.test(chart);
}

/** One key for each kind, or the old one for all of them. */
function hasHealth(settings: JsonObject): boolean {
  const old: Json | undefined = settings["resource.customizations"];
  return settings[key] !== undefined || (typeof old === "string" && old.includes("argoproj.io/Application"));
}
