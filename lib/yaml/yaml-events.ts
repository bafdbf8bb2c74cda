import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE, YAMLException } from "js-yaml";
import { deepest } from "../kubernetes/plain-data.ts";
import { tabProblem } from "./tabs.ts";
import type { TextProblem } from "./text-problem.ts";

/** No object that Kubernetes stores has as many, and each takes some hundred bytes of memory. */
const mostValues = 400_000;

/** What a YAML text consists of, piece by piece, or what keeps it from being YAML. */
export function yamlEvents(text: string): Event[] | TextProblem {
  try {
    const events = parseEvents(text, { maxDepth: deepest });
    return hasTooMany(events) ? { at: 0, what: `more than ${mostValues} values`, fix: "split it up" } : events;
  } catch (error) {
    if (error instanceof YAMLException) return syntaxProblem(text, error);
    throw error;
  }
}

function hasTooMany(events: readonly Event[]): boolean {
  let values = 0;
  for (const { type } of events) if (type !== EVENT_ID.POP) values++;
  return values > mostValues;
}

/** Where an event begins; -1 for what stands nowhere, like an empty scalar. */
export function startOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) {
    const isQuoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    return isQuoted ? event.valueStart - 1 : event.valueStart;
  }
  if ("start" in event) return event.start;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart - 1 : -1;
}

function syntaxProblem(text: string, { reason, mark }: YAMLException): TextProblem {
  const at = Math.min(mark?.position ?? 0, text.length);
  if (reason.startsWith("nesting exceeded")) {
    return { at, what: `nested deeper than ${deepest} levels`, fix: "make it flatter" };
  }
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const indentation = /^ *\t/.exec(text.slice(lineStart, at + 1));
  if (indentation !== null) return tabProblem(lineStart + indentation[0].length - 1);
  return { at, what: reason, fix: "correct the YAML" };
}
