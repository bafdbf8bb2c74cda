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

/**
 * Whether a CronJob may have this schedule: five columns, or `@daily` and its like.
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax
 */
export function isCronSchedule(text: string): boolean {
  if (/^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(text)) return true;
  if (text.startsWith("@every ")) return /^@every (\d+(\.\d*)?(ns|us|µs|ms|s|m|h))+$/.test(text);
  const parts = text.trim().split(/\s+/);
  return parts.length === columns.length && columns.every((column, index) => fits(column, parts[index] ?? ""));
}

/** A column is a list of `*`, `5`, `1-5`, each with an optional step: `*&#47;15`. */
function fits(column: Column, text: string): boolean {
  return text.split(",").every((part) => {
    const match = /^(?:[*?]|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part);
    if (match === null || match[3] === "0") return false;
    const from = match[1] === undefined ? column.first : numberOf(column, match[1]);
    const to = match[2] === undefined ? from : numberOf(column, match[2]);
    return from !== undefined && to !== undefined && from <= to;
  });
}

function numberOf({ first, last, names }: Column, text: string): number | undefined {
  const named = names.indexOf(text.toUpperCase());
  const value = named >= 0 ? first + named : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= first && value <= last ? value : undefined;
}
