import { type ChartPackage, textOfFile } from "../charts/chart-package.ts";
import type { ValuePath } from "../charts/value-leaves.ts";
import { isJsonObject, type Json, valueAt } from "../kubernetes/manifest.ts";
import { readDocuments } from "../yaml/documents.ts";

/** What a chart takes for a value that nobody gives: its own default, or that of the chart below it whose values they are. */
export function defaultOf(chart: ChartPackage, path: ValuePath): Json | undefined {
  const own = valueAt(valuesOf(chart), ...path);
  const [first, ...rest] = path;
  if (own !== undefined && !isJsonObject(own)) return own;
  const named = chart.dependencies.filter(({ name, alias }) => (alias ?? name) === first).map(({ name }) => name);
  const unasked = ({ name }: ChartPackage) => chart.dependencies.every((dependency) => dependency.name !== name);
  const below = chart.subcharts.find((each) => named.includes(each.name) || (each.name === first && unasked(each)));
  return (below === undefined || rest.length === 0 ? undefined : defaultOf(below, rest)) ?? own;
}

function valuesOf({ values }: ChartPackage): Json {
  if (values === undefined) return {};
  return readDocuments(textOfFile(values)).documents[0]?.value ?? {};
}
