import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ChartRef, describeChart } from "../charts/chart-ref.ts";
import { ChartLock, type LockedChart, lockFile } from "../charts/lock.ts";
import { ConfigError, collect, type Problem } from "../errors.ts";
import type { ChartAccess } from "./access.ts";
import { sha256Of } from "./archive.ts";
import { readChart, whereOf } from "./chart-of.ts";
import type { Helm } from "./helm-command.ts";
import { chartsFolder } from "./known-charts.ts";
import { readLock, writeLock } from "./lock-file.ts";
import { pullCharts } from "./pull.ts";
import { writeWhole } from "./write-whole.ts";

/** How archives come into the cache. */
export interface ArchivesOptions {
  /** Asked for Helm when something has to be fetched. */
  readonly helm: () => Promise<Helm>;
  readonly access: ChartAccess;
  /**
   * Is told of each chart when its archive is there, whether it had to be fetched, and how many there are.
   * @default - nobody is told
   */
  readonly onArchive?: (chart: ChartRef, isNew: boolean, done: number, all: number) => void;
  /** What the charts have to be, when that is not for the lock file to say; then it stays as it is. @default - the lock file */
  readonly lock?: ChartLock;
  /** Whether what is not among the charts stays in the lock file, because not all are known. @default false */
  readonly keepsOthers?: boolean;
  /** @default as `pullCharts` has it */
  readonly timeoutMs?: number;
}

/**
 * Fetches the archives of charts that are not in the cache. Each is what the lock file says; what that does not know is added, and what
 * is no longer used leaves it.
 * @param root the repository
 * @param charts all that the repository uses
 * @throws ConfigError with all charts that cannot be had, or whose archives have changed; then the lock file stays as it is
 */
export async function ensureArchives(
  root: string,
  charts: readonly ChartRef[],
  { onArchive, lock: given, keepsOthers = false, ...options }: ArchivesOptions,
): Promise<void> {
  const lock = given ?? readLock(root);
  const distinct = [...new Map(charts.map((chart) => [describeChart(chart), chart])).values()];
  const cached = new Map<ChartRef, LockedChart>();
  const problems: Problem[] = [];
  const keep = (chart: ChartRef, sha256: string, isNew: boolean) => {
    const { repository, name, version } = chart;
    cached.set(chart, { repository, name, version, sha256 });
    onArchive?.(chart, isNew, cached.size, distinct.length);
  };
  const missing: ChartRef[] = [];
  for (const chart of distinct) {
    const sha256 = lock.digestOf(chart);
    const archive = sha256 === undefined ? undefined : cachedArchive(root, sha256);
    if (sha256 === undefined || archive === undefined) missing.push(chart);
    // A lock file that was merged by hand may give one chart the digest of another.
    else if (collect(problems, () => readChart(chart, archive))) keep(chart, sha256, false);
  }
  if (missing.length > 0) {
    const receive = (chart: ChartRef, archive: Buffer) => {
      readChart(chart, archive);
      const sha256 = sha256Of(archive);
      const locked = lock.digestOf(chart);
      if (locked !== undefined && locked !== sha256) throw changed(chart, locked, sha256);
      writeWhole(archivePath(root, sha256), archive);
      keep(chart, sha256, true);
    };
    problems.push(...(await pullCharts(missing, { ...options, helm: await options.helm() }, receive)));
  }
  if (problems.length > 0) throw new ConfigError(problems);
  if (given === undefined) writeLock(root, new ChartLock([...(keepsOthers ? lock.charts : []), ...cached.values()]));
}

/** Where the archive with a digest lies, if it does. */
export function archivePath(root: string, sha256: string): string {
  return join(root, chartsFolder, "archives", `${sha256}.tgz`);
}

/** Undefined as well for a file whose name is not its digest: it was cut off or changed. */
export function cachedArchive(root: string, sha256: string): Buffer | undefined {
  try {
    const archive = readFileSync(archivePath(root, sha256));
    return sha256Of(archive) === sha256 ? archive : undefined;
  } catch {
    return undefined;
  }
}

function changed(chart: ChartRef, locked: string, sha256: string): ConfigError {
  const what = `its archive is not the one that ${lockFile} has with the SHA-256 ${locked}`;
  const fix = `ask those who publish it why one version has two; if it may change, remove it from ${lockFile} and run npm run charts`;
  return new ConfigError({ where: whereOf(chart), what, got: sha256, fix });
}
