import { compareVersions, formatMinor, parseVersion } from "../kubernetes/version.ts";

/** What is wrong with a step from one release to another, and what to do; undefined where a node can go it. */
export interface WrongStep {
  readonly what: string;
  readonly fix: string;
}

/**
 * Kubernetes goes up one minor version at a time, and never back; K3s' own upgrades refuse an older patch as well.
 * @see https://docs.k3s.io/upgrades
 */
export function wrongStep(from: string, to: string): WrongStep | undefined {
  const [was, is] = [parseVersion(from), parseVersion(to)];
  if (was === undefined || is === undefined) return undefined;
  if (compareVersions(is, was) < 0) {
    return {
      what: `is older than ${from}, and nodes do not go back`,
      fix: `declare ${from} or newer, or restore a backup of the older one on new machines`,
    };
  }
  const [major = 0, minor = 0] = was.numbers;
  const [toMajor, toMinor = 0] = is.numbers;
  if (toMajor === major && toMinor <= minor + 1) return undefined;
  const next = formatMinor({ numbers: [major, minor + 1], suffix: "" });
  return { what: `skips a minor version behind ${from}`, fix: `go to ${next} first, on all nodes` };
}
