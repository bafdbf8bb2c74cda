import { COLLECTION_STYLE, EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import { must } from "../must.ts";
import { implicitKeyProblems } from "./implicit-keys.ts";
import { tabProblems } from "./tabs.ts";
import type { TextProblem } from "./text-problem.ts";

/*
 * Kubernetes reads YAML with a library for YAML 1.1, ours is one for YAML 1.2. They agree on nearly everything that people
 * write. What only ours reads, or reads otherwise, is a problem.
 */

/** The first thing that Kubernetes does not read wherever it stands. */
export function refusal(text: string): TextProblem | undefined {
  const [character] = text.match(refusedCharacter) ?? [];
  if (character !== undefined) {
    const code = must(character.codePointAt(0), "code of a character").toString(16).toUpperCase().padStart(4, "0");
    const what = `the character U+${code}, which Kubernetes refuses or takes for a line break`;
    return { at: text.indexOf(character), what, fix: "remove it, or write it as an escape in double quotes" };
  }
  const at = text.search(/^%/m);
  return at < 0 ? undefined : { at, what: "a YAML directive, which Kubernetes does not read", fix: "remove the line" };
}

/** Dots that end a document before it has begun, which Kubernetes refuses. */
export function leadingDots(text: string): TextProblem | undefined {
  const [blanks, dots] = /^(?:[ \t\r]*(?:#.*)?\n)*(\.\.\.(?=\s))?/.exec(text) ?? [];
  if (blanks === undefined || dots === undefined) return undefined;
  return { at: blanks.length - dots.length, what: "three dots before a document", fix: "remove the line" };
}

const refusedCharacter = /[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** What Kubernetes refuses or takes for something else, in a text without a `refusal`. */
export function dialectProblems(text: string, events: readonly Event[]): TextProblem[] {
  const problems = [...tabProblems(text, events), ...implicitKeyProblems(text, events)];
  const inFlow: boolean[] = [];
  for (const event of events) {
    if ("anchorStart" in event && event.anchorStart >= 0) {
      const name = text.slice(event.anchorStart, event.anchorEnd);
      const fix = "use only letters, digits, - and _";
      if (!/^[\w-]+$/.test(name))
        problems.push({ at: event.anchorStart, what: "an anchor that Kubernetes refuses", got: name, fix });
    }
    if (event.type === EVENT_ID.POP) inFlow.pop();
    else if (event.type === EVENT_ID.SCALAR) problems.push(...scalarProblems(text, event, inFlow.at(-1) === true));
    else if (event.type !== EVENT_ID.ALIAS) inFlow.push("style" in event && event.style === COLLECTION_STYLE.FLOW);
    if (event.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK && !beginsLine(text, event.start)) {
      problems.push({ at: event.start, what: "a mapping on the line of its key", fix: "begin it on the next line" });
    }
  }
  return problems;
}

function scalarProblems(text: string, { style, valueStart, valueEnd }: ScalarEvent, inFlow: boolean): TextProblem[] {
  if (style === SCALAR_STYLE.PLAIN && inFlow && valueStart >= 0) {
    if (!/^:|\?|:[,[\]{}]$/.test(text.slice(valueStart, valueEnd + 2))) return [];
    const what = "a ? or : within brackets that Kubernetes reads otherwise";
    return [{ at: valueStart, what, fix: "write the text in quotes" }];
  }
  if (style !== SCALAR_STYLE.DOUBLE_QUOTED) return [];
  return [...text.slice(valueStart, valueEnd).matchAll(anyEscape)].flatMap(({ 0: got, index }) => {
    if (!refusedEscape.test(got)) return [];
    const what = "an escape that Kubernetes refuses";
    return [{ at: valueStart + index, what, got, fix: "write the character itself" }];
  });
}

const anyEscape = /\\(?:u.{4}|U.{8}|.)/gs;

/** Of a slash, of half a surrogate pair, and of what is beyond Unicode. */
const refusedEscape = /^\\(?:\/|u[dD][89a-fA-F]|U0000[dD][89a-fA-F]|U(?!000[\da-fA-F]|0010))/;

/** Whether there are only blanks, indicators, anchors and tags before a place on its line. */
function beginsLine(text: string, at: number): boolean {
  return /^ *(?:(?:[-?:]|[&!]\S*)[ \t]+)*$/.test(text.slice(text.lastIndexOf("\n", at - 1) + 1, at));
}
