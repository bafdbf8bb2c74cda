import { compareVersions, parseVersion, type Version } from "../kubernetes/version.ts";

/** Versions that are near to one that there is not, in their order: two older and two newer ones. */
export function nearestVersions(version: string, versions: readonly string[]): string[] {
  const order = (a: string, b: string) => compareVersions(versionOf(a), versionOf(b));
  const sorted = [...versions].sort(order);
  const newer = sorted.findIndex((each) => order(each, version) > 0);
  const at = newer < 0 ? sorted.length : newer;
  return sorted.slice(Math.max(at - 2, 0), at + 2);
}

function versionOf(text: string): Version {
  return parseVersion(text) ?? { numbers: [], suffix: "" };
}
