import { stringAt } from "../../kubernetes/answer.ts";

/** The time at a path, as the API writes it: `2026-11-28T20:00:00Z`; undefined for anything else. */
export function timeAt(value: unknown, ...path: readonly string[]): string | undefined {
  const text = stringAt(value, ...path);
  return text !== undefined && text.length <= 40 && !Number.isNaN(Date.parse(text)) ? text : undefined;
}

/** The latest of some times. */
export function latestOf(times: readonly (string | undefined)[]): string | undefined {
  return times.reduce(
    (latest, time) => (time !== undefined && !(Date.parse(latest ?? "") > Date.parse(time)) ? time : latest),
    undefined,
  );
}
