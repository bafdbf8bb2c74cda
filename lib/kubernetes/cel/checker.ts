import { CompileError } from "./cel-error.ts";
import type { CelEnvironment } from "./environment.ts";
import { functionsNamed } from "./functions/functions.ts";
import { comparableTypes } from "./functions/lists.ts";
import type { Overload } from "./functions/overload.ts";
import { problemOfLiteral } from "./literal-arguments.ts";
import { formatPosition } from "./parser.ts";
import { qualifiedName } from "./qualified-name.ts";
import type { Binding, Call, Expression, Item, Loop, Select } from "./syntax.ts";
import { bool, dyn, formatType, heldBy, int, isDynamic, isSame, list, map, optional, type Type } from "./type.ts";
import { typeNames } from "./type-names.ts";
import { moreGeneral, Unifier, withoutParameters } from "./unifier.ts";
import { typeOf } from "./value.ts";

/**
 * The type of an expression, as the API server's compiler finds it.
 * @throws CompileError for the first thing that the compiler would refuse
 */
export function check(source: string, expression: Expression, environment: CelEnvironment): Type {
  return new Checker(source, environment).outcome(expression);
}

type Scope = ReadonlyMap<string, Type>;

class Checker {
  readonly #source: string;
  readonly #environment: CelEnvironment;
  readonly #unifier = new Unifier();
  /** The values of lists and maps that were written out, and their types. */
  readonly #alike: (readonly (readonly [Expression, Type])[])[] = [];
  /** How many calls of `format` are around, which takes values of all types. */
  #formats = 0;

  constructor(source: string, environment: CelEnvironment) {
    this.#source = source;
    this.#environment = environment;
  }

  outcome(expression: Expression): Type {
    const type = this.#unifier.resolve(this.#check(expression, new Map()));
    for (const [[, first] = [], ...others] of this.#alike) {
      for (const [{ at }, other] of others) {
        const [wanted, got] = [first ?? dyn, other].map((type) => withoutParameters(this.#unifier.resolve(type)));
        if (!isSame(wanted ?? dyn, got ?? dyn))
          this.#fail(`expected type '${formatType(wanted ?? dyn)}' but found '${formatType(got ?? dyn)}'`, at);
      }
    }
    return type;
  }

  #check(expression: Expression, scope: Scope): Type {
    switch (expression.is) {
      case "literal":
        return typeOf(expression.value);
      case "name":
        return this.#named(expression.name, scope) ?? this.#undeclared(expression.name, expression.at);
      case "select":
        return this.#qualified(expression, scope) ?? this.#select(expression, expression.at, scope);
      case "call":
        return this.#call(expression, expression.at, scope);
      case "list":
        return list(this.#join(expression.items, scope));
      case "map": {
        const key = this.#join(
          expression.entries.map((entry) => ({ value: entry.key, isOptional: false })),
          scope,
        );
        return map(key, this.#join(expression.entries, scope));
      }
      case "message":
        return this.#message(expression.type, expression.fields, expression.at, scope);
      case "loop":
        return this.#loop(expression, scope);
      case "binding":
        return this.#binding(expression, expression.at, scope);
    }
  }

  #fail(message: string, at: number): never {
    throw new CompileError(`${formatPosition(this.#source, at)}: ${message}`);
  }

  #undeclared(name: string, at: number): never {
    return this.#fail(`undeclared reference to '${name}'`, at);
  }

