import { functionsNamed } from "./functions/functions.ts";
import type { Overload } from "./functions/overload.ts";
import type { Call } from "./syntax.ts";
import type { Type } from "./type.ts";
import { ListValue, MapValue, typeOf, type Value } from "./value.ts";

interface Candidates {
  readonly candidates: readonly Overload[];
  readonly isMethod: boolean;
}

const candidates = new WeakMap<Call, Candidates>();

/** The overloads that a call can mean. Which one it is, the values decide. */
export function candidatesOf(call: Call): Candidates {
  const known = candidates.get(call);
  if (known !== undefined) return known;
  const { name, target, args } = call;
  const qualified =
    target?.is === "name" ? functionsNamed(`${target.name}.${name}`)?.filter(({ isMethod }) => !isMethod) : undefined;
  const isMethod = target !== undefined && qualified === undefined;
  const size = args.length + Number(isMethod);
  const found = {
    candidates: (qualified ?? functionsNamed(name) ?? []).filter(
      (overload) => overload.isMethod === isMethod && overload.parameters.length === size,
    ),
    isMethod,
  };
  candidates.set(call, found);
  return found;
}

/** Whether an overload takes values, as far as that is known at run time: lists and maps do not say what they hold. */
export function takes({ parameters }: Overload, args: readonly Value[]): boolean {
  return parameters.every((type, at) => matches(args[at] ?? null, type));
}

/** Whether a value is of a type, as far as that is known at run time. */
function matches(value: Value, type: Type): boolean {
  switch (type.is) {
    case "parameter":
    case "dyn":
      return true;
    case "string":
      return typeof value === "string";
    case "list":
      return value instanceof ListValue;
    case "map":
      return value instanceof MapValue;
    default: {
      const own = typeOf(value);
      return own.is === type.is && (own.is !== "opaque" || type.is !== "opaque" || own.name === type.name);
    }
  }
}
