import { type ChartDependency, type ChartFile, type ChartPackage, textOfFile } from "../charts/chart-package.ts";
import { type ChartRef, describeChart } from "../charts/chart-ref.ts";
import { ConfigError, quote } from "../errors.ts";
import { isJsonObject, type Json, type JsonObject, listAt, stringAt, textOf, valueAt } from "../kubernetes/manifest.ts";
import { valueFor } from "../value-for.ts";
import { importedYaml } from "../yaml/imported-yaml.ts";
import { readArchive } from "./archive.ts";
import { licenseOfText } from "./license.ts";
import { toAsk } from "./tar.ts";

/**
 * The chart that an archive holds, proven to be the one that is meant.
 * @throws ConfigError when the archive cannot be read, or holds another chart or version
 */
export function readChart(chart: ChartRef, archive: Buffer): ChartPackage {
  const where = whereOf(chart);
  const found = chartOf(where, readArchive(where, archive).files);
  const asked = { name: chart.name.slice(chart.name.lastIndexOf("/") + 1), version: chart.version };
  // Repositories answer to a version with and without it.
  const isSame = found.name === asked.name && found.version.replace(/^v/, "") === asked.version.replace(/^v/, "");
  if (isSame) return found;
  const got = quote(`${found.name} ${found.version}`);
  throw new ConfigError({
    where,
    what: "its archive holds another chart or version",
    got,
    fix: "name the one that is meant",
  });
}

/** How messages name a chart. */
export function whereOf(chart: ChartRef): string {
  return `chart ${describeChart(chart)}`;
}

/**
 * The chart that files make, as Helm reads them.
 * @param where names it in messages
 * @throws ConfigError when it has no `Chart.yaml` that says what it is
 */
export function chartOf(where: string, files: ReadonlyMap<string, ChartFile>): ChartPackage {
  const meta = dataOf(where, files, "Chart.yaml");
  if (meta === undefined) throw new ConfigError({ where, what: "has no Chart.yaml", fix: toAsk });
  const [name, version] = [fieldOf(meta, "name"), fieldOf(meta, "version")];
  if (name === undefined || version === undefined) {
    throw new ConfigError({ where, what: "its Chart.yaml lacks a name or a version", fix: toAsk });
  }
  return {
    name,
    version,
    appVersion: fieldOf(meta, "appVersion"),
    kubeVersion: fieldOf(meta, "kubeVersion"),
    license: licenseOf(meta, files),
    isLibrary: meta.type === "library",
    // Charts of the first format ask in a file of its own.
    dependencies: [meta, dataOf(where, files, "requirements.yaml")].flatMap((data) =>
      listAt(data, "dependencies").flatMap(dependencyOf),
    ),
    values: files.get("values.yaml"),
    schema: files.get("values.schema.json"),
    templates: [...files.values()].filter(({ path }) => path.startsWith("templates/")),
    subcharts: [...subchartsOf(files)].map(([folder, inside]) => chartOf(`${where}, ${folder}`, inside)),
  };
}

function dataOf(where: string, files: ReadonlyMap<string, ChartFile>, path: string): JsonObject | undefined {
  const file = files.get(path);
  const data = file && importedYaml(`${where}, ${path}`, textOfFile(file));
  return isJsonObject(data) ? data : undefined;
}

/** Helm takes a number for the text of it. */
function fieldOf(data: Json, key: string): string | undefined {
  const value = valueAt(data, key);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function licenseOf(meta: JsonObject, files: ReadonlyMap<string, ChartFile>): string | undefined {
  const file = files.get("LICENSE") ?? files.get("LICENSE.txt") ?? files.get("LICENSE.md");
  return (
    stringAt(meta, "annotations", "artifacthub.io/license") ??
    stringAt(meta, "annotations", "licenses") ??
    (file && licenseOfText(textOfFile(file)))
  );
}

function dependencyOf(data: Json): ChartDependency[] {
  const name = fieldOf(data, "name");
  if (name === undefined) return [];
  return [
    {
      name,
      version: fieldOf(data, "version") ?? "",
      repository: fieldOf(data, "repository"),
      alias: fieldOf(data, "alias"),
      condition: fieldOf(data, "condition"),
      tags: listAt(data, "tags").map(textOf),
      importsValues: listAt(data, "import-values").length > 0 ? true : undefined,
    },
  ];
}

/** The files of each chart in `charts/`, by its folder. Helm passes over what begins with a dot or an underscore, and over lone files. */
function subchartsOf(files: ReadonlyMap<string, ChartFile>): ReadonlyMap<string, ReadonlyMap<string, ChartFile>> {
  const subcharts = new Map<string, Map<string, ChartFile>>();
  for (const { path, bytes } of files.values()) {
    const [, folder, below] = /^(charts\/[^._/][^/]*)\/(.*)$/.exec(path) ?? [];
    if (folder === undefined || below === undefined) continue;
    valueFor(subcharts, folder, () => new Map()).set(below, { path: below, bytes });
  }
  return subcharts;
}
