import { CompileError } from "./cel-error.ts";
import { check } from "./checker.ts";
import type { CelEnvironment } from "./environment.ts";
import { parse } from "./parser.ts";
import type { Expression } from "./syntax.ts";
import { formatType, isSame, type Type } from "./type.ts";

export interface Compiled {
  readonly expression: Expression;
  readonly type: Type;
}

/**
 * An expression that can be evaluated, and the type of what it gives.
 * @throws CompileError for what the API server's compiler refuses
 */
export function compile(source: string, environment: CelEnvironment): Compiled {
  const expression = parse(source);
  return { expression, type: check(source, expression, environment) };
}

/**
 * Why the API server would not take an expression, with line and column; undefined when it would. Nothing is reported that the API
 * server takes. It also refuses what it estimates to cost too much, which is not computed here.
 * @param expected the types of which the expression must give one. @default - any
 */
export function compileProblem(
  source: string,
  environment: CelEnvironment,
  expected: readonly Type[] = [],
): string | undefined {
  try {
    const { type } = compile(source, environment);
    if (expected.length === 0 || expected.some((other) => isSame(type, other))) return undefined;
    return `must evaluate to ${expected.map(formatType).join(" or ")}, got ${formatType(type)}`;
  } catch (error) {
    if (error instanceof CompileError) return error.message;
    throw error;
  }
}
