import type { Budget } from "./budget.ts";
import { EvaluationError, noSuchOverload, UnsupportedError } from "./cel-error.ts";
import { candidatesOf, takes } from "./dispatch.ts";
import { sortedBy } from "./functions/lists.ts";
import { qualifiedName } from "./qualified-name.ts";
import { Scope } from "./scope.ts";
import type { Binding, Call, Expression, Item, Loop, Select } from "./syntax.ts";
import { lastWords, typeNames } from "./type-names.ts";
import { keyOf, ListValue, MadeMap, type MapKey, MapValue, Optional, TypeValue, type Value } from "./value.ts";

/**
 * The value of an expression that compiles.
 * @throws EvaluationError for what the API server says that it cannot evaluate
 * @throws CostError when the budget is spent
 * @throws UnsupportedError for what only the API server can evaluate
 */
export function evaluate(expression: Expression, variables: Scope, budget: Budget): Value {
  return new Evaluator(budget).value(expression, variables);
}

class Evaluator {
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  value(expression: Expression, variables: Scope): Value {
    switch (expression.is) {
      case "literal":
        return expression.value;
      case "name":
        return this.#named(expression.name, variables);
      case "select":
        return this.#select(expression, variables);
      case "call":
        return this.#call(expression, variables);
      case "list":
        return new ListValue(expression.items.flatMap((item) => this.#item(item, variables)));
      case "map":
        return this.#map(expression.entries, variables);
      case "message":
        throw new UnsupportedError("a message");
      case "loop":
        return this.#loop(expression, variables);
      case "binding":
        return this.#binding(expression, variables);
    }
  }

  #named(name: string, variables: Scope): Value {
    this.#budget.spend(1);
    const value = variables.get(name.startsWith(".") ? name.slice(1) : name);
    if (value !== undefined) return value;
    const type = typeNames.get(name);
    if (type === undefined) throw new UnsupportedError(`the name ${name}`);
    return new TypeValue(type);
  }

  #select(select: Select, variables: Scope): Value {
    const { operand, field, mode } = select;
    const type = lastWords.has(field) ? typeNames.get(qualifiedName(select) ?? "") : undefined;
    if (type !== undefined) return new TypeValue(type);
    if (mode !== "presence") this.#budget.spend(1);
    const from = this.value(operand, variables);
    const isOptional = from instanceof Optional;
    const holder = isOptional ? from.value : from;
    if (holder !== undefined && !(holder instanceof MapValue)) throw noSuchOverload();
    const found = holder?.get(field);
    if (mode === "presence") return found !== undefined;
    if (isOptional || mode === "optional") return found === undefined ? Optional.none : new Optional(found);
    if (found === undefined) throw new EvaluationError(`no such key: ${field}`);
    return found;
  }

  #call(call: Call, variables: Scope): Value {
    switch (call.name) {
      case "_&&_":
        return this.#shortcut(call.args, false, variables);
      case "_||_":
        return this.#shortcut(call.args, true, variables);
      case "_?_:_": {
        const [condition, yes, no] = call.args;
        if (!condition || !yes || !no) throw noSuchOverload();
        return this.value(this.#isTrue(condition, variables) ? yes : no, variables);
      }
    }
    this.#budget.spend(1);
    const { candidates, isMethod } = candidatesOf(call);
    const receiver = isMethod && call.target !== undefined ? [call.target] : [];
    const args = [...receiver, ...call.args].map((argument) => this.value(argument, variables));
    const overload = candidates.find((candidate) => takes(candidate, args));
    if (overload === undefined) throw noSuchOverload();
    if (overload.run === undefined) throw new UnsupportedError(`the function ${call.name}`);
    this.#spendOn(call.name, args);
    const result = overload.run(...args);
    if (typeof result === "string") this.#budget.spend(Math.floor(result.length / 10));
    return result;
  }

