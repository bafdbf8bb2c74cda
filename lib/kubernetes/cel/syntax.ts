import type { Value } from "./value.ts";

/** An expression as it is written; macros are nodes of their own. */
export type Expression = Node & {
  /** Where it begins in the text; for operators and calls, where the operator or the bracket is. */
  readonly at: number;
};

type Node =
  | { readonly is: "literal"; readonly value: Value }
  | { readonly is: "name"; readonly name: string }
  | Select
  | Call
  | { readonly is: "list"; readonly items: readonly Item[] }
  | { readonly is: "map"; readonly entries: readonly (Item & { readonly key: Expression })[] }
  | { readonly is: "message"; readonly type: string; readonly fields: readonly (Item & { readonly name: string })[] }
  | Loop
  | Binding;

/** `operand.field`, `operand.?field` and `has(operand.field)`. */
export interface Select {
  readonly is: "select";
  readonly operand: Expression;
  readonly field: string;
  readonly mode: "value" | "optional" | "presence";
}

/** A call of a function, of a method of `target`, or of an operator such as `_+_`. */
export interface Call {
  readonly is: "call";
  readonly name: string;
  readonly target?: Expression;
  readonly args: readonly Expression[];
}

/** A value in a list or map, which is left out when it is optional and there is none. */
export interface Item {
  readonly value: Expression;
  readonly isOptional: boolean;
}

export type LoopKind =
  | "all"
  | "exists"
  | "exists_one"
  | "map"
  | "filter"
  | "transformList"
  | "transformMap"
  | "transformMapEntry"
  | "sortBy";

/** A macro that runs an expression for each item of a list or each key of a map. */
export interface Loop {
  readonly is: "loop";
  readonly kind: LoopKind;
  readonly range: Expression;
  /** One name for the item or key; two for position and item, or key and value. */
  readonly names: readonly [string] | readonly [string, string];
  /** What decides whether an item counts. @default - all count */
  readonly filter?: Expression;
  readonly body: Expression;
}

/** `cel.bind(name, value, body)`, and `value.optMap(name, body)`, which runs the body only for a value that is there. */
export interface Binding {
  readonly is: "binding";
  readonly kind: "bind" | "optMap" | "optFlatMap";
  readonly name: string;
  readonly value: Expression;
  readonly body: Expression;
}
