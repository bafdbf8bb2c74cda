import { minorOfRelease } from "../cluster/k3s-version.ts";
import { type Finding, fail, warn } from "./row.ts";

/** What is wrong with a version that runs; undefined when it is the one that is declared. */
export function versionFinding(live: string | undefined, declared: string): Finding | undefined {
  if (live === declared) return undefined;
  const text = `runs ${live ? `K3s ${live}` : "an unknown version of K3s"}, declared is ${declared}`;
  const fix = "upgrade it, or declare what runs as k3sVersion";
  return live !== undefined && minorOfRelease(live) === minorOfRelease(declared) ? warn(text, fix) : fail(text, fix);
}
