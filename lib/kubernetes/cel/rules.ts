import { isJsonObject, type Json, type JsonObject, listAt, objectAt } from "../manifest.ts";
import type { ObjectProblem } from "../object-problem.ts";
import { Budget } from "./budget.ts";
import { CompileError, CostError, EvaluationError, UnsupportedError } from "./cel-error.ts";
import { evaluate } from "./evaluator.ts";
import { pathOf } from "./field-path.ts";
import { namesIn } from "./names.ts";
import { parse } from "./parser.ts";
import { celValueOf } from "./schema-value.ts";
import { Scope } from "./scope.ts";
import type { Expression } from "./syntax.ts";
import { Optional, type Value } from "./value.ts";

/** One item of `x-kubernetes-validations`. */
export interface ValidationRule {
  readonly rule: string;
  /** @default - `failed rule: ` and the rule */
  readonly message?: string;
  /** An expression for the message, which is used when it gives one. @default - none */
  readonly messageExpression?: string;
  /** The field that the problem is at, as `.spec.replicas`. @default - the value itself */
  readonly fieldPath?: string;
  /** Whether `oldSelf` is an optional value, so that the rule also counts for new objects. @default false */
  readonly optionalOldSelf?: boolean;
}

export interface EvaluationOptions {
  /** Whether the value is a whole object, which has `metadata` whatever its schema says. @default false */
  readonly isRoot?: boolean;
  /** What all evaluations may cost together. @default - as much as the API server grants for one object */
  readonly budget?: Budget;
}

/** The units that the API server grants for one object and for one evaluation. */
const objectCost = 10_000_000;
const ruleCost = 1_000_000;

const noOldSelf = new Scope("oldSelf", Optional.none);

/**
 * What the rules of a schema say of a new value, as the API server evaluates them on creation; paths are relative to the value. A rule
 * that does not compile, or that only the API server can evaluate, says nothing.
 * @param self the value with its defaults (`withDefaults`), which follows the schema: the API server evaluates nothing of other values
 */
export function evaluateRules(
  rules: readonly ValidationRule[],
  self: Json,
  schema: JsonObject,
  { isRoot, budget = new Budget(objectCost) }: EvaluationOptions = {},
): readonly ObjectProblem[] {
  if (self === null) return [];
  const problems: ObjectProblem[] = [];
  let value: Value | undefined;
  for (const rule of rules) {
    const compiled = compiledRule(rule);
    if (compiled === undefined || (compiled.usesOldSelf && rule.optionalOldSelf !== true)) continue;
    try {
      value ??= celValueOf(self, schema, isRoot);
      const variables = new Scope("self", value, noOldSelf);
      if (isKept(compiled, variables, budget)) continue;
      problems.push({ path: pathOf(rule.fieldPath ?? ""), message: messageOf(rule, compiled, variables, budget) });
    } catch (error) {
      if (error instanceof UnsupportedError) continue;
      if (!(error instanceof EvaluationError) && !(error instanceof CostError)) throw error;
      problems.push({ path: [], message: `${error.message}, evaluating rule: ${shown(rule)}` });
      if (error instanceof CostError) break;
    }
  }
  return problems;
}

const withRules = new WeakMap<JsonObject, boolean>();

/** Whether there are rules anywhere in a schema. */
export function hasRules(schema: JsonObject): boolean {
  const known = withRules.get(schema);
  if (known !== undefined) return known;
  const inner = [
    schema.items,
    schema.additionalProperties,
    ...Object.values(objectAt(schema, "properties")),
    ...listAt(schema, "allOf"),
  ];
  const found =
    listAt(schema, "x-kubernetes-validations").length > 0 || inner.some((node) => isJsonObject(node) && hasRules(node));
  withRules.set(schema, found);
  return found;
}

/** Whether plain data is a rule. */
export function isRule(value: Json): value is JsonObject & ValidationRule {
  if (!isJsonObject(value) || typeof value.rule !== "string") return false;
  const { message = "", messageExpression = "", fieldPath = "", optionalOldSelf = false } = value;
  return (
    [message, messageExpression, fieldPath].every((text) => typeof text === "string") &&
    typeof optionalOldSelf === "boolean"
  );
}

interface CompiledRule {
  readonly expression: Expression;
  readonly usesOldSelf: boolean;
  readonly message: Expression | undefined;
}

const compiledRules = new WeakMap<ValidationRule, { readonly compiled: CompiledRule | undefined }>();

function compiledRule(rule: ValidationRule): CompiledRule | undefined {
  const known = compiledRules.get(rule) ?? { compiled: compileRule(rule) };
  compiledRules.set(rule, known);
  return known.compiled;
}

function compileRule({ rule, messageExpression = "" }: ValidationRule): CompiledRule | undefined {
  const expression = parsed(rule);
  if (expression === undefined) return undefined;
  return { expression, usesOldSelf: namesIn(expression).has("oldSelf"), message: parsed(messageExpression) };
}

function parsed(source: string): Expression | undefined {
  try {
    return source.trim() === "" ? undefined : parse(source);
  } catch (error) {
    if (error instanceof CompileError) return undefined;
    throw error;
  }
}

/** No evaluation may take all of what is granted for the object. */
function spending<T>(budget: Budget, run: (own: Budget) => T): T {
  const own = budget.part(ruleCost);
  try {
    return run(own);
  } finally {
    budget.take(own);
  }
}

function isKept({ expression }: CompiledRule, variables: Scope, budget: Budget): boolean {
  return spending(budget, (own) => evaluate(expression, variables, own)) === true;
}

function messageOf(rule: ValidationRule, { message }: CompiledRule, variables: Scope, budget: Budget): string {
  const own =
    rule.message === undefined || rule.message === "" ? `failed rule: ${rule.rule.trim()}` : rule.message.trim();
  if (message === undefined) return own;
  try {
    const made = spending(budget, (part) => evaluate(message, variables, part));
    const text = typeof made === "string" ? made.trim() : "";
    return text === "" || text.includes("\n") ? own : text;
  } catch (error) {
    if (error instanceof EvaluationError || error instanceof UnsupportedError || error instanceof CostError) return own;
    throw error;
  }
}

function shown({ message = "", rule }: ValidationRule): string {
  return (message === "" ? rule : message).trim();
}
