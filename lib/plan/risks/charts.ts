import { compareVersions, parseVersion } from "../../kubernetes/version.ts";
import { chartsOf, type Subject } from "../subject.ts";
import { danger, type RiskRule, warning } from "./rule.ts";

/** Helm charts that go to another major version, or back. */
export const charts: RiskRule = ({ before, after }) => {
  if (!before || !after) return [];
  const old = versionsOf(before);
  return [...versionsOf(after)].flatMap(([chart, version]) => {
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

/** By chart, its version. */
function versionsOf(subject: Subject): Map<string, string> {
  return new Map(
    chartsOf(subject).flatMap(({ name, version }) =>
      name === undefined || version === undefined ? [] : [[name, version]],
    ),
  );
}
