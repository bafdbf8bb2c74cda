import { ConfigError } from "../../errors.ts";
import { isJsonObject, type Json, type JsonObject, objectAt } from "../../kubernetes/manifest.ts";
import type { Node } from "../templates/nodes.ts";
import { parseTemplate } from "../templates/parse.ts";
import { TemplateRun } from "../templates/run.ts";
import { Use } from "../templates/use.ts";
import type { Context } from "../templates/value.ts";
import { type ChartDeclaration, overridden } from "./chart-files.ts";
import { anything, either, type Shape } from "./shape.ts";
import { shapeOfDefault } from "./shape-of-default.ts";
import { shapeOfSchema } from "./shape-of-schema.ts";

/** What the values of a chart may be, and apart those of each of its subcharts, by the name that their values have. */
export interface ChartShape {
  /** Without what is in `subcharts`. */
  readonly own: Shape;
  readonly subcharts: ReadonlyMap<string, ChartShape>;
}

/**
 * What the values of a chart may be: what its schema or its defaults say, and what its templates read.
 * @throws ConfigError for a template that cannot be read
 */
export function shapeOfChart(chart: ChartDeclaration): ChartShape {
  const context = contextOf(chart, new Use(), new Use());
  const named = new Map<string, readonly Node[]>();
  const files = [...filesOf(chart, context)];
  for (const { nodes } of files) for (const node of nodes) if (node.kind === "define") named.set(node.name, node.body);
  const run = new TemplateRun(named);
  for (const { nodes, context: dot } of files) run.follow(nodes, dot);
  return shapeOf(chart, chart.defaults, context);
}

/** @param global which a chart shares with its subcharts */
function contextOf(chart: ChartDeclaration, values: Use, global: Use): Context {
  values.members.set("global", global);
  const subcharts = [...chart.subcharts].map(([name, subchart]): [string, Context] => [
    name,
    contextOf(subchart, values.member(name), global),
  ]);
  for (const path of chart.conditions)
    path
      .trim()
      .split(".")
      .reduce((use, name) => use.member(name), values);
  for (const tag of chart.tags) values.member("tags").member(tag);
  return { values, subcharts: new Map(subcharts) };
}

/** What the templates of a chart and its subcharts do. */
function* filesOf(chart: ChartDeclaration, context: Context): Generator<{ nodes: readonly Node[]; context: Context }> {
  for (const [path, text] of chart.templates) yield { nodes: nodesOf(path, text), context };
  // Templates may treat them as such.
  for (const text of templatesIn(chart.defaults)) yield { nodes: nodesOf("values.yaml", text), context };
  for (const [name, subchart] of chart.subcharts) {
    const below = context.subcharts.get(name);
    if (below !== undefined) yield* filesOf(subchart, below);
  }
}

function nodesOf(path: string, text: string): readonly Node[] {
  try {
    return parseTemplate(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // What is beside the templates need not be one.
    if (!/(^|\/)templates\/(?!.*\.(txt|json)$)/.test(path)) return [];
    const line = text.slice(0, Number(error.message)).split("\n").length;
    throw new ConfigError({
      where: `${path} line ${line}`,
      what: "is no template that can be read",
      fix: "take the chart from its repository again",
    });
  }
}

function templatesIn(value: Json): string[] {
  if (typeof value === "string") return value.includes("{{") ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(templatesIn);
  return isJsonObject(value) ? Object.values(value).flatMap(templatesIn) : [];
}

function shapeOf(chart: ChartDeclaration, defaults: JsonObject, { values, subcharts }: Context): ChartShape {
  // Who passes all values on, to make a checksum of them, passes on nothing that would not be read elsewhere.
  values.isWhole = false;
  values.isAskedForType = false;
  values.items = undefined;
  const shape = chart.schema ? shapeOfSchema(chart.schema, defaults, values) : shapeOfDefault(defaults, values);
  const members = new Map(shape.members);
  for (const name of chart.subcharts.keys()) members.delete(name);
  members.set("global", either(members.get("global"), shapeOfDefault(defaults.global, values.members.get("global"))));
  const others = chart.importsValues ? anything : shape.others;
  return {
    own: { members, ...(others && { others }) },
    subcharts: new Map(
      [...chart.subcharts].map(([name, subchart]) => {
        const below = objectAt(overridden(subchart.defaults, objectAt(defaults, name)));
        const context = subcharts.get(name);
        if (context === undefined) throw new Error(`bug: ${name} has no context`);
        return [name, shapeOf(subchart, below, context)];
      }),
    ),
  };
}
