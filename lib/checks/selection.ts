import { ConfigError, type Problem, quote } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { allRules } from "./list.ts";
import { families } from "./rule.ts";

/** Which rules are asked, by their names or those of their families. */
export interface Selection {
  /** @default - all of them */
  readonly only?: readonly string[];
  /** Wins over `only`. @default - none is left out */
  readonly skip?: readonly string[];
}

/**
 * Whether a rule is asked.
 * @throws ConfigError for every name of neither a rule nor a family
 */
export function ruleFilter({ only = [], skip = [] }: Selection): (rule: string) => boolean {
  const known = [...Object.keys(families), ...allRules.map(({ id }) => id)];
  const unknown = (option: string, names: readonly string[]): Problem[] =>
    names
      .filter((name) => !known.includes(name))
      .map((name) => ({
        where: option,
        what: "names no rule and no family",
        got: quote(name),
        fix: suggestName(name, known),
      }));
  const problems = [...unknown("--only", only), ...unknown("--skip", skip)];
  if (problems.length > 0) throw new ConfigError(problems);
  const familyOf = new Map<string, string>(allRules.map(({ id, family }) => [id, family]));
  const isNamed = (names: readonly string[], rule: string) =>
    names.includes(rule) || names.includes(familyOf.get(rule) ?? "");
  return (rule) => (only.length === 0 || isNamed(only, rule)) && !isNamed(skip, rule);
}

function suggestName(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean ${JSON.stringify(near)}?`;
  return `use ${Object.keys(families).join(", ")}, or a rule that --list names`;
}
