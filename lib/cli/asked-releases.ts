import type { InstalledRelease } from "../application/installed-release.ts";
import { type Capabilities, parseCapabilities } from "../charts/capabilities.ts";
import { releasesOf } from "../charts/installed-releases.ts";
import type { KnownCharts } from "../charts/known-charts.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { capabilitiesFile } from "../layout/paths.ts";
import type { Tree } from "../repository/tree.ts";

/**
 * The releases that an object asks for. What Helm is asked for them is known where their chart is locked and the cluster says what it
 * tells charts.
 */
export function askedReleases(
  manifest: Manifest,
  lock: Pick<KnownCharts, "digestOf">,
  capabilities: Capabilities | undefined,
): InstalledRelease[] {
  return releasesOf(manifest).map((asked) => {
    const digest = lock.digestOf(asked.release);
    if (digest === undefined || capabilities === undefined) return asked;
    return { ...asked, request: { release: asked.release, digest, capabilities } };
  });
}

/** What a cluster tells charts, as its file in a tree says; undefined where there is none, or another one. */
export function capabilitiesIn(
  tree: Pick<Tree, "read">,
  paths: readonly string[],
  cluster: string,
): Capabilities | undefined {
  const file = capabilitiesFile(cluster);
  return paths.includes(file) ? parseCapabilities(tree.read(file).toString()) : undefined;
}
