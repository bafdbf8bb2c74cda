import { ConfigError } from "../../errors.ts";
import { isJsonObject, type Json, type JsonObject, listAt, stringAt } from "../../kubernetes/manifest.ts";
import { readDocuments } from "../../yaml/documents.ts";

/** Texts of a chart by their paths inside it: `values.yaml`, `charts/base/Chart.yaml`. */
export type ChartFiles = ReadonlyMap<string, string>;

/** What a chart says of the values that it takes. */
export interface ChartDeclaration {
  readonly name: string;
  readonly version: string;
  readonly defaults: JsonObject;
  /** Its `values.schema.json`. */
  readonly schema?: JsonObject;
  /** Everything that may read values, by path from the outermost chart. */
  readonly templates: ReadonlyMap<string, string>;
  /** By the name that its values have here. */
  readonly subcharts: ReadonlyMap<string, ChartDeclaration>;
  /** Paths of values that switch subcharts on and off. */
  readonly conditions: readonly string[];
  readonly tags: readonly string[];
  /** Whether a subchart's values become values of this one. */
  readonly importsValues: boolean;
}

/**
 * Reads what says which values a chart takes. What is packed in archives inside it is left out.
 * @param folder where it lies in the files: `charts/base/`, and nothing for the outermost chart
 * @throws ConfigError for a Chart.yaml, values.yaml or values.schema.json that cannot be read
 */
export function readChart(files: ChartFiles, folder = ""): ChartDeclaration {
  const about = objectOf(files, `${folder}Chart.yaml`);
  if (about === undefined) {
    throw new ConfigError({
      where: `${folder}Chart.yaml`,
      what: "is missing",
      fix: "name the folder or archive of a chart",
    });
  }
  const inside = [...files].filter(([path]) => path.startsWith(folder)).map(([path]) => path.slice(folder.length));
  const folders = new Map(
    [...new Set(inside.flatMap((path) => /^charts\/([^/]+)\/Chart\.yaml$/.exec(path)?.[1] ?? []))].map((name) => {
      const chart = readChart(files, `${folder}charts/${name}/`);
      return [chart.name, chart];
    }),
  );
  const dependencies = listAt(about, "dependencies").filter(isJsonObject);
  const subcharts = new Map([...folders].filter(([name]) => !dependencies.some((each) => each.name === name)));
  for (const dependency of dependencies) {
    const name = stringAt(dependency, "name") ?? "";
    const chart = folders.get(name);
    if (chart !== undefined) subcharts.set(stringAt(dependency, "alias") ?? name, chart);
  }
  const schema = objectOf(files, `${folder}values.schema.json`);
  return {
    name: stringAt(about, "name") ?? "",
    version: stringAt(about, "version") ?? "",
    defaults: objectOf(files, `${folder}values.yaml`) ?? {},
    ...(schema && { schema }),
    templates: new Map(
      inside.filter(mayBeTemplate).map((path) => [`${folder}${path}`, files.get(`${folder}${path}`) ?? ""]),
    ),
    subcharts,
    conditions: dependencies.flatMap((each) => (stringAt(each, "condition") ?? "").split(",").filter(Boolean)),
    tags: dependencies.flatMap((each) => listAt(each, "tags").map(String)),
    importsValues: dependencies.some((each) => listAt(each, "import-values").length > 0),
  };
}

/** Templates, and files that templates may treat as such with `tpl`. */
function mayBeTemplate(path: string): boolean {
  return !/^(charts|crds|ci|tests)\/|^(Chart|values)[^/]*$|\.(md|gotmpl)$/i.test(path);
}

function objectOf(files: ChartFiles, path: string): JsonObject | undefined {
  const text = files.get(path);
  if (text === undefined) return undefined;
  const { documents, problems } = readDocuments(text);
  const [problem] = problems;
  if (problem !== undefined) throw new ConfigError({ where: path, what: `holds ${problem.what}`, fix: problem.fix });
  const value: Json = documents[0]?.value ?? {};
  if (!isJsonObject(value)) {
    throw new ConfigError({ where: path, what: "is no mapping", fix: "take the chart from its repository again" });
  }
  return value;
}

/** Values as others change them, which have the last word: those of a subchart by those of its parent. */
export function overridden(values: Json | undefined, by: Json): Json {
  if (!isJsonObject(values) || !isJsonObject(by)) return by;
  const changed = Object.entries(by).map(([name, value]): [string, Json] => [name, overridden(values[name], value)]);
  return { ...values, ...Object.fromEntries(changed) };
}
