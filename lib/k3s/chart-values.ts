import { isJsonObject, type JsonObject } from "../kubernetes/manifest.ts";
import { nearest } from "../nearest.ts";

/**
 * The values of a chart by their names: `true` where nothing more is known, `*` for a name that people choose, a path for a value that
 * other versions of the chart have here, and this one there.
 */
export interface ChartValues {
  readonly [name: string]: true | string | ChartValues;
}

/** A value that the chart does not have. */
export interface UnknownValue {
  readonly path: readonly string[];
  /** Where it probably belongs: `ports.web`, `ports.<name>.forwardedHeaders`. @default - nobody can tell */
  readonly meant?: string;
}

/**
 * What the values of a release set that its chart does not have.
 * @param chosen names that stand for `*` in every release: `web` below `ports`
 */
export function unknownValues(values: JsonObject, known: ChartValues, chosen: readonly string[] = []): UnknownValue[] {
  const visit = (value: JsonObject, here: ChartValues, path: readonly string[]): UnknownValue[] =>
    Object.keys(value).flatMap((name): UnknownValue[] => {
      const below = Object.hasOwn(here, name) ? here[name] : here["*"];
      const [inside, at] = [value[name], [...path, name]];
      if (below === undefined) {
        const meant = placeOf(name, known, chosen) ?? nearest(name, Object.keys(here));
        return [
          { path: at, ...(meant !== undefined && { meant: meant.includes(".") ? meant : [...path, meant].join(".") }) },
        ];
      }
      if (typeof below === "string") return [{ path: at, meant: below }];
      return below === true || !isJsonObject(inside) ? [] : visit(inside, below, at);
    });
  return visit(values, known, []);
}

/** The only place below the first level that a name has; undefined when there is none, or more than one. */
function placeOf(name: string, known: ChartValues, chosen: readonly string[]): string | undefined {
  const places: string[] = [];
  const visit = (here: ChartValues, path: readonly string[]): void => {
    if (path.length > 0 && Object.hasOwn(here, name)) places.push([...path, name].join("."));
    if (path.length > 0 && Object.hasOwn(here, "*") && chosen.includes(name)) places.push([...path, name].join("."));
    for (const [step, below] of Object.entries(here)) {
      if (typeof below === "object") visit(below, [...path, step === "*" ? "<name>" : step]);
    }
  };
  visit(known, []);
  return places.length === 1 ? places[0] : undefined;
}