  #named(name: string, scope: Scope): Type | undefined {
    const global = name.startsWith(".") ? name.slice(1) : name;
    const found = (name === global ? scope.get(name) : undefined) ?? this.#environment.variables.get(global);
    if (found !== undefined) return found;
    const type = typeNames.get(global) ?? this.#environment.messageType?.(global);
    return type === undefined ? undefined : { is: "type", of: type };
  }

  /** A chain of fields may be one name with dots: `google.protobuf.Duration`. */
  #qualified(select: Select, scope: Scope): Type | undefined {
    if (select.mode !== "value") return undefined;
    const name = qualifiedName(select);
    if (name === undefined) return undefined;
    return scope.has(name.slice(0, name.indexOf("."))) ? undefined : this.#named(name, new Map());
  }

  #select({ operand, field, mode }: Select, at: number, scope: Scope): Type {
    const type = this.#unifier.resolve(this.#check(operand, scope));
    const held = heldBy(type);
    const found = this.#fieldOf(held ?? type, field, at);
    if (mode === "presence") return bool;
    return held !== undefined || mode === "optional" ? optional(found) : found;
  }

  #fieldOf(type: Type, field: string, at: number): Type {
    switch (type.is) {
      case "map":
        return this.#unifier.resolve(type.value);
      case "object":
        return type.field(field) ?? this.#fail(`undefined field '${field}'`, at);
      case "parameter":
        this.#unifier.assign(dyn, type);
        return dyn;
      case "dyn":
      case "any":
        return dyn;
      case "opaque":
        return this.#fail(`undefined field '${field}'`, at);
      default:
        return this.#fail(`type '${formatType(type)}' does not support field selection`, at);
    }
  }

  #call(call: Call, at: number, scope: Scope): Type {
    if (call.name !== "format") return this.#called(call, at, scope);
    this.#formats++;
    const type = this.#called(call, at, scope);
    this.#formats--;
    return type;
  }

  #called(call: Call, at: number, scope: Scope): Type {
    const args = call.args.map((argument) => this.#check(argument, scope));
    if (call.name === "_&&_" || call.name === "_||_") return this.#logical(call, args);
    const problem = problemOfLiteral(call);
    if (problem !== undefined) this.#fail(problem.message, problem.at);
    if (call.target === undefined) {
      return this.#resolve(call.name, this.#function(call.name) ?? this.#undeclared(call.name, at), false, args, at);
    }
    const prefix = qualifiedName(call.target);
    const name = prefix === undefined ? undefined : `${prefix.replace(/^\./, "")}.${call.name}`;
    const qualified = name === undefined ? undefined : this.#function(name)?.filter(({ isMethod }) => !isMethod);
    if (name !== undefined && qualified !== undefined) return this.#resolve(name, qualified, false, args, at);
    const target = this.#check(call.target, scope);
    return this.#resolve(
      call.name,
      this.#function(call.name) ?? this.#undeclared(call.name, at),
      true,
      [target, ...args],
      at,
    );
  }

  #function(name: string): readonly Overload[] | undefined {
    const global = name.startsWith(".") ? name.slice(1) : name;
    const [known, added] = [functionsNamed(global), this.#environment.functions?.get(global)];
    return known === undefined ? added : added === undefined ? known : [...known, ...added];
  }

  #logical({ args }: Call, types: readonly Type[]): Type {
    for (const [position, type] of types.entries()) this.#expect(bool, type, args[position]?.at ?? 0);
    return bool;
  }

  #expect(expected: Type, type: Type, at: number): void {
    if (this.#unifier.assign(type, expected)) return;
    const found = formatType(this.#unifier.resolve(type));
    this.#fail(`expected type '${formatType(this.#unifier.resolve(expected))}' but found '${found}'`, at);
  }

  #resolve(name: string, overloads: readonly Overload[], isMethod: boolean, args: readonly Type[], at: number): Type {
    let result: Type | undefined;
    for (const candidate of overloads) {
      if (candidate.isMethod !== isMethod || candidate.parameters.length !== args.length) continue;
      const [own = dyn, ...parameters] = this.#unifier.instance([candidate.result, ...candidate.parameters]);
      if (!this.#unifier.assignAll(args, parameters)) continue;
      const type = this.#unifier.resolve(own);
      if (result === undefined) result = type;
      else if (!isDynamic(result) && !isSame(result, type)) result = dyn;
    }
    if (result !== undefined) return result;
    const [target, ...rest] = args.map((type) => formatType(this.#unifier.resolve(type)));
    const applied = isMethod ? `${target}.(${rest.join(", ")})` : `(${[target, ...rest].filter(Boolean).join(", ")})`;
    return this.#fail(`found no matching overload for '${name}' applied to '${applied}'`, at);
  }

  /** The type that all values have: `dyn` where values of all types may be, as they must be alike elsewhere. */
  #join(items: readonly Item[], scope: Scope): Type {
    const types = items.map(({ value, isOptional }) => [value, this.#valueType(value, isOptional, scope)] as const);
    if (this.#formats === 0 && types.length > 1) this.#alike.push(types);
    let joined: Type | undefined;
    for (const [, type] of types) {
      if (joined === undefined) joined = type;
      else joined = this.#unifier.assign(joined, type) ? moreGeneral(joined, type) : dyn;
    }
    return joined ?? this.#unifier.fresh();
  }

  #valueType(value: Expression, isOptional: boolean, scope: Scope): Type {
    const type = this.#unifier.resolve(this.#check(value, scope));
    if (!isOptional || isDynamic(type)) return type;
    return (
      heldBy(type) ??
      this.#fail(`expected type '${formatType(optional(type))}' but found '${formatType(type)}'`, value.at)
    );
  }

  #message(name: string, fields: readonly (Item & { readonly name: string })[], at: number, scope: Scope): Type {
    const type =
      this.#environment.messageType?.(name) ?? (/^(google\.protobuf|kubernetes|net)\./.test(name) ? dyn : undefined);
    if (type === undefined) {
      const variable = this.#named(name, scope);
      return variable === undefined
        ? this.#undeclared(name, at)
        : this.#fail(`'${formatType(variable)}' is not a type`, at);
    }
    for (const { name: field, value, isOptional } of fields) {
      const given = this.#valueType(value, isOptional, scope);
      const expected =
        type.is === "object" ? (type.field(field) ?? this.#fail(`undefined field '${field}'`, value.at)) : dyn;
      if (this.#unifier.assign(given, expected)) continue;
      const [wanted, got] = [expected, given].map((type) => formatType(this.#unifier.resolve(type)));
      this.#fail(`expected type of field '${field}' is '${wanted}' but provided type is '${got}'`, value.at);
    }
    return type;
  }

  #binding({ kind, name, value, body }: Binding, at: number, scope: Scope): Type {
    if (kind === "bind" && this.#environment.hasBindings !== true) this.#undeclared("cel", at);
    const type = this.#unifier.resolve(this.#check(value, scope));
    if (kind === "bind") return this.#check(body, new Map([...scope, [name, type]]));
    const held = this.#resolve("value", this.#function("value") ?? [], true, [type], at);
    const result = this.#check(body, new Map([...scope, [name, held]]));
    if (kind === "optMap") return optional(result);
    const parameter = this.#unifier.fresh();
    this.#expect(optional(parameter), result, body.at);
    return optional(this.#unifier.resolve(parameter));
  }

  #loop({ kind, range, names, filter, body }: Loop, scope: Scope): Type {
    const over = this.#unifier.resolve(this.#check(range, scope));
    const [key, item] = this.#steps(over, range.at);
    const [first, second] = names;
    const inner = new Map(scope);
    if (second === undefined) inner.set(first, over.is === "map" ? key : item);
    else inner.set(first, key).set(second, item);
    if (filter !== undefined) this.#expect(bool, this.#check(filter, inner), filter.at);
    const result = this.#check(body, inner);
    switch (kind) {
      case "all":
      case "exists":
      case "exists_one":
        this.#expect(bool, result, body.at);
        return bool;
      case "filter":
        this.#expect(bool, result, body.at);
        return list(over.is === "map" ? key : item);
      case "map":
      case "transformList":
        return list(this.#unifier.resolve(result));
      case "transformMap":
        return map(key, this.#unifier.resolve(result));
      case "transformMapEntry": {
        const entry = map(this.#unifier.fresh(), this.#unifier.fresh());
        this.#expect(entry, result, body.at);
        return this.#unifier.resolve(entry);
      }
      case "sortBy": {
        const sorted = this.#unifier.resolve(result);
        const isComparable = sorted.is === "dyn" || sorted.is === "parameter" || comparableTypes.includes(sorted.is);
        return isComparable ? list(item) : this.#fail(`a list cannot be sorted by '${formatType(sorted)}'`, body.at);
      }
    }
  }

  /** The types of position or key, and of item or value. */
  #steps(range: Type, at: number): readonly [Type, Type] {
    switch (range.is) {
      case "list":
        return [int, range.items];
      case "map":
        return [range.key, range.value];
      case "dyn":
      case "parameter":
        this.#unifier.assign(dyn, range);
        return [dyn, dyn];
      default:
        return this.#fail(
          `expression of type '${formatType(range)}' cannot be range of a comprehension (must be list, map, or dynamic)`,
          at,
        );
    }
  }
}
