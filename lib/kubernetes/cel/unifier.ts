import { dyn, isDynamic, isSame, partsOf, type Type, withParts } from "./type.ts";

/** What type parameters stand for while one expression is checked. */
export class Unifier {
  #bound = new Map<string, Type>();
  #next = 0;

  /** A type parameter that nothing is known of yet. */
  fresh(): Type {
    return { is: "parameter", name: `_${this.#next++}` };
  }

  /** The same types with parameters of their own, so that two calls of a generic function do not meet. */
  instance(types: readonly Type[]): readonly Type[] {
    const names = new Map<string, Type>();
    const renamed = (type: Type): Type => {
      if (type.is !== "parameter")
        return partsOf(type).length === 0 ? type : withParts(type, partsOf(type).map(renamed));
      const known = names.get(type.name) ?? this.fresh();
      names.set(type.name, known);
      return known;
    };
    return types.map(renamed);
  }

  /** Whether a list of types can be used where another list is expected; what follows for parameters is kept if so. */
  assignAll(given: readonly Type[], expected: readonly Type[]): boolean {
    if (given.length !== expected.length) return false;
    const before = new Map(this.#bound);
    if (given.every((type, position) => this.#assign(type, expected[position] ?? dyn))) return true;
    this.#bound = before;
    return false;
  }

  assign(given: Type, expected: Type): boolean {
    return this.assignAll([given], [expected]);
  }

  /** The type with everything that is known of its parameters. */
  resolve(type: Type): Type {
    const bound = type.is === "parameter" ? this.#bound.get(type.name) : undefined;
    if (bound !== undefined) return this.resolve(bound);
    const parts = partsOf(type);
    return parts.length === 0
      ? type
      : withParts(
          type,
          parts.map((part) => this.resolve(part)),
        );
  }

  #assign(given: Type, expected: Type): boolean {
    if (expected.is === "parameter") {
      const { isValid, isBound } = this.#bind(given, expected);
      if (isValid || isBound) return isValid;
    }
    if (given.is === "parameter") return this.#bind(expected, given).isValid;
    if (isDynamic(given) || isDynamic(expected)) return true;
    if (given.is === "null_type") return isNullable(expected);
    if (expected.is === "null_type") return isNullable(given);
    if (given.is !== expected.is) return false;
    if (given.is === "type") return true;
    if (given.is === "object") return given === expected;
    if (given.is === "opaque" && expected.is === "opaque" && given.name !== expected.name) return false;
    const [parts, others] = [partsOf(given), partsOf(expected)];
    return parts.length === others.length && parts.every((part, at) => this.#assign(part, others[at] ?? dyn));
  }

  #bind(type: Type, parameter: { readonly name: string } & Type): { isValid: boolean; isBound: boolean } {
    if (isSame(type, parameter)) return { isValid: true, isBound: true };
    const bound = this.#bound.get(parameter.name);
    if (bound === undefined) {
      const isValid = !this.#occurs(parameter, type);
      if (isValid) this.#bound.set(parameter.name, type);
      return { isValid, isBound: false };
    }
    if (isSame(type, bound)) return { isValid: true, isBound: true };
    if (!this.#assign(type, bound)) return { isValid: false, isBound: true };
    const general = moreGeneral(type, bound);
    if (!this.#occurs(parameter, general)) this.#bound.set(parameter.name, general);
    return { isValid: true, isBound: true };
  }

  #occurs(parameter: Type, within: Type): boolean {
    if (isSame(parameter, within)) return true;
    if (within.is !== "parameter") return partsOf(within).some((part) => this.#occurs(parameter, part));
    const bound = this.#bound.get(within.name);
    return bound !== undefined && this.#occurs(parameter, bound);
  }
}

function isNullable(type: Type): boolean {
  return ["opaque", "object", "duration", "timestamp", "null_type"].includes(type.is);
}

/** Of two types that can be used for each other, the one that says less. */
export function moreGeneral(a: Type, b: Type): Type {
  return isLessSpecific(a, b) ? a : b;
}

function isLessSpecific(a: Type, b: Type): boolean {
  if (isDynamic(a) || a.is === "parameter") return true;
  if (isDynamic(b) || b.is === "parameter" || a.is !== b.is) return false;
  if (a.is === "type") return true;
  const [parts, others] = [partsOf(a), partsOf(b)];
  if (parts.length === 0) return isSame(a, b);
  if (a.is === "opaque" && b.is === "opaque" && a.name !== b.name) return false;
  return parts.length === others.length && parts.every((part, at) => isLessSpecific(part, others[at] ?? dyn));
}

/** The type with `dyn` for whatever is not known of it. */
export function withoutParameters(type: Type): Type {
  if (type.is === "parameter") return dyn;
  const parts = partsOf(type);
  return parts.length === 0 ? type : withParts(type, parts.map(withoutParameters));
}
