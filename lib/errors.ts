import { visible } from "./visible.ts";

/** One mistake that a person can fix. */
export interface Problem {
  /** Where it is: a file, and inside it a field. */
  readonly where: string;
  /** What is wrong, lower case, no final period. */
  readonly what: string;
  /**
   * The value that was found, quoted as a person would write it.
   * @default - the message shows no value
   */
  readonly got?: string;
  /** What to do about it, lower case, no final period. */
  readonly fix: string;
}

/** `<where>: <what is wrong>, got <value>; <what to do>`, on one line. */
export function formatProblem({ where, what, got, fix }: Problem): string {
  return visible(`${where}: ${what}${got === undefined ? "" : `, got ${got}`}; ${fix}`.replace(/\s*\n\s*/g, " "));
}

/** What a person can fix. It carries every problem of a run and is shown without a stack; anything else is a bug. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[]) {
    const list = Array.isArray(problems) ? problems : [problems];
    super(list.map(formatProblem).join("\n"));
    this.problems = list;
  }
}

/** A value as it appears in a message: JSON where that can hold it, without the credentials and queries of URLs, cut at 80 characters. */
export function quote(value: unknown): string {
  const text = asText(value)
    // Up to the last @, because a password may hold a slash or another @: better too little of an address than a part of one.
    .replace(/:\/\/(?:\\.|[^"\\])*@/g, "://***@")
    // Tokens and signatures.
    .replace(/(:\/\/[^\s"?]*\?)[^\s"#]+/g, "$1***");
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function asText(value: unknown): string {
  if (typeof value !== "string" && typeof value !== "object") return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    // A cycle, or a BigInt somewhere inside.
    return String(value);
  }
}

/**
 * Runs `task` and returns what it made, or keeps the problems of its ConfigError so that those of a whole run are reported
 * together.
 * @throws whatever `task` throws that is not a ConfigError
 */
export function collect<T>(problems: Problem[], task: () => T): T | undefined {
  try {
    return task();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** As `collect`, for a task that takes its time. */
export async function collectAsync<T>(problems: Problem[], task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
