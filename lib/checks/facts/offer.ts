import { quote } from "../../errors.ts";
import type { Finding } from "../rule.ts";
import type { Speller } from "./speller.ts";

/** So many names are listed as what was expected; more would not be read. */
const listed = 8;

/**
 * How to go on where a name is wrong: the nearest valid name, or else `fix`, and the list of the valid names when it is short.
 * @param names the valid ones
 */
export function offer(
  speller: Speller,
  name: string,
  names: Iterable<string>,
  fix: string,
): Pick<Finding, "expected" | "suggestion" | "fix"> {
  const valid = [...names];
  const suggestion = speller.nearest(name, valid);
  const expected = valid.length > 0 && valid.length <= listed ? oneOf(valid) : undefined;
  return {
    ...(expected !== undefined && { expected }),
    ...(suggestion === undefined ? { fix } : { suggestion, fix: `did you mean ${quote(suggestion)}?` }),
  };
}

/** `web`, `one of api, web`. */
export function oneOf(values: readonly string[]): string {
  return values.length === 1 ? String(values[0]) : `one of ${[...values].sort().join(", ")}`;
}