  /** What goes through a list or makes a text costs by its size. */
  #spendOn(name: string, args: readonly Value[]): void {
    let size = 0;
    for (const argument of args) {
      if (argument instanceof ListValue)
        size += name === "distinct" ? argument.items.length ** 2 : argument.items.length;
      else if (typeof argument === "string") size += argument.length;
    }
    if (size > 10) this.#budget.spend(Math.floor(name === "_[_]" || name === "size" ? 0 : size / 10));
  }

  /** `&&` and `||`: one operand that decides is enough, whatever is wrong with the other. */
  #shortcut(args: readonly Expression[], deciding: boolean, variables: Scope): Value {
    let failure: EvaluationError | undefined;
    for (const argument of args) {
      try {
        if (this.#isTrue(argument, variables) === deciding) return deciding;
      } catch (error) {
        if (!(error instanceof EvaluationError)) throw error;
        failure ??= error;
      }
    }
    if (failure !== undefined) throw failure;
    return !deciding;
  }

  #isTrue(expression: Expression, variables: Scope): boolean {
    const value = this.value(expression, variables);
    if (typeof value !== "boolean") throw noSuchOverload();
    return value;
  }

  #item({ value, isOptional }: Item, variables: Scope): readonly Value[] {
    const found = this.value(value, variables);
    if (!isOptional) return [found];
    if (!(found instanceof Optional)) throw noSuchOverload();
    return found.value === undefined ? [] : [found.value];
  }

  #map(entries: readonly (Item & { readonly key: Expression })[], variables: Scope): Value {
    const made = new Map<MapKey, Value>();
    for (const entry of entries) {
      const key = keyOf(this.value(entry.key, variables));
      if (key === undefined) throw new UnsupportedError("a key that is no name");
      for (const value of this.#item(entry, variables)) made.set(key, value);
    }
    return new MadeMap(made);
  }

  #binding({ kind, name, value, body }: Binding, variables: Scope): Value {
    const found = this.value(value, variables);
    if (kind === "bind") return this.value(body, new Scope(name, found, variables));
    if (!(found instanceof Optional)) throw noSuchOverload();
    if (found.value === undefined) return Optional.none;
    const result = this.value(body, new Scope(name, found.value, variables));
    return kind === "optMap" ? new Optional(result) : result;
  }

  #loop(loop: Loop, variables: Scope): Value {
    const range = this.value(loop.range, variables);
    if (!(range instanceof ListValue || range instanceof MapValue)) throw noSuchOverload();
    const steps = range instanceof ListValue ? range.items.keys() : range.keys();
    const [first, second] = loop.names;
    const outer = new Scope(first, null, variables);
    const inner = second === undefined ? outer : new Scope(second, null, outer);
    /** Sets the variables for a position or key, and gives the item or value. */
    const enter = (step: number | MapKey): Value => {
      this.#budget.spend(1);
      const key = keyAt(step);
      const item = range instanceof ListValue ? (range.items[Number(step)] ?? null) : (range.get(key) ?? null);
      outer.value = second === undefined && range instanceof ListValue ? item : key;
      if (second !== undefined) inner.value = item;
      return item;
    };
    switch (loop.kind) {
      case "all":
        return !this.#some(steps, loop.body, false, enter, inner);
      case "exists":
        return this.#some(steps, loop.body, true, enter, inner);
      case "transformMap":
      case "transformMapEntry":
        return this.#transformMap(loop, steps, enter, inner);
    }
    const counted: Value[] = [];
    const keys: Value[] = [];
    for (const step of steps) {
      const item = enter(step);
      if (loop.filter !== undefined && !this.#isTrue(loop.filter, inner)) continue;
      if (loop.kind === "map" || loop.kind === "transformList") counted.push(this.value(loop.body, inner));
      else if (loop.kind === "sortBy") {
        counted.push(item);
        keys.push(this.value(loop.body, inner));
      } else if (this.#isTrue(loop.body, inner)) counted.push(range instanceof ListValue ? item : keyAt(step));
    }
    if (loop.kind === "exists_one") return counted.length === 1;
    return loop.kind === "sortBy" ? sortedBy(counted, keys) : new ListValue(counted);
  }

  /** Whether the body gives the wanted value at some step. An error counts only when it does not. */
  #some(
    steps: Iterable<number | MapKey>,
    body: Expression,
    wanted: boolean,
    enter: (step: number | MapKey) => Value,
    inner: Scope,
  ): boolean {
    let failure: EvaluationError | undefined;
    for (const step of steps) {
      enter(step);
      try {
        if (this.#isTrue(body, inner) === wanted) return true;
      } catch (error) {
        if (!(error instanceof EvaluationError)) throw error;
        failure ??= error;
      }
    }
    if (failure !== undefined) throw failure;
    return false;
  }

  #transformMap(
    { kind, filter, body }: Loop,
    steps: Iterable<number | MapKey>,
    enter: (step: number | MapKey) => Value,
    inner: Scope,
  ): Value {
    const made = new Map<MapKey, Value>();
    for (const step of steps) {
      enter(step);
      if (filter !== undefined && !this.#isTrue(filter, inner)) continue;
      const value = this.value(body, inner);
      if (kind === "transformMap") insert(made, keyAt(step), value);
      else if (value instanceof MapValue) for (const key of value.keys()) insert(made, key, value.get(key) ?? null);
      else throw noSuchOverload();
    }
    return new MadeMap(made);
  }
}

/** Positions of lists are numbers while they are counted, and ints in expressions. */
function keyAt(step: number | MapKey): MapKey {
  return typeof step === "number" ? BigInt(step) : step;
}

function insert(map: Map<MapKey, Value>, key: MapKey, value: Value): void {
  if (map.has(key)) throw new EvaluationError(`insert failed: key ${key} already exists`);
  map.set(key, value);
}
