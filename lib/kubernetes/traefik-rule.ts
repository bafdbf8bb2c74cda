/** One matcher of a rule: `` PathPrefix(`/api`) ``. */
export interface Matcher {
  /** With `!` before it when it must not match. */
  readonly name: string;
  readonly values: readonly string[];
}

const tokenPattern = /\s*(?:(&&|\|\||\(|\))|(!?[A-Za-z]+)\(((?:[^()`"]|`[^`]*`|"[^"]*")*)\))\s*/y;
/** More than this nobody writes by hand. */
const mostTokens = 1000;
const mostWays = 64;

type Token = Matcher | "&&" | "||" | "(" | ")";
type Ways = readonly (readonly Matcher[])[];

/**
 * The ways to match a rule such as `` (Host(`a`) || Host(`b`)) && PathPrefix(`/api`) ``, in each of which all matchers must hold.
 * Undefined when the rule cannot be read.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/http/routing/rules-and-priority/
 */
export function parseRule(rule: string): Ways | undefined {
  const tokens = tokensOf(rule);
  const parsed = tokens && anyOf(tokens, 0);
  return parsed?.next === tokens?.length ? parsed?.ways : undefined;
}

function tokensOf(rule: string): Token[] | undefined {
  const tokens: Token[] = [];
  for (let position = 0; position < rule.length; position = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = position;
    const match = tokenPattern.exec(rule);
    if (match === null || tokens.length === mostTokens) return undefined;
    const [, operator, name = "", values = ""] = match;
    if (operator === "&&" || operator === "||" || operator === "(" || operator === ")") tokens.push(operator);
    else tokens.push({ name, values: Array.from(values.matchAll(/[`"]([^`"]*)[`"]/g), ([, text = ""]) => text) });
  }
  return tokens;
}

interface Parsed {
  readonly ways: Ways;
  /** Position of the first token that does not belong to it. */
  readonly next: number;
}

function anyOf(tokens: readonly Token[], start: number): Parsed | undefined {
  let parsed = allOf(tokens, start);
  while (parsed !== undefined && tokens[parsed.next] === "||") {
    const more = allOf(tokens, parsed.next + 1);
    parsed = more && limited([...parsed.ways, ...more.ways], more.next);
  }
  return parsed;
}

function allOf(tokens: readonly Token[], start: number): Parsed | undefined {
  let parsed = one(tokens, start);
  while (parsed !== undefined && tokens[parsed.next] === "&&") {
    const { ways } = parsed;
    const more = one(tokens, parsed.next + 1);
    parsed =
      more &&
      limited(
        ways.flatMap((way) => more.ways.map((other) => [...way, ...other])),
        more.next,
      );
  }
  return parsed;
}

function one(tokens: readonly Token[], start: number): Parsed | undefined {
  const token = tokens[start];
  if (token === "(") {
    const inner = anyOf(tokens, start + 1);
    return inner !== undefined && tokens[inner.next] === ")" ? { ways: inner.ways, next: inner.next + 1 } : undefined;
  }
  return typeof token === "object" ? { ways: [[token]], next: start + 1 } : undefined;
}

function limited(ways: Ways, next: number): Parsed | undefined {
  return ways.length > mostWays ? undefined : { ways, next };
}
