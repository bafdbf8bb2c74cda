import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckInput } from "../checks/input.ts";
import { objectsOfCharts } from "../checks/of-charts.ts";
import { inputOf, inputOfUnfinished } from "../checks/of-cluster.ts";
import { Places } from "../checks/places.ts";
import type { Problem } from "../errors.ts";
import type { Manifest, ManifestFile } from "../kubernetes/manifest.ts";
import { createSchemas, type Schemas } from "../kubernetes/schemas/schemas.ts";
import { isDefinition } from "../kubernetes/scopes.ts";
import { inRepository } from "../layout/paths.ts";
import { addOnFiles } from "../synth/add-on-files.ts";
import { manifestOutput, outputOf } from "../synth/output.ts";
import type { SynthesizedCluster, UnfinishedCluster } from "../synth/synth.ts";
import { type ChartsSeen, chartsSeen } from "./charts-seen.ts";
import type { Synthesis } from "./synth-clusters.ts";

/** What there is to check, and where it stands. */
export interface CheckInputs {
  readonly inputs: readonly CheckInput[];
  /** What is wrong before anything can be checked. */
  readonly mistakes: readonly Problem[];
  readonly places: Places;
  /**
   * Whether there are clusters that are not checked.
   * @default false
   */
  readonly isPartial?: boolean;
  /** @default - there are none */
  readonly charts?: ChartsSeen;
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

/** The text of a file of a host with objects in it. */
function hostFileText(finished: readonly SynthesizedCluster[], path: string): string | undefined {
  const made = finished.find(({ cluster }) => addOnFiles(cluster).some((file) => inRepository(file.path) === path));
  return made && outputOf(made).find((file) => inRepository(file.path) === path)?.text;
}

/** What was made of clusters, as it will lie in `dist/`. */
export function inputsOfClusters(
  { repository, finished, unfinished, mistakes }: Synthesis,
  schemasFor: SchemasFor,
): CheckInputs {
  const schemas = ({ files, applications }: Pick<SynthesizedCluster | UnfinishedCluster, "files" | "applications">) =>
    schemasFor([...files, ...applications.flatMap(objectsOfCharts)].map(({ manifest }) => manifest));
  let files: Map<string, ManifestFile> | undefined;
  return {
    mistakes,
    charts: chartsSeen({ finished, unfinished }),
    isPartial: finished.length < repository.clusters.length,
    inputs: [
      ...finished.map((each) => inputOf(each, schemas(each))),
      ...unfinished.map((each) => inputOfUnfinished(each, schemas(each))),
    ],
    places: new Places((path) => {
      files ??= new Map(
        [
          ...finished.flatMap((each) => [...each.files, ...each.bootstrap]),
          ...unfinished.flatMap((each) => each.files),
        ].map((file) => [inRepository(file.path), file]),
      );
      const file = files.get(path);
      return file === undefined ? hostFileText(finished, path) : manifestOutput(file).text;
    }),
  };
}
