import type { Expression, Select } from "./syntax.ts";

/** `a.b.c` for two selections from a name; undefined for anything else. */
export function qualifiedName(expression: Expression | Select): string | undefined {
  if (expression.is === "name") return expression.name;
  if (expression.is !== "select" || expression.mode !== "value") return undefined;
  const operand = qualifiedName(expression.operand);
  return operand === undefined ? undefined : `${operand}.${expression.field}`;
}
