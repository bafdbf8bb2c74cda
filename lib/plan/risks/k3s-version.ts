import { stringAt } from "../../kubernetes/manifest.ts";
import { compareVersions, formatMinor, parseVersion, type Version } from "../../kubernetes/version.ts";
import type { Risk } from "../document.ts";
import { k3sVersionType, type Subject } from "../subject.ts";
import { danger, type RiskRule, warning } from "./rule.ts";

/**
 * K3s itself, as each node declares it and as an upgrade plan rolls it out. What a node declares is what it is installed with; only a
 * plan changes nodes that run. Back within a minor version is as good as forward: Kubernetes keeps its data readable there.
 */
export const k3sVersion: RiskRule = ({ type, before, after }) => {
  const [was, is] = [versionOf(before), versionOf(after)];
  const [from, to] = [was, is].map((text) => (text === undefined ? undefined : parseVersion(text)));
  if (!from || !to || is === was) return [];
  const byHand =
    type === k3sVersionType
      ? [
          warning(
            "k3s-version-declared",
            "without automatic upgrades no node changes by itself: install it on each node, the servers first",
          ),
        ]
      : [];
  return [...minorRisks(from, to, `${was}`, `${is}`), ...byHand];
};

function minorRisks(from: Version, to: Version, was: string, is: string): Risk[] {
  const [major = 0, minor = 0] = from.numbers;
  const [toMajor = 0, toMinor = 0] = to.numbers;
  if (major === toMajor && (toMinor === minor || toMinor === minor + 1)) return [];
  if (compareVersions(to, from) < 0) {
    const message = `Kubernetes does not go back a minor version, from ${was} to ${is}: what the newer one stored, the older one may not read; restore a snapshot instead`;
    return [danger("k3s-downgraded", message)];
  }
  const next = { numbers: [major, minor + 1], suffix: "" };
  const message = `Kubernetes goes up one minor version at a time: go from ${was} to ${formatMinor(next)} before ${is}`;
  return [danger("k3s-minor-skipped", message)];
}

function versionOf(subject: Subject | undefined): string | undefined {
  if (subject === undefined) return undefined;
  if (subject.type === k3sVersionType) return stringAt(subject.data, "version");
  return subject.type === "upgrade.cattle.io/Plan" ? stringAt(subject.data, "spec", "version") : undefined;
}
