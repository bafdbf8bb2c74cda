import type { Expression } from "./syntax.ts";

/** The names that an expression mentions, but for those that it declares itself. */
export function namesIn(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  collect(expression, new Set(), names);
  return names;
}

function collect(expression: Expression, declared: ReadonlySet<string>, names: Set<string>): void {
  if (expression.is === "name") {
    if (!declared.has(expression.name)) names.add(expression.name);
    return;
  }
  for (const [inner, own] of partsOf(expression)) {
    collect(inner, own.length === 0 ? declared : new Set([...declared, ...own]), names);
  }
}

/** The expressions that lie in one, each with the names that are declared for it. */
function partsOf(expression: Expression): readonly (readonly [Expression, readonly string[]])[] {
  switch (expression.is) {
    case "literal":
    case "name":
      return [];
    case "select":
      return [[expression.operand, []]];
    case "call":
      return [...(expression.target ? [expression.target] : []), ...expression.args].map((part) => [part, []]);
    case "list":
      return expression.items.map(({ value }) => [value, []]);
    case "map":
      return expression.entries.flatMap(({ key, value }) => [key, value]).map((part) => [part, []]);
    case "message":
      return expression.fields.map(({ value }) => [value, []]);
    case "loop":
      return [
        [expression.range, []],
        ...[...(expression.filter ? [expression.filter] : []), expression.body].map(
          (part) => [part, expression.names] as const,
        ),
      ];
    case "binding":
      return [
        [expression.value, []],
        [expression.body, [expression.name]],
      ];
  }
}
