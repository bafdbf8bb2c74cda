import { ConfigError } from "../../errors.ts";
import { isJsonObject, type Json, type JsonObject, objectAt } from "../../kubernetes/manifest.ts";
import { importedYaml } from "../../yaml/imported-yaml.ts";
import { type ChartFile, type ChartPackage, textOfFile } from "../chart-package.ts";
import type { Node } from "../templates/nodes.ts";
import { parseTemplate } from "../templates/parse.ts";
import { TemplateRun } from "../templates/run.ts";
import { Use } from "../templates/use.ts";
import type { Context } from "../templates/value.ts";
import { overridden } from "./overridden.ts";
import { anything, either, type Shape } from "./shape.ts";
import { shapeOfDefault } from "./shape-of-default.ts";
import { shapeOfSchema } from "./shape-of-schema.ts";

/** What the values of a chart may be, and apart those of each of its subcharts, by the name that their values have. */
export interface ChartShape {
  /** Without what is in `subcharts`. */
  readonly own: Shape;
  readonly subcharts: ReadonlyMap<string, ChartShape>;
}

/** A chart in its place among others. */
interface Placed {
  readonly chart: ChartPackage;
  /** `kube-prometheus-stack/charts/grafana`. */
  readonly where: string;
  readonly defaults: JsonObject;
  readonly context: Context;
  readonly subcharts: ReadonlyMap<string, Placed>;
}

/**
 * What the values of a chart may be: what its schema or its defaults say, and what its templates read.
 * @throws ConfigError for values, a schema or a template that cannot be read
 */
export function shapeOfChart(chart: ChartPackage): ChartShape {
  const placed = place(chart, chart.name, new Use(), new Use());
  const files = [...filesOf(placed)];
  const named = new Map(
    files.flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.kind === "define" ? [[node.name, node.body] as const] : [])),
    ),
  );
  const run = new TemplateRun(named);
  for (const { nodes, context } of files) run.follow(nodes, context);
  return shapeOf(placed, placed.defaults);
}

/**
 * @param values what templates do with the values of the chart
 * @param global what they do with what it shares with its subcharts
 */
function place(chart: ChartPackage, where: string, values: Use, global: Use): Placed {
  values.members.set("global", global);
  const subcharts = new Map(
    subchartsOf(chart).map(([name, subchart]) => [
      name,
      place(subchart, `${where}/charts/${subchart.name}`, values.member(name), global),
    ]),
  );
  for (const { condition = "", tags } of chart.dependencies) {
    for (const path of condition.split(",")) {
      if (path !== "")
        path
          .trim()
          .split(".")
          .reduce((use, name) => use.member(name), values);
    }
    for (const tag of tags) values.member("tags").member(tag);
  }
  const contexts = new Map([...subcharts].map(([name, { context }]) => [name, context]));
  const defaults = dataOf(where, chart.values) ?? {};
  return { chart, where, defaults, context: { values, subcharts: contexts }, subcharts };
}

/** By the names that their values have. */
function subchartsOf({ dependencies, subcharts }: ChartPackage): [string, ChartPackage][] {
  const asked = dependencies.flatMap(({ name, alias = name }): [string, ChartPackage][] => {
    const subchart = subcharts.find((each) => each.name === name);
    return subchart === undefined ? [] : [[alias, subchart]];
  });
  const unasked = subcharts.filter((each) => !dependencies.some(({ name }) => name === each.name));
  return [...asked, ...unasked.map((each): [string, ChartPackage] => [each.name, each])];
}

function dataOf(where: string, file: ChartFile | undefined): JsonObject | undefined {
  if (file === undefined) return undefined;
  const data = importedYaml(`${where}/${file.path}`, textOfFile(file)) ?? {};
  if (isJsonObject(data)) return data;
  const fix = "ask who publishes the chart, or take another version";
  throw new ConfigError({ where: `${where}/${file.path}`, what: "is no mapping", fix });
}

/** What the templates of a chart and its subcharts do. */
function* filesOf({ chart, where, defaults, context, subcharts }: Placed): Generator<{
  readonly nodes: readonly Node[];
  readonly context: Context;
}> {
  for (const file of chart.templates) {
    if (!file.path.startsWith("templates/tests/")) yield { nodes: nodesOf(where, file), context };
  }
  // Templates may treat them as such.
  for (const text of templatesIn(defaults)) {
    try {
      yield { nodes: parseTemplate(text), context };
    } catch (error) {
      // Or somebody else does, in another language.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  for (const subchart of subcharts.values()) yield* filesOf(subchart);
}

function nodesOf(where: string, file: ChartFile): readonly Node[] {
  const text = textOfFile(file);
  try {
    return parseTemplate(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const line = text.slice(0, Number(error.message)).split("\n").length;
    const fix = "ask who publishes the chart, or take another version";
    throw new ConfigError({ where: `${where}/${file.path}:${line}`, what: "is no template that can be read", fix });
  }
}

function templatesIn(value: Json): string[] {
  if (typeof value === "string") return value.includes("{{") ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(templatesIn);
  return isJsonObject(value) ? Object.values(value).flatMap(templatesIn) : [];
}

/** @param defaults of the chart, as its parents change them */
function shapeOf({ chart, where, context: { values }, subcharts }: Placed, defaults: JsonObject): ChartShape {
  // Who passes all values on, to make a checksum of them, passes on nothing that would not be read elsewhere.
  values.isWhole = false;
  values.isAskedForType = false;
  values.items = undefined;
  const schema = dataOf(where, chart.schema);
  const shape = schema ? shapeOfSchema(schema, defaults, values) : shapeOfDefault(defaults, values);
  const members = new Map(shape.members);
  for (const name of subcharts.keys()) members.delete(name);
  const global = values.members.get("global");
  members.delete("global");
  if (shape.members?.has("global") && (defaults.global !== undefined || global?.isUsed)) {
    members.set("global", either(shape.members.get("global"), shapeOfDefault(defaults.global, global)));
  }
  const others = chart.dependencies.some(({ importsValues }) => importsValues) ? anything : shape.others;
  return {
    own: { members, ...(others && { others }) },
    subcharts: new Map(
      [...subcharts].map(([name, subchart]) => {
        const changed = objectAt(overridden(subchart.defaults, objectAt(defaults, name)));
        return [name, shapeOf(subchart, changed)];
      }),
    ),
  };
}
