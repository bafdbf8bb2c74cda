import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { idleValues } from "../charts/idle-values.ts";
import type { RenderRequest } from "../charts/render-key.ts";
import { ConfigError } from "../errors.ts";
import { type JsonObject, valueAt } from "../kubernetes/manifest.ts";
import { formatPath } from "../kubernetes/path.ts";
import type { Turns } from "../turns.ts";
import { readChart, whereOf } from "./chart-of.ts";
import { defaultOf } from "./default-of.ts";
import type { Helm } from "./helm-command.ts";
import { helmTemplate } from "./helm-template.ts";
import { renderedObjects } from "./rendered-objects.ts";

/** A value that a chart makes the same without. */
export interface IdleValue {
  /** `grafana.sidecar.enabled` */
  readonly path: string;
  /** Whether the chart takes the same when nobody says it. Otherwise nothing reads it, or something else overrules it. */
  readonly isDefault: boolean;
}

/**
 * The values of a release that could be left out, all of them together.
 * @param archive the path of the chart's archive
 * @param turns how often Helm may run at the same time
 * @throws ConfigError when the chart cannot be rendered with its values
 */
export async function idleValuesOf(
  helm: Helm,
  request: RenderRequest,
  archive: string,
  turns: Turns,
): Promise<IdleValue[]> {
  const where = whereOf(request.release);
  const { values, namespace } = request.release;
  const render = (given: JsonObject) =>
    turns.take(() =>
      helmTemplate(helm, { ...request, release: { ...request.release, values: given } }, archive, "UTC"),
    );
  const base = await render(values);
  const objectsOf = (output: Buffer) => renderedObjects(where, output, namespace);
  const paths = await idleValues(values, async (given) => {
    try {
      const made = await render(given);
      return made.equals(base) || isDeepStrictEqual(objectsOf(onlyIn(made, base)), objectsOf(onlyIn(base, made)));
    } catch (error) {
      // What the chart cannot do without has an effect.
      if (error instanceof ConfigError) return false;
      throw error;
    }
  });
  const chart = readChart(request.release, await readFile(archive));
  return paths.map((path) => ({
    path: formatPath(path),
    isDefault: isDeepStrictEqual(valueAt(values, ...path), defaultOf(chart, path)),
  }));
}

/** The documents of one output that another does not have: reading all of them takes longer than Helm. */
function onlyIn(output: Buffer, other: Buffer): Buffer {
  const known = new Set(documentsIn(other));
  return Buffer.from(
    documentsIn(output)
      .filter((document) => !known.has(document))
      .join(""),
  );
}

function documentsIn(output: Buffer): string[] {
  return output.toString().split(/^(?=---$)/m);
}
