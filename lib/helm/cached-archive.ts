import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Of } from "./archive.ts";
import { chartsFolder } from "./known-charts.ts";

/**
 * Where the archive of a chart lies in the cache, if it does.
 * @param root the repository
 * @param sha256 of the archive, in hexadecimal digits
 */
export function archivePath(root: string, sha256: string): string {
  return join(root, chartsFolder, "archives", `${sha256}.tgz`);
}

/** The archive of a chart; undefined when it is not in the cache, also for a file whose name is not its digest: it was cut off or changed. */
export function cachedArchive(root: string, sha256: string): Buffer | undefined {
  try {
    const archive = readFileSync(archivePath(root, sha256));
    return sha256Of(archive) === sha256 ? archive : undefined;
  } catch {
    return undefined;
  }
}
