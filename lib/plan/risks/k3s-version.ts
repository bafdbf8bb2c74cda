import { stringAt } from "../../kubernetes/manifest.ts";
import { compareVersions, formatMinor, parseVersion } from "../../kubernetes/version.ts";
import { k3sVersionType, type Subject } from "../subject.ts";
import { danger, type RiskRule } from "./rule.ts";

/** K3s itself, as the cluster declares it and as an upgrade plan rolls it out. */
export const k3sVersion: RiskRule = ({ before, after }) => {
  const [was, is] = [versionOf(before), versionOf(after)];
  const [from, to] = [was, is].map((text) => (text === undefined ? undefined : parseVersion(text)));
  if (!from || !to || is === was) return [];
  if (compareVersions(to, from) < 0) {
    const message = `K3s does not go from ${was} back to ${is}: the upgrade fails and leaves its node cordoned; restore a snapshot instead`;
    return [danger("k3s-downgraded", message)];
  }
  const [major = 0, minor = 0] = from.numbers;
  const next = { numbers: [major, minor + 1], suffix: "" };
  if (to.numbers[0] === major && (to.numbers[1] ?? 0) <= minor + 1) return [];
  const message = `Kubernetes goes up one minor version at a time: go from ${was} to ${formatMinor(next)} before ${is}`;
  return [danger("k3s-minor-skipped", message)];
};

function versionOf(subject: Subject | undefined): string | undefined {
  if (subject === undefined) return undefined;
  if (subject.type === k3sVersionType) return stringAt(subject.data, "version");
  return subject.type === "upgrade.cattle.io/Plan" ? stringAt(subject.data, "spec", "version") : undefined;
}
