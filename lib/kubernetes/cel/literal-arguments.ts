import { EvaluationError } from "./cel-error.ts";
import { readRegex } from "./regex.ts";
import type { Call } from "./syntax.ts";
import { parseGoDuration, parseTimestamp } from "./time.ts";

/** What the API server refuses in literal text that is a duration, a timestamp or a regular expression. */
export function problemOfLiteral({ name, target, args }: Call): { message: string; at: number } | undefined {
  const argument = args.at(name === "findAll" ? 0 : -1);
  if (argument?.is !== "literal" || typeof argument.value !== "string") return undefined;
  const text = argument.value;
  const reason =
    target === undefined && args.length === 1 && name === "duration"
      ? failure(() => parseGoDuration(text))
      : target === undefined && args.length === 1 && name === "timestamp"
        ? failure(() => parseTimestamp(text))
        : name === "matches" || ((name === "find" || name === "findAll") && target !== undefined)
          ? readRegex(text).problem
          : undefined;
  return reason === undefined ? undefined : { message: `invalid ${name} argument: ${reason}`, at: argument.at };
}

function failure(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof EvaluationError) return error.message;
    throw error;
  }
}
