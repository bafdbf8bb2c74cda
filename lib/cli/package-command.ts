import { dirname, join } from "node:path";
import { ConfigError } from "../errors.ts";
import type { OutputFile } from "../layout/output-file.ts";
import {
  bundleFolder,
  inCluster,
  inRepository,
  outputFolder,
  packageInstaller,
  recoveryFile,
  scriptsName,
} from "../layout/paths.ts";
import { readPackageInstaller } from "../repository/host-scripts.ts";
import type { Sources } from "../repository/load.ts";
import { outputOf } from "../synth/output.ts";
import { fileSystemProblem } from "../writer/file-system-problem.ts";
import { type ArchiveEntry, type WrittenArchive, writeArchive } from "../writer/write-archive.ts";
import { previewDist } from "../writer/write-dist.ts";
import { type BroughtAlong, broughtAlong } from "./brought-along.ts";
import { jsonDocument } from "./json-document.ts";
import type { Terminal } from "./terminal.ts";
import { whollyMade } from "./wholly-made.ts";

/** What a person can ask of `package`. */
export interface PackageOptions extends BroughtAlong {
  /** @default - `<cluster>-installer.tar.gz` in the current folder */
  readonly out?: string;
  readonly json?: boolean;
}

/**
 * Writes one archive with all that the hosts of a cluster need. The same input gives the same bytes.
 * @throws ConfigError with all that is wrong in the sources or the options, when `dist/` is not what the sources make, or when nothing can be written
 */
export function packageCommand(sources: Sources, name: string, options: PackageOptions, terminal: Terminal): void {
  for (const synthesized of whollyMade(sources, [name], terminal)) {
    const { cluster } = synthesized;
    const files = outputOf(synthesized);
    const entries = [...entriesOf(sources.root, name, files), ...broughtAlong(cluster, options)];
    refuseOther(sources.root, name, files);
    const out = options.out ?? `${name}-installer.tar.gz`;
    terminal.progress(`writing ${out} ...`);
    const written = write(out, `${name}-installer`, entries);
    if (options.json === true) terminal.out(jsonDocument({ version: 1, cluster: name, file: out, ...written }));
    else terminal.out(`${written.sha256}  ${out}\n`);
  }
}

/** What was reviewed is what is brought to hosts. */
function refuseOther(root: string, cluster: string, files: readonly OutputFile[]): void {
  const { written, removed } = previewDist(join(root, outputFolder), [cluster], files);
  const [first] = [...written.keys(), ...removed];
  if (first === undefined) return;
  throw new ConfigError({
    where: inRepository(first),
    what: "is not what the sources make",
    fix: "run npm run synth, and commit what it writes",
  });
}

/** The bundle, with what is brought along and the scripts beside the configuration; the scripts find all of it through links. */
function entriesOf(root: string, cluster: string, files: readonly OutputFile[]): ArchiveEntry[] {
  const install = readPackageInstaller(root);
  if (install === undefined)
    throw new ConfigError({
      where: packageInstaller,
      what: "is missing, with which a package begins",
      fix: "take it from the template that this repository was made of",
    });
  const folder = `${bundleFolder(cluster)}/`;
  return [
    { path: "install.sh", text: install, mode: 0o755 },
    ...files.flatMap(({ path, text }): ArchiveEntry[] => {
      if (path === recoveryFile(cluster)) return [{ path: inCluster(path), text }];
      if (!path.startsWith(folder)) return [];
      const below = path.slice(folder.length);
      return below.startsWith(`${scriptsName}/`)
        ? [{ path: below, text, mode: 0o755 }]
        : [{ path: `config/${below}`, text }];
    }),
    { path: `config/${scriptsName}`, target: `../${scriptsName}` },
  ];
}

function write(out: string, folder: string, entries: readonly ArchiveEntry[]): WrittenArchive {
  try {
    return writeArchive(out, folder, entries);
  } catch (error) {
    const problem = fileSystemProblem(dirname(out), error);
    if (problem === undefined) throw error;
    throw new ConfigError({ ...problem, where: `--out ${out}` });
  }
}
