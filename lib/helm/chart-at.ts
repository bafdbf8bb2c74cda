import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ChartFile, ChartPackage } from "../charts/chart-package.ts";
import { type ChartRef, describeChart } from "../charts/chart-ref.ts";
import { ConfigError, quote } from "../errors.ts";
import { readArchive } from "./archive.ts";
import { archivePath } from "./archives.ts";
import { chartOf, readChart } from "./chart-of.ts";
import { readLock } from "./lock-file.ts";

/**
 * A chart from the cache of a repository, in the version whose digest the lock has.
 * @throws ConfigError when it is not there
 */
export function cachedChart(root: string, chart: ChartRef): ChartPackage {
  const digest = readLock(root).digestOf(chart);
  const archive = digest === undefined ? undefined : bytesAt(archivePath(root, digest));
  if (archive !== undefined) return readChart(chart, archive);
  const fix = "run npm run charts, or name its folder or archive with --from";
  throw new ConfigError({ where: `chart ${describeChart(chart)}`, what: "is not in the cache", fix });
}

/**
 * The chart in a folder, or in an archive.
 * @throws ConfigError when there is none
 */
export function chartAt(path: string): ChartPackage {
  if (!(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
    const archive = bytesAt(path);
    if (archive !== undefined) return chartOf(path, readArchive(path, archive).files);
    throw new ConfigError({
      where: "--from",
      what: "does not exist",
      got: quote(path),
      fix: "name a folder or archive",
    });
  }
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map(
      (file): ChartFile => ({
        path: file.slice(join(path, "/").length).replaceAll("\\", "/"),
        bytes: readFileSync(file),
      }),
    );
  return chartOf(path, new Map(files.map((file) => [file.path, file])));
}

function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (Reflect.get(Object(error), "code") === "ENOENT") return undefined;
    throw error;
  }
}
