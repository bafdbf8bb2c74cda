import { typeNamed } from "./functions/overload.ts";
import { dyn, formatType, list, map, nullType, optional, type Type } from "./type.ts";

const dotted = ["timestamp", "duration", "URL", "IP", "CIDR", "Quantity", "Semver", "Format"];

/** What stands for a type as a value: `type(x) == int`, `google.protobuf.Duration`. */
export const typeNames: ReadonlyMap<string, Type> = new Map<string, Type>([
  ...["bool", "bytes", "double", "int", "string", "uint"].map((name) => [name, typeNamed(name)] as const),
  ["list", list(dyn)],
  ["map", map(dyn, dyn)],
  ["null_type", nullType],
  ["type", { is: "type", of: dyn }],
  ["optional_type", optional(dyn)],
  ...dotted.map(typeNamed).map((type) => [formatType(type), type] as const),
]);

/** The last words of names with dots. */
export const lastWords: ReadonlySet<string> = new Set(
  [...typeNames.keys()].filter((name) => name.includes(".")).map((name) => name.slice(name.lastIndexOf(".") + 1)),
);
