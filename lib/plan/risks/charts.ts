import { sourcesOf } from "../../kubernetes/argo-cd/sources.ts";
import { stringAt } from "../../kubernetes/manifest.ts";
import { compareVersions, parseVersion } from "../../kubernetes/version.ts";
import type { Subject } from "../subject.ts";
import { danger, type RiskRule, warning } from "./rule.ts";

/** Helm charts that go to another major version, or back. */
export const charts: RiskRule = ({ before, after }) => {
  if (!before || !after) return [];
  const old = chartsOf(before);
  return [...chartsOf(after)].flatMap(([chart, version]) => {
    const was = old.get(chart);
    const [from, to] = [was, version].map((text) => (text === undefined ? undefined : parseVersion(text)));
    if (was === version || !from || !to) return [];
    if (compareVersions(to, from) < 0) {
      const message = `chart ${chart} goes from ${was} back to ${version}: it may not know what the newer version made`;
      return [warning("chart-downgraded", message)];
    }
    if (from.numbers[0] === to.numbers[0]) return [];
    const message = `chart ${chart} goes from ${was} to ${version}: read its notes on values that changed and steps to take`;
    return [danger("chart-major", message)];
  });
};

/** Chart versions by chart. */
function chartsOf({ type, data }: Subject): Map<string, string> {
  const found = new Map<string, string>();
  const add = (chart: string | undefined, version: string | undefined) => {
    if (chart !== undefined && version !== undefined) found.set(chart, version);
  };
  if (type === "argoproj.io/Application") {
    for (const { source } of sourcesOf(data)) add(stringAt(source, "chart"), stringAt(source, "targetRevision"));
  } else if (type === "helm.cattle.io/HelmChart") {
    add(stringAt(data, "spec", "chart"), stringAt(data, "spec", "version"));
  }
  return found;
}
