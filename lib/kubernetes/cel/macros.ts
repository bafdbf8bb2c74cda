import { SyntaxProblem } from "./lexer.ts";
import type { Call, Expression, LoopKind } from "./syntax.ts";

interface LoopMacro {
  readonly kind: LoopKind;
  readonly variables: 1 | 2;
  readonly hasFilter: boolean;
}

/** By name and number of arguments. */
const loops = new Map<string, LoopMacro>([
  ["all/2", { kind: "all", variables: 1, hasFilter: false }],
  ["all/3", { kind: "all", variables: 2, hasFilter: false }],
  ["exists/2", { kind: "exists", variables: 1, hasFilter: false }],
  ["exists/3", { kind: "exists", variables: 2, hasFilter: false }],
  ["exists_one/2", { kind: "exists_one", variables: 1, hasFilter: false }],
  ["exists_one/3", { kind: "exists_one", variables: 2, hasFilter: false }],
  ["existsOne/3", { kind: "exists_one", variables: 2, hasFilter: false }],
  ["map/2", { kind: "map", variables: 1, hasFilter: false }],
  ["map/3", { kind: "map", variables: 1, hasFilter: true }],
  ["filter/2", { kind: "filter", variables: 1, hasFilter: false }],
  ["transformList/3", { kind: "transformList", variables: 2, hasFilter: false }],
  ["transformList/4", { kind: "transformList", variables: 2, hasFilter: true }],
  ["transformMap/3", { kind: "transformMap", variables: 2, hasFilter: false }],
  ["transformMap/4", { kind: "transformMap", variables: 2, hasFilter: true }],
  ["transformMapEntry/3", { kind: "transformMapEntry", variables: 2, hasFilter: false }],
  ["transformMapEntry/4", { kind: "transformMapEntry", variables: 2, hasFilter: true }],
  ["sortBy/2", { kind: "sortBy", variables: 1, hasFilter: false }],
]);

/**
 * What a call stands for when it is no call but a macro, else undefined.
 * @throws SyntaxProblem for a macro with wrong arguments
 */
export function expandMacro({ name, target, args }: Call, at: number): Expression | undefined {
  const [first, second, third] = args;
  if (target === undefined) {
    return name === "has" && first !== undefined && args.length === 1 ? presence(first, at) : undefined;
  }
  if (
    name === "bind" &&
    first &&
    second &&
    third &&
    args.length === 3 &&
    target.is === "name" &&
    target.name === "cel"
  ) {
    return { is: "binding", kind: "bind", name: variable(first), value: second, body: third, at };
  }
  if ((name === "optMap" || name === "optFlatMap") && first && second && args.length === 2) {
    return { is: "binding", kind: name, name: variable(first), value: target, body: second, at };
  }
  const loop = loops.get(`${name}/${args.length}`);
  const body = args.at(-1);
  if (loop === undefined || first === undefined || body === undefined) return undefined;
  const filter = loop.hasFilter ? args[loop.variables] : undefined;
  return {
    is: "loop",
    kind: loop.kind,
    range: target,
    names: loop.variables === 2 && second !== undefined ? pair(first, second) : [variable(first)],
    ...(filter === undefined ? {} : { filter }),
    body,
    at,
  };
}

function presence(argument: Expression, at: number): Expression {
  if (argument.is !== "select" || argument.mode !== "value") {
    throw new SyntaxProblem("invalid argument to has() macro", argument.at);
  }
  return { ...argument, mode: "presence", at };
}

function pair(first: Expression, second: Expression): readonly [string, string] {
  const [key, value] = [variable(first), variable(second)];
  if (key === value) throw new SyntaxProblem(`duplicate variable name: ${key}`, second.at);
  return [key, value];
}

function variable(expression: Expression): string {
  if (expression.is === "name" && !expression.name.startsWith(".")) return expression.name;
  throw new SyntaxProblem("argument must be a simple name", expression.at);
}
