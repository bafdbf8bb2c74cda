import { EvaluationError, UnsupportedError } from "../cel-error.ts";
import { type Regex, readRegex } from "../regex.ts";
import { ListValue, type Value } from "../value.ts";
import { intOf, textOf } from "./arguments.ts";
import { type Overload, overload } from "./overload.ts";

const read = new Map<string, Regex>();

function patternOf(value: Value | undefined): RegExp {
  const text = textOf(value);
  const regex = read.get(text) ?? readRegex(text);
  read.set(text, regex);
  if (regex.problem !== undefined) throw new EvaluationError(`error parsing regexp: ${regex.problem}`);
  if (regex.pattern === undefined) throw new UnsupportedError(`regular expression ${text}`);
  return regex.pattern;
}

function findAll(text: string, pattern: RegExp, limit = -1n): ListValue {
  const found = Array.from(text.matchAll(new RegExp(pattern, `${pattern.flags}g`)), ([match]) => match);
  return new ListValue(limit < 0n ? found : found.slice(0, Number(limit)));
}

/** Functions that take a regular expression. */
export const regexes = (): readonly Overload[] => [
  ...["matches(string, string)", "string.matches(string)"].map((matches) =>
    overload(`${matches}: bool`, (text, pattern) => patternOf(pattern).test(textOf(text))),
  ),
  overload("string.find(string): string", (text, pattern) => patternOf(pattern).exec(textOf(text))?.[0] ?? ""),
  overload("string.findAll(string): list<string>", (text, pattern) => findAll(textOf(text), patternOf(pattern))),
  overload("string.findAll(string, int): list<string>", (text, pattern, limit) =>
    findAll(textOf(text), patternOf(pattern), intOf(limit)),
  ),
];
