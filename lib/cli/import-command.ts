import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { dnsLabelRule, isDnsLabel } from "../dns-name.ts";
import { ConfigError, collect, type Problem, quote } from "../errors.ts";
import { renderUnlocked } from "../helm/render-unlocked.ts";
import type { ImportObject, ImportRow } from "../import/draft.ts";
import { importApplication } from "../import/import-application.ts";
import { oldestMinor } from "../k3s/lines.ts";
import { loadRepository, type Sources } from "../repository/load.ts";
import { modelOf } from "../repository/models.ts";
import { visible } from "../visible.ts";
import { counted } from "../wording.ts";
import { parseManifests } from "../yaml/parse-manifests.ts";
import { readProblem } from "../yaml/read-problem.ts";
import { readAnyFolder, type SkippedFile } from "./any-folder.ts";
import { schemasOf } from "./check-input.ts";
import { create, newApplicationPath } from "./new-command.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can say of an import. */
export interface ImportOptions {
  readonly name: string;
  readonly folder: string;
  /** @default - the one that most objects name, else the application's name */
  readonly namespace?: string;
}

/**
 * Writes an application that makes the objects of a folder or file, or those of standard input for `-`, and tells what became of each.
 * @param library the folder that `lib/` is in
 * @param environment names Helm, and who may fetch what
 * @throws ConfigError with everything that cannot be read or imported; then nothing is written
 */
export async function importCommand(
  sources: Sources,
  library: string,
  from: string,
  { name, folder, namespace }: ImportOptions,
  terminal: Terminal,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const problems: Problem[] = [];
  const path = collect(problems, () => newApplicationPath(sources, name, folder));
  if (namespace !== undefined && !isDnsLabel(namespace)) {
    const what = "is not a DNS label";
    problems.push({ where: "--namespace", what, got: quote(namespace), fix: `use ${dnsLabelRule}` });
  }
  const { objects, skipped, mistakes } = read(from);
  problems.push(...mistakes);
  if (problems.length > 0 || path === undefined) throw new ConfigError(problems);

  // What is wrong in the sources says synth: here they only tell of domains.
  const { clusters } = loadRepository(sources);
  const [cluster] = clusters;
  const kubernetes = cluster?.kubernetes ?? oldestMinor;
  const { source, rows } = await importApplication(objects, {
    name,
    path,
    ...(namespace !== undefined && { namespace }),
    clusters,
    input: {
      kubernetes,
      schemas: schemasOf(library, sources.definitions)(objects.map(({ manifest }) => manifest)),
    },
    interfaceOf: (type) => modelOf(sources.root, type),
    render: (release) => renderUnlocked(sources.root, release, kubernetes, environment),
  });
  create(sources.root, path, source, terminal);
  terminal.out(`\n${table(rows)}\n`);
  if (skipped.length > 0) {
    const lines = skipped.map(({ file, why }) => visible(`  ${file} ${why}`));
    terminal.err(`${counted(skipped.length, "file")} skipped:\n${lines.join("\n")}\n`);
  }
}

interface Read {
  readonly objects: readonly ImportObject[];
  readonly skipped: readonly SkippedFile[];
  readonly mistakes: readonly Problem[];
}

function read(from: string): Read {
  const found = from !== "-" && isFolder(from) ? readFolder(from) : readFile(from);
  if (found.objects.length > 0 || found.mistakes.length > 0) return found;
  const where = from === "-" ? "standard input" : from;
  const fix = "name a folder or file of manifests";
  return { ...found, mistakes: [{ where, what: "holds no Kubernetes object", fix }] };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readFolder(folder: string): Read {
  const { objects, mistakes, skipped } = readAnyFolder(folder, []);
  return { objects: objects.map(({ manifest, path }) => ({ manifest, file: join(folder, path) })), mistakes, skipped };
}

function readFile(path: string): Read {
  const file = path === "-" ? "standard input" : path;
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === "-" ? 0 : path);
  } catch (error) {
    const problem = readProblem(file, error);
    throw problem === undefined ? error : new ConfigError(problem);
  }
  const { objects, problems } = parseManifests(file, bytes);
  return { objects: objects.map(({ manifest }) => ({ manifest, file })), mistakes: problems, skipped: [] };
}

/** What became of each object, and below one another what a person has to look at. */
function table(rows: readonly ImportRow[]): string {
  const lines = rows.flatMap(({ object, became, look: [first = "", ...others] }) => [
    [object, became, first],
    ...others.map((each) => ["", "", each]),
  ]);
  const cells = lines.map((line) => line.map(visible));
  const widths = [0, 1].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
