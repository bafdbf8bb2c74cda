import { writeFileSync } from "node:fs";
import { ConfigError } from "../errors.ts";
import { readArchive } from "../helm/archive.ts";
import { cachedArchive } from "../helm/archives.ts";
import { chartOf } from "../helm/chart-of.ts";
import type { Sources } from "../repository/load.ts";
import { chartsOfCluster } from "../synth/cluster-charts.ts";
import { clusterDocument } from "../synth/cluster-document.ts";
import { fileSystemProblem } from "../writer/file-system-problem.ts";
import { unseenNote } from "./images-command.ts";
import type { Terminal } from "./terminal.ts";
import { whollyMade } from "./wholly-made.ts";

/** What a person can ask of `docs`. */
export interface DocsOptions {
  /** @default - every cluster */
  readonly cluster: readonly string[];
  /** @default - it is printed */
  readonly out?: string;
}

/**
 * Describes what clusters run, as Markdown.
 * @throws ConfigError with all that is wrong in the sources, or when the file cannot be written
 */
export function docsCommand(sources: Sources, { cluster, out }: DocsOptions, terminal: Terminal): void {
  const clusters = whollyMade(sources, cluster, terminal);
  const licenseOf = (digest: string) => licenseIn(sources.root, digest);
  const text = clusters.map((each) => clusterDocument(each, { licenseOf })).join("\n");
  if (out === undefined) terminal.out(text);
  else writeDocument(out, text);
  terminal.err(
    unseenNote(
      clusters.flatMap(({ applications }) => chartsOfCluster(applications)).filter(({ unseen }) => unseen !== null),
    ),
  );
}

/** What an archive of the cache says of its license; `charts` has refused archives that cannot be read. */
function licenseIn(root: string, digest: string): string | undefined {
  const archive = cachedArchive(root, digest);
  return archive && chartOf(digest, readArchive(digest, archive).files).license;
}

function writeDocument(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const problem = fileSystemProblem(path, error);
    if (problem === undefined) throw error;
    throw new ConfigError({ ...problem, where: `--out ${path}` });
  }
}
