import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { Render } from "../charts/render.ts";
import { type RenderRequest, renderKey } from "../charts/render-key.ts";
import { ConfigError } from "../errors.ts";
import { readArchive } from "./archive.ts";
import { chanceProblems } from "./chance.ts";
import { whereOf } from "./chart-of.ts";
import type { Helm } from "./helm-command.ts";
import { helmTemplate } from "./helm-template.ts";
import { renderedObjects } from "./rendered-objects.ts";

/** More than a day apart, so that a date differs as well. */
const [west, east] = ["Etc/GMT+12", "Pacific/Kiritimati"];

/**
 * What Helm makes of a chart. It is asked twice, at different times, to see that it makes the same.
 * @param archive the path of the chart's archive
 * @throws ConfigError when Helm refuses the chart or its values, when what it makes are no objects, or with what differs
 */
export async function renderChart(helm: Helm, request: RenderRequest, archive: string): Promise<Render> {
  const where = whereOf(request.release);
  const { namespace } = request.release;
  const first = await helmTemplate(helm, request, archive, west);
  const objects = renderedObjects(where, first, namespace);
  // Templates can ask for the time in seconds.
  await setTimeout(1000);
  const second = await helmTemplate(helm, request, archive, east);
  if (!second.equals(first)) {
    const { files } = readArchive(where, await readFile(archive));
    const problems = chanceProblems(where, objects, renderedObjects(where, second, namespace), files);
    if (problems.length > 0) throw new ConfigError(problems);
  }
  return { key: renderKey(request), objects };
}
