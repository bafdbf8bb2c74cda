import { must } from "../../must.ts";
import { describeShape } from "./description.ts";
import type { Shape } from "./shape.ts";
import type { ChartShape } from "./shape-of-chart.ts";
import { TypeSource } from "./type-source.ts";

/** Where the files stand and what they say of themselves. */
export interface ValuesFiles {
  /** Name of the chart: `cert-manager`. */
  readonly name: string;
  /** Version of the chart, and what is to be said of it: `v1.21.1, the nearest to v1.21.2 at hand,`. */
  readonly version: string;
  /** What makes the files again. */
  readonly command: string;
  /** The folder `lib` from the folder of the files: `../lib`. */
  readonly library: string;
}

/** Descriptions of subcharts that are longer have a file of their own. */
const longestInside = 2000;

const beginOfHeader = "Generated from the chart";

/** Marks what is put in from another file; no chart has it in a name. */
const mark = "\uE000";

/** The files with the types and the schema of a chart's values, by their names; the first is the chart's own. */
export function valuesSource(chart: ChartShape, files: ValuesFiles): ReadonlyMap<string, string> {
  return filesOf(chart, files.name, files, true);
}

/** Whether a file is what `valuesSource` made of a chart, in whatever version. */
export function isGeneratedFrom(chart: string, text: string): boolean {
  return text.startsWith(`// ${beginOfHeader} ${chart} `);
}

/** @param isOutermost whether applications import it */
function filesOf(chart: ChartShape, stem: string, files: ValuesFiles, isOutermost: boolean): Map<string, string> {
  const below = new Map<string, string>();
  const elsewhere = new Map<Shape, string>();
  const members = new Map(chart.own.members);
  for (const [name, subchart] of chart.subcharts) {
    const shape = wholeOf(subchart);
    members.set(name, shape);
    if (describeShape(shape).length <= longestInside) continue;
    const stemBelow = `${stem}-${name}`;
    elsewhere.set(shape, stemBelow);
    for (const [file, text] of filesOf(subchart, stemBelow, files, false)) below.set(file, text);
  }
  const text = textOf({ ...chart.own, members }, elsewhere, stem, files, isOutermost);
  return new Map([[`${stem}-values.ts`, text], ...below]);
}

/** With its subcharts in it. */
function wholeOf({ own, subcharts }: ChartShape): Shape {
  const inside = [...subcharts].map(([name, subchart]): [string, Shape] => [name, wholeOf(subchart)]);
  return { ...own, members: new Map([...(own.members ?? []), ...inside]) };
}

function textOf(
  shape: Shape,
  elsewhere: ReadonlyMap<Shape, string>,
  stem: string,
  { name, version, command, library }: ValuesFiles,
  isOutermost: boolean,
): string {
  const stems = [...elsewhere.values()].sort();
  const types = new TypeSource(new Map([...elsewhere].map(([each, other]) => [each, typeName(other)])));
  const declarations = types.declare(typeName(stem), shape);
  const description = describeShape(
    shape,
    new Map([...elsewhere].map(([each, other]) => [each, `${mark}${stems.indexOf(other)}`])),
  );
  const schema = literalOf(description).replace(
    new RegExp(`${mark}(\\d+)`, "g"),
    (_, index) => `\${${constantName(must(stems[Number(index)], "subchart"))}}`,
  );
  const imports = [
    ...(types.kubernetes.size > 0 ? [importOf([...types.kubernetes].sort(), "kubernetes-models/v1", true)] : []),
    ...(types.ours.size > 0 ? [importOf([...types.ours].sort(), `${library}/charts/values/value-types.ts`, true)] : []),
    ...(isOutermost ? [importOf(["valuesSchema"], `${library}/charts/values/values-schema.ts`)] : []),
    ...stems.map((other) => importOf([`type ${typeName(other)}`, constantName(other)], `./${other}-values.ts`)),
  ];
  return `// ${beginOfHeader} ${name} ${version} by ${command}; do not edit.
${imports.join("\n")}${imports.length > 0 ? "\n" : ""}
${declarations}

export const ${constantName(stem)} = ${isOutermost ? `valuesSchema<${typeName(stem)}>(${schema})` : schema};
`;
}

function importOf(names: readonly string[], module: string, isType = false): string {
  const start = `import ${isType ? "type " : ""}`;
  const line = `${start}{ ${names.join(", ")} } from "${module}";`;
  return line.length <= 120 ? line : `${start}{\n${names.map((name) => `  ${name},\n`).join("")}} from "${module}";`;
}

/** `CertManagerValues` for `cert-manager`. */
function typeName(stem: string): string {
  return `${stem
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}Values`;
}

function constantName(stem: string): string {
  const name = typeName(stem);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A template literal with the description in lines. */
function literalOf(description: string): string {
  const lines: string[] = [];
  let line = "";
  const escaped = description.replace(/[\\`]|\$\{/g, "\\$&");
  for (const piece of escaped.match(/(?:"(?:[^"\\]|\\.)*"|[^",])*,?/g) ?? []) {
    if (line !== "" && line.length + piece.length > 118) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  lines.push(line);
  return `\`\n${lines.map((each) => `  ${each}\n`).join("")}\``;
}
