import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import type { TextProblem } from "./text-problem.ts";

/** Where a line has a tab before its content, maybe behind indicators. */
const beforeContent = /^ *(?:[-?:] +)*[-?:]?\t/gm;

/** The tabs that indent, also on a line without content. YAML 1.2 allows some of them, Kubernetes hardly any. */
export function tabProblems(text: string, events: readonly Event[]): TextProblem[] {
  if (!text.includes("\t")) return [];
  const scalars = events.filter(
    (event): event is ScalarEvent => event.type === EVENT_ID.SCALAR && event.valueStart >= 0,
  );
  let next = 0;
  return [...text.matchAll(beforeContent)].flatMap(({ index, 0: match }) => {
    const at = index + match.length - 1;
    while ((scalars[next]?.valueEnd ?? at) < at) next++;
    const scalar = scalars[next];
    return scalar !== undefined && isContent(text, scalar, index, at) ? [] : [tabProblem(at)];
  });
}

export function tabProblem(at: number): TextProblem {
  return { at, what: "a tab in the indentation", fix: "indent with spaces" };
}

/** Whether a tab is a part of a scalar's text. */
function isContent(text: string, { style, valueStart, indent }: ScalarEvent, lineStart: number, at: number): boolean {
  if (at < valueStart || style === SCALAR_STYLE.PLAIN) return false;
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return true;
  if (at - lineStart !== indent) return at - lineStart > indent;
  // The first line of a block shows its indentation, unless a digit in the line above does.
  const header = text.slice(text.lastIndexOf("\n", valueStart - 2) + 1, valueStart);
  return /[|>][-+]?[1-9]/.test(header) || /\S/.test(text.slice(valueStart, lineStart));
}
