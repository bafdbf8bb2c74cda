import { isJsonObject } from "../../kubernetes/manifest.ts";
import { nearest } from "../../nearest.ts";
import type { ScalarType, Shape } from "./shape.ts";

/** A value that a chart does not take. */
export interface ValuesProblem {
  readonly path: readonly (string | number)[];
  readonly what: string;
  /** @default - it is not to be shown: it may be a secret */
  readonly got?: unknown;
  readonly fix: string;
}

type Path = readonly (string | number)[];

/** What a chart with values of this shape does not know of some values, or takes only in another type. */
export function problemsWithValues(values: unknown, shape: Shape): ValuesProblem[] {
  const problems: ValuesProblem[] = [];
  const visit = (value: unknown, here: Shape, path: Path): void => {
    if (here.isAnything || value === null || value === undefined) return;
    if (Array.isArray(value) && here.items !== undefined) {
      for (const [index, item] of value.entries()) visit(item, here.items, [...path, index]);
    } else if (isJsonObject(value) && here.members !== undefined) {
      for (const [name, member] of Object.entries(value)) {
        const below = here.members.get(name) ?? here.others;
        if (below !== undefined) visit(member, below, [...path, name]);
        else if (member !== undefined) problems.push(unknownMember(name, here, path, shape));
      }
    } else if (!isScalarOf(here, value)) {
      problems.push({ path, what: "is not valid", got: value, fix: `write ${wordsFor(here)}` });
    }
  };
  visit(values, shape, []);
  return problems;
}

function isScalarOf({ scalars, choices }: Shape, value: unknown): boolean {
  const type = typeof value;
  if (type === "string" && choices?.has(String(value))) return true;
  return scalars !== undefined && (type === "string" || type === "number" || type === "boolean") && scalars.has(type);
}

const words: Readonly<Record<ScalarType, string>> = { string: "a text", number: "a number", boolean: "true or false" };

function wordsFor({ scalars, choices, items, members }: Shape): string {
  const list = [
    ...[...(choices ?? [])].map((choice) => JSON.stringify(choice)),
    ...[...(scalars ?? [])].map((type) => words[type]),
    ...(items ? ["a list"] : []),
    ...(members ? ["a mapping"] : []),
  ];
  return list.length > 1 ? `${list.slice(0, -1).join(", ")} or ${list.at(-1)}` : list.join("");
}

function unknownMember(name: string, here: Shape, path: Path, root: Shape): ValuesProblem {
  const names = [...(here.members?.keys() ?? [])];
  const near = nearest(name, names);
  const place = near === undefined ? placeOf(name, root) : undefined;
  const fix =
    near !== undefined
      ? `did you mean ${JSON.stringify(near)}?`
      : place !== undefined
        ? `it belongs below ${place}`
        : names.length > 0 && names.length <= 12
          ? `use one of ${names.join(", ")}`
          : "remove it, or look it up in the values of the chart";
  return { path: [...path, name], what: "is no value of the chart", fix };
}

/** The only mapping with a member of this name; undefined when there is none, or more than one. */
function placeOf(name: string, root: Shape): string | undefined {
  const places: string[] = [];
  const visit = (here: Shape, path: readonly string[]): void => {
    if (places.length > 1) return;
    if (here.members?.has(name)) places.push(path.length === 0 ? "the outermost mapping" : path.join("."));
    for (const [step, below] of here.members ?? []) visit(below, [...path, step]);
    if (here.others) visit(here.others, [...path, "<name>"]);
    if (here.items) visit(here.items, [...path, "<item>"]);
  };
  visit(root, []);
  return places.length === 1 ? places[0] : undefined;
}
