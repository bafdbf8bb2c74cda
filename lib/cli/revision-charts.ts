import type { InstalledRelease } from "../application/installed-release.ts";
import { ChartLock, lockFile } from "../charts/lock.ts";
import { outputFolder } from "../layout/paths.ts";
import type { Git } from "../repository/git.ts";
import type { Revision } from "../repository/revision.ts";
import { RevisionTree } from "../repository/revision-tree.ts";
import { askedReleases, capabilitiesIn } from "./asked-releases.ts";
import { clustersIn, objectsMentioning } from "./plan-side.ts";

/** The charts of a commit, as its files say: nothing of it is run. */
export interface RevisionCharts {
  readonly clusters: readonly string[];
  readonly releases: readonly InstalledRelease[];
  readonly lock: ChartLock;
}

/** @throws ConfigError when its files cannot be read as what they are */
export function revisionCharts(git: Git, revision: Revision): RevisionCharts {
  const tree = new RevisionTree(git, revision, outputFolder);
  const paths = tree.list();
  const lock = lockAt(git, revision);
  const clusters = clustersIn(paths);
  const releases = clusters.flatMap((cluster) => {
    const objects = [...objectsMentioning(`${revision.name}:`, tree, paths, cluster, new Set(["chart: "]))];
    const capabilities = capabilitiesIn(tree, paths, cluster);
    return objects.flatMap(({ manifest }) => askedReleases(manifest, lock, capabilities));
  });
  return { clusters, releases, lock };
}

/**
 * The digests of a commit's charts; none where it has no such file.
 * @throws ConfigError when it has one that cannot be read
 */
export function lockAt(git: Git, { commit }: Pick<Revision, "commit">): ChartLock {
  const { status, stdout } = git.try(["cat-file", "blob", `${commit}:./${lockFile}`]);
  return status === 0 ? ChartLock.parse(stdout.toString()) : new ChartLock();
}
