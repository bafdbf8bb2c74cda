import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CheckInput, CheckObject } from "../checks/input.ts";
import { inputOf } from "../checks/of-cluster.ts";
import { oldestMinor } from "../cluster/k3s-version.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { minorOf, newestMinor as newestSchemas, oldestMinor as oldestSchemas } from "../kubernetes/schemas/notation.ts";
import type { Schemas } from "../kubernetes/schemas/schemas.ts";
import { withoutCopies } from "../layout/copies.ts";
import { inRepository, isBootstrap, outputFolder } from "../layout/paths.ts";
import { kindOfFile } from "../layout/place.ts";
import { Folder } from "../repository/folder.ts";
import { loadRepository, type Sources } from "../repository/load.ts";
import { outputOf } from "../synth/output.ts";
import { parseManifests } from "../yaml/parse-manifests.ts";
import { refuseInterruptedWrite } from "./interrupted-write.ts";
import { chooseClusters, synthAll } from "./synth-command.ts";
import type { Terminal } from "./terminal.ts";

/** What there is to check, and the text of each file for those who want to know a line. */
export interface CheckInputs {
  readonly inputs: readonly CheckInput[];
  readonly textOf: (file: string) => string | undefined;
}

/** Makes the schemas for some objects, which may bring definitions of their own kinds. */
export type SchemasFor = (manifests: readonly Manifest[]) => Schemas;

/** How a folder is to be checked. */
export interface FolderOptions {
  /** @default - the oldest version that clusters can have */
  readonly kubernetes?: string;
  readonly closed?: boolean;
  readonly allowUnknownKinds?: boolean;
}

/**
 * Every cluster of the repository, synthesized in memory.
 * @throws ConfigError for what `synth` refuses, and when a killed synth left `dist/` between two states
 */
export function inputsOfClusters(
  sources: Sources,
  names: readonly string[],
  schemasFor: SchemasFor,
  terminal: Terminal,
): CheckInputs {
  refuseInterruptedWrite(join(sources.root, outputFolder));
  const repository = loadRepository(sources);
  const synthesized = synthAll(chooseClusters(repository, names), repository, terminal);
  let texts: Map<string, string> | undefined;
  return {
    inputs: synthesized.map((each) => inputOf(each, schemasFor(each.files.map(({ manifest }) => manifest)))),
    textOf: (file) => {
      texts ??= new Map(
        synthesized.flatMap((each) => outputOf(each).map(({ path, text }) => [inRepository(path), text])),
      );
      return texts.get(file);
    },
  };
}

/**
 * The YAML and JSON files of a folder that may be anybody's.
 * @throws ConfigError with every file that cannot be read as manifests
 */
export function inputsOfFolder(dir: string, options: FolderOptions, schemasFor: SchemasFor): CheckInputs {
  const kubernetes = kubernetesVersion(options.kubernetes ?? oldestMinor);
  const folder = new Folder(resolve(dir));
  const problems: Problem[] = [];
  const objects: CheckObject[] = [];
  const byHand = new Set<CheckObject>();
  for (const path of folder.list().filter((file) => kindOfFile(file) === "manifest")) {
    const file = join(dir, path);
    const parsed = parseManifests(file, folder.read(path));
    problems.push(...parsed.problems);
    for (const { manifest } of parsed.objects) {
      const object = { manifest, file };
      objects.push(object);
      if (isBootstrap(path)) byHand.add(object);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  const { closed = false, allowUnknownKinds = false } = options;
  const schemas = schemasFor(objects.map(({ manifest }) => manifest));
  return {
    inputs: [
      {
        kubernetes,
        closed,
        allowUnknownKinds,
        objects: withoutCopies(objects, (object) => byHand.has(object)),
        schemas,
      },
    ],
    textOf: (file) => readFileSync(file, "utf8"),
  };
}

/** `1.36` of `1.36`, `v1.36.5` and `v1.36.5+k3s1`. */
function kubernetesVersion(version: string): string {
  const minor = /^v?(1\.\d+)(?:\.\d+(?:[+-].*)?)?$/.exec(version)?.[1];
  const problem = { where: "--kubernetes", got: quote(version) };
  if (minor === undefined) {
    throw new ConfigError({ ...problem, what: "is not a version of Kubernetes", fix: 'write it like "1.36"' });
  }
  if (minorOf(minor) >= oldestSchemas && minorOf(minor) <= newestSchemas) return minor;
  const fix = `choose one from 1.${oldestSchemas} to 1.${newestSchemas}`;
  throw new ConfigError({ ...problem, what: "is a version that the schemas do not know", fix });
}
