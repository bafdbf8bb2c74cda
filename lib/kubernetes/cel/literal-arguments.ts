import { Budget } from "./budget.ts";
import { EvaluationError } from "./cel-error.ts";
import { evaluate } from "./evaluator.ts";
import { readRegex } from "./regex.ts";
import { Scope } from "./scope.ts";
import type { Call, Expression } from "./syntax.ts";

const conversions = new Set(["bool", "bytes", "double", "duration", "int", "string", "timestamp", "uint"]);

/** What the API server refuses in literal arguments, as it converts them when it compiles. */
export function problemOfLiteral(call: Call): { message: string; at: number } | undefined {
  const { name, target, args } = call;
  const [first] = args;
  if (name === "format")
    return target === undefined || first === undefined ? undefined : problemOfFormat(target, first);
  if (target === undefined && args.length === 1 && conversions.has(name) && first?.is === "literal") {
    const message = failureOf(call, first.at);
    return message === undefined ? undefined : { message: `invalid ${name} argument: ${message}`, at: first.at };
  }
  const pattern = patternOf(call);
  if (pattern?.is !== "literal" || typeof pattern.value !== "string") return undefined;
  const { problem } = readRegex(pattern.value);
  return problem === undefined ? undefined : { message: `invalid ${name} argument: ${problem}`, at: pattern.at };
}

/** The argument that is a regular expression. */
function patternOf({ name, target, args }: Call): Expression | undefined {
  if (name === "matches") return args.at(-1);
  return target !== undefined && (name === "find" || name === "findAll") ? args[0] : undefined;
}

function failureOf(call: Call, at: number): string | undefined {
  try {
    evaluate({ ...call, at }, new Scope("", null), new Budget(Number.POSITIVE_INFINITY));
    return undefined;
  } catch (error) {
    if (error instanceof EvaluationError) return error.message;
    throw error;
  }
}

/** Whether a text has as many verbs as there are values. */
function problemOfFormat(target: Expression, values: Expression): { message: string; at: number } | undefined {
  if (target.is !== "literal" || typeof target.value !== "string" || values.is !== "list") return undefined;
  const verbs = Array.from(target.value.matchAll(/%(?:\.\d+)?([\s\S])/g), ([, verb]) => verb).filter(
    (verb) => verb !== "%",
  );
  const [wanted, got] = [verbs.length, values.items.length];
  return wanted === got ? undefined : { message: `format takes ${wanted} values, got ${got}`, at: values.at };
}
