import { EVENT_ID, type Event, type ScalarEvent } from "js-yaml";
import type { TextProblem } from "./text-problem.ts";
import { startOf } from "./yaml-events.ts";

/** In characters, from the beginning of a key, its anchor and tag included, to its colon. */
export const longestKey = 1024;

/**
 * The keys that Kubernetes does not take for keys, because their colon is on another line or too far away. Behind a question
 * mark a key may be anything.
 * @see https://github.com/yaml/go-yaml/blob/v2/scannerc.go
 */
export function implicitKeyProblems(text: string, events: readonly Event[]): TextProblem[] {
  const problems: TextProblem[] = [];
  /** What comes next in each open collection. */
  const next: ("key" | "value" | "item")[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      next.pop();
      continue;
    }
    const role = next.at(-1);
    if (role === "key" || role === "value") next[next.length - 1] = role === "key" ? "value" : "key";
    if (event.type === EVENT_ID.SCALAR) {
      const problem = role === "key" ? keyProblem(text, event) : undefined;
      if (problem !== undefined) problems.push(problem);
    } else if (event.type !== EVENT_ID.ALIAS) {
      next.push(event.type === EVENT_ID.MAPPING ? "key" : "item");
    }
  }
  return problems;
}

function keyProblem(text: string, event: ScalarEvent): TextProblem | undefined {
  const content = startOf(event);
  if (content < 0) return undefined;
  const starts = [content, event.anchorStart - 1, event.tagStart].filter((start) => start >= 0);
  const at = Math.min(...starts);
  // Nearly all keys end the quick way.
  const end = event.valueEnd + (content === event.valueStart ? 0 : 1);
  const colon = text[end] === ":" ? end : afterBlanks(text, end);
  if (text[colon] !== ":" || text[beforeBlanks(text, at)] === "?") return undefined;
  const line = text.indexOf("\n", at);
  if (line >= 0 && line < colon) {
    return { at, what: "a key whose colon is on another line", fix: "write key and colon on one line" };
  }
  if (colon - at <= longestKey || [...text.slice(at, colon)].length <= longestKey) return undefined;
  return { at, what: `a key of more than ${longestKey} characters`, fix: "shorten it, or write ? before it" };
}

/** The first place that is neither blank nor part of a comment. */
function afterBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (text[at] === "#" && at > from) at = text.indexOf("\n", at);
    else if (!isBlank(text[at])) return at;
    if (at < 0) return text.length;
    at++;
  }
}

/** The last place before another that is not blank. */
function beforeBlanks(text: string, to: number): number {
  let at = to - 1;
  while (isBlank(text[at])) at--;
  return at;
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\n" || character === "\t" || character === "\r";
}
