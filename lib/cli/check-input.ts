import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CheckInput, CheckObject } from "../checks/input.ts";
import { inputOf, inputOfUnfinished } from "../checks/of-cluster.ts";
import { oldestMinor } from "../cluster/k3s-version.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import type { Manifest, ManifestFile } from "../kubernetes/manifest.ts";
import { minorOf, newestMinor as newestSchemas, oldestMinor as oldestSchemas } from "../kubernetes/schemas/notation.ts";
import { createSchemas, type Schemas } from "../kubernetes/schemas/schemas.ts";
import { isDefinition } from "../kubernetes/scopes.ts";
import { withoutCopies } from "../layout/copies.ts";
import { inRepository, isBootstrap } from "../layout/paths.ts";
import { kindOfFile } from "../layout/place.ts";
import { Folder } from "../repository/folder.ts";
import { manifestOutput } from "../synth/output.ts";
import { parseManifests } from "../yaml/parse-manifests.ts";
import type { Synthesis } from "./synth-clusters.ts";

/** What there is to check, and the text of each file for those who want to know a line. */
export interface CheckInputs {
  readonly inputs: readonly CheckInput[];
  /** What is wrong before anything can be checked. */
  readonly mistakes: readonly Problem[];
  readonly textOf: (file: string) => string | undefined;
}

/** Makes the schemas for some objects, which may bring definitions of their own kinds. */
export type SchemasFor = (manifests: readonly Manifest[]) => Schemas;

/**
 * Schemas with those of definitions.
 * @param library the folder that `lib/` is in
 * @param definitions those that are known although no object makes them
 */
export function schemasOf(library: string, definitions: readonly Manifest[] = []): SchemasFor {
  return (manifests) =>
    createSchemas(
      (file) => readFileSync(join(library, "kubernetes", "schemas", "data", file), "utf8"),
      [...definitions, ...manifests.filter(isDefinition)],
    );
}

/** How a folder is to be checked. */
export interface FolderOptions {
  /** @default - the oldest version that clusters can have */
  readonly kubernetes?: string;
  readonly closed?: boolean;
  readonly allowUnknownKinds?: boolean;
}

/** What was made of clusters, as it will lie in `dist/`. */
export function inputsOfClusters({ finished, unfinished, mistakes }: Synthesis, schemasFor: SchemasFor): CheckInputs {
  const schemas = (files: readonly ManifestFile[]) => schemasFor(files.map(({ manifest }) => manifest));
  let files: Map<string, ManifestFile> | undefined;
  return {
    mistakes,
    inputs: [
      ...finished.map((each) => inputOf(each, schemas(each.files))),
      ...unfinished.map((each) => inputOfUnfinished(each, schemas(each.files))),
    ],
    textOf: (path) => {
      files ??= new Map(
        [
          ...finished.flatMap((each) => [...each.files, ...each.bootstrap]),
          ...unfinished.flatMap((each) => each.files),
        ].map((file) => [inRepository(file.path), file]),
      );
      const file = files.get(path);
      return file && manifestOutput(file).text;
    },
  };
}

/**
 * The YAML and JSON files of a folder that may be anybody's; a file that cannot be read as manifests is a mistake.
 * @throws ConfigError for a version of Kubernetes without schemas
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
  const { closed = false, allowUnknownKinds = false } = options;
  const schemas = schemasFor(objects.map(({ manifest }) => manifest));
  return {
    mistakes: problems,
    inputs: [
      {
        kubernetes,
        closed: closed && problems.length === 0,
        unfinished: problems.length > 0,
        allowUnknownKinds: allowUnknownKinds || problems.length > 0,
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
