const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** Minute, hour, day of month, month, day of week. */
const columns: readonly Column[] = [
  { first: 0, last: 59, names: [] },
  { first: 0, last: 23, names: [] },
  { first: 1, last: 31, names: [] },
  { first: 1, last: 12, names: months },
  { first: 0, last: 6, names: days },
];

interface Column {
  readonly first: number;
  readonly last: number;
  /** In the order of the numbers. */
  readonly names: readonly string[];
}

/** What `@daily` and its like are short for. */
const shorthands: ReadonlyMap<string, string> = new Map([
  ["@yearly", "0 0 1 1 *"],
  ["@annually", "0 0 1 1 *"],
  ["@monthly", "0 0 1 * *"],
  ["@weekly", "0 0 * * 0"],
  ["@daily", "0 0 * * *"],
  ["@midnight", "0 0 * * *"],
  ["@hourly", "0 * * * *"],
]);

/**
 * Whether a CronJob may have this schedule: five columns, or `@daily` and its like.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
export function isCronSchedule(text: string): boolean {
  if (text.startsWith("@every ")) return /^@every (\d+(\.\d*)?(ns|us|µs|ms|s|m|h))+$/.test(text);
  return cronTimes(text) !== undefined;
}

/** When a schedule is due. */
export interface CronTimes {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: readonly number[];
  readonly months: readonly number[];
  /** From 0, Sunday. */
  readonly weekdays: readonly number[];
  /** Whether a day has to be among both the days and the weekdays; else one of them is enough. */
  readonly both: boolean;
}

/** The columns of a schedule written out; undefined when it is none, or has only a span between two times. */
export function cronTimes(text: string): CronTimes | undefined {
  const parts = (shorthands.get(text) ?? text).trim().split(/\s+/);
  if (parts.length !== columns.length) return undefined;
  const [minutes, hours, days, months, weekdays] = columns.map((column, index) => valuesOf(column, parts[index] ?? ""));
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  // As the library decides it that Kubernetes and K3s use: a star in either column says nothing of the other.
  const both = [parts[2], parts[4]].some((part) => /(^|,)[*?]/.test(part ?? ""));
  return { minutes, hours, days, months, weekdays, both };
}

/** A column is a list of `*`, `5`, `1-5`, each with an optional step: `*&#47;15`. */
function valuesOf(column: Column, text: string): readonly number[] | undefined {
  const values = new Set<number>();
  for (const part of text.split(",")) {
    const match = /^(?:[*?]|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part);
    if (match === null || match[3] === "0") return undefined;
    const [, first, last, step] = match;
    const from = first === undefined ? column.first : numberOf(column, first);
    // A number with a step goes on to the end.
    const end = first === undefined || (last === undefined && step !== undefined) ? column.last : from;
    const to = last === undefined ? end : numberOf(column, last);
    if (from === undefined || to === undefined || from > to) return undefined;
    for (let value = from; value <= to; value += Number(step ?? 1)) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

function numberOf({ first, last, names }: Column, text: string): number | undefined {
  const named = names.indexOf(text.toUpperCase());
  const value = named >= 0 ? first + named : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= first && value <= last ? value : undefined;
}
