import { must } from "../../must.ts";
import type { ScalarType, Shape } from "./shape.ts";

/** Letters of scalar types. */
export const scalarTypes: Readonly<Record<string, ScalarType>> = { s: "string", n: "number", b: "boolean" };

/** Names of members that share a shape stand together until they are as long. */
const longestNames = 90;

/**
 * A shape in a compact notation that is JSON: `"*"` for anything, `"sn"` for texts and numbers and `"b"` for switches, `"=a"` for one
 * text, `[shape]` for a list, `{"a b": shape, "*": shape}` for a mapping with members `a` and `b` whose other members are alike, and
 * `{"|": [shape, shape]}` for one of several.
 * @param known shapes that are described elsewhere, with what stands for them here
 */
export function describeShape(shape: Shape, known: ReadonlyMap<Shape, string> = new Map()): string {
  const elsewhere = known.get(shape);
  if (elsewhere !== undefined) return elsewhere;
  if (shape.isAnything) return '"*"';
  const scalars = Object.keys(scalarTypes).filter((letter) => shape.scalars?.has(must(scalarTypes[letter], letter)));
  const alternatives = [
    ...(scalars.length > 0 ? [JSON.stringify(scalars.join(""))] : []),
    ...[...(shape.choices ?? [])].map((choice) => JSON.stringify(`=${choice}`)),
    ...(shape.items ? [`[${describeShape(shape.items, known)}]`] : []),
    ...(shape.members ? [`{${describeMembers(shape, known)}}`] : []),
  ];
  const [only = '"*"', ...others] = alternatives;
  return others.length === 0 ? only : `{"|":[${alternatives.join(",")}]}`;
}

function describeMembers({ members, others }: Shape, known: ReadonlyMap<Shape, string>): string {
  const namesByShape = new Map<string, string[]>();
  for (const [name, member] of members ?? []) {
    const description = describeShape(member, known);
    const names = namesByShape.get(description) ?? [];
    namesByShape.set(description, names);
    const last = names.at(-1);
    if (last === undefined || last.length + name.length > longestNames) names.push(keyOf(name));
    else names[names.length - 1] = `${last} ${keyOf(name)}`;
  }
  return [
    ...[...namesByShape].flatMap(([shape, names]) => names.map((each) => `${JSON.stringify(each)}:${shape}`)),
    ...(others ? [`"*":${describeShape(others, known)}`] : []),
  ].join(",");
}

/** A name as it stands among others; what would mean something else there is escaped. */
function keyOf(name: string): string {
  return name.replace(/[\s%*|]/g, (character) => encodeURIComponent(character).replace("*", "%2A"));
}

/** The names that stand together. */
export function namesOf(key: string): string[] {
  return key.split(" ").map((name) => (name.includes("%") ? decodeURIComponent(name) : name));
}
