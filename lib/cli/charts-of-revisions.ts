import type { InstalledRelease } from "../application/installed-release.ts";
import { type ChartRef, describeChart } from "../charts/chart-ref.ts";
import type { Problem } from "../errors.ts";
import { Git } from "../repository/git.ts";
import { findHead, findRevision } from "../repository/revision.ts";
import { fetchCharts, type Means, renderCharts } from "./fetch-and-render.ts";
import { revisionCharts } from "./revision-charts.ts";

/** Which commits. */
export interface RevisionOptions {
  readonly base?: string;
  readonly head?: string;
}

/** What became of the charts of commits. */
export interface RevisionOutcome {
  /** Those of the later one. */
  readonly clusters: readonly string[];
  readonly fetched: number;
  readonly rendered: number;
  readonly kept: number;
  readonly problems: readonly Problem[];
}

/**
 * Fetches and renders what `dist/` and the lock file of commits name, so that a plan of them sees what their charts make. It runs
 * nothing of them and writes no lock file. A head may be a stranger's: nothing is fetched from a repository that its base does not
 * name.
 * @param head @default - only those of the base, as those of the working tree are at hand
 * @throws ConfigError when there is no such commit, or when its files cannot be read
 */
export async function chartsOfRevisions({ base, head }: RevisionOptions, means: Means): Promise<RevisionOutcome> {
  const git = new Git(means.root, means.environment);
  const later = findHead(git, head);
  const earlier = findRevision(git, base, later);
  const old = revisionCharts(git, earlier);
  const now = head === undefined ? undefined : revisionCharts(git, later);
  const trusted = new Set(old.releases.map(({ release }) => release.repository));
  const { clusters } = now ?? old;
  const outcome = { clusters, fetched: 0, rendered: 0, kept: 0, problems: [] as Problem[] };
  for (const { releases, lock } of [old, ...(now === undefined ? [] : [now])]) {
    const known = releases.filter(({ request, release }) => request !== undefined && trusted.has(release.repository));
    const fetched = await fetchCharts(known, means, { lock });
    const made = await renderCharts(there(known, fetched.there), means);
    outcome.fetched += fetched.fetched;
    outcome.rendered += made.rendered;
    outcome.kept += made.kept;
    outcome.problems.push(...fetched.problems, ...made.problems);
  }
  const strangers = (now?.releases ?? []).filter(({ release }) => !trusted.has(release.repository));
  outcome.problems.push(...strangers.map(({ release }) => stranger(release, earlier.name)));
  return outcome;
}

function there(releases: readonly InstalledRelease[], charts: ReadonlySet<string>): InstalledRelease[] {
  return releases.filter(({ release }) => charts.has(describeChart(release)));
}

function stranger({ name, version, repository }: ChartRef, base: string): Problem {
  return {
    where: `chart ${name} ${version}`,
    what: `is of a repository that no chart of ${base} is of, and is not fetched`,
    got: repository,
    fix: "read what it is, and let somebody run npm run charts for it who trusts it",
  };
}
