import { quote } from "../../../errors.ts";
import type { Field } from "../field.ts";

/** What JavaScript has and Go does not: looking around, and repeating what a group found. */
const notInGo = /\(\?<?[=!]|\\[1-9]/;
/** What Go has and JavaScript does not, and how JavaScript would say it. */
const onlyInGo: readonly (readonly [RegExp, string])[] = [
  [/\(\?[imsU-]+\)/g, ""],
  [/\(\?[imsU-]+:/g, "(?:"],
  [/\(\?P</g, "(?<"],
];

/** Reports what is no regular expression of Go. A few that are none pass: the syntax of JavaScript allows more escapes. */
export function validatePattern(pattern: Field): void {
  if (pattern.text !== "" && (notInGo.test(pattern.text) || !compiles(pattern.text)))
    pattern.report(`must be a regular expression of Go, got ${quote(pattern.text)}`);
}

function compiles(pattern: string): boolean {
  try {
    new RegExp(onlyInGo.reduce((text, [from, to]) => text.replace(from, to), pattern));
    return true;
  } catch {
    return false;
  }
}
