/** What the API server refuses an expression for: syntax, unknown names, types that do not fit. */
export class CompileError extends Error {}

/** What stops an evaluation, as the API server says it: `no such key: name`. `||`, `&&`, `all` and `exists` may swallow it. */
export class EvaluationError extends Error {}

/** An evaluation that would cost more than the API server grants. Nothing swallows it. */
export class CostError extends Error {}

/** Something that cannot be evaluated here, although the API server can: nothing follows for the object. */
export class UnsupportedError extends Error {}

export function noSuchOverload(): EvaluationError {
  return new EvaluationError("no such overload");
}
