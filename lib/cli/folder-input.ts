import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckObject } from "../checks/input.ts";
import { Places } from "../checks/places.ts";
import { ConfigError, quote } from "../errors.ts";
import { oldestMinor } from "../k3s/lines.ts";
import { minorOf, newestMinor as newestSchemas, oldestMinor as oldestSchemas } from "../kubernetes/schemas/notation.ts";
import { withoutCopies } from "../layout/copies.ts";
import { isBootstrap } from "../layout/paths.ts";
import { readAnyFolder, type SkippedFile } from "./any-folder.ts";
import type { CheckInputs, SchemasFor } from "./check-input.ts";

/** How a folder is to be checked. */
export interface FolderOptions {
  /** @default - the oldest version that clusters can have */
  readonly kubernetes?: string;
  readonly closed?: boolean;
  readonly allowUnknownKinds?: boolean;
  /** Patterns of files that are not checked, beside those of the folder's `ignoreFile`. @default - none */
  readonly ignore?: readonly string[];
}

/** What there is to check in a folder, and what there is beside it. */
export interface FolderInputs extends CheckInputs {
  readonly skipped: readonly SkippedFile[];
}

/**
 * The Kubernetes objects of a folder that may be anybody's. What is plainly something else is skipped, and a file that cannot be
 * read is a mistake that keeps no other from being checked.
 * @throws ConfigError when the folder has no name, or for a version of Kubernetes without schemas
 */
export function inputsOfFolder(dir: string, options: FolderOptions, schemasFor: SchemasFor): FolderInputs {
  if (dir === "")
    throw new ConfigError({ where: "--dir", what: "names no folder", got: quote(dir), fix: "write its path" });
  const kubernetes = kubernetesVersion(options.kubernetes ?? oldestMinor);
  const { objects: found, mistakes, skipped } = readAnyFolder(dir, options.ignore ?? []);
  const objects: CheckObject[] = [];
  const byHand = new Set<CheckObject>();
  for (const { manifest, path } of found) {
    const object = { manifest, file: join(dir, path) };
    objects.push(object);
    if (isBootstrap(path)) byHand.add(object);
  }
  if (objects.length === 0 && mistakes.length === 0) {
    mistakes.push({ where: dir, what: "holds no Kubernetes object", fix: "name a folder of manifests" });
  }
  const { closed = false, allowUnknownKinds = false } = options;
  const places = new Places((file) => readFileSync(file, "utf8"));
  return {
    mistakes,
    skipped,
    places,
    inputs: [
      {
        kubernetes,
        closed: closed && mistakes.length === 0,
        unfinished: mistakes.length > 0,
        allowUnknownKinds: allowUnknownKinds || mistakes.length > 0,
        objects: withoutCopies(objects, (object) => byHand.has(object)),
        schemas: schemasFor(objects.map(({ manifest }) => manifest)),
        written: (object, path) => places.written(object, path),
      },
    ],
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
