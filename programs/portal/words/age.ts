const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

/**
 * How long something is, as people say it: `5 min`, `3 d`. Rounded down; a unit changes where two of the next are full, so that
 * one and a half hours are told from one.
 * @param time milliseconds
 */
export function age(time: number): string {
  if (time < minute) return "<1 min";
  if (time < 2 * hour) return `${Math.floor(time / minute)} min`;
  if (time < 2 * day) return `${Math.floor(time / hour)} h`;
  if (time < 2 * year) return `${Math.floor(time / day)} d`;
  return `${Math.floor(time / year)} y`;
}

/**
 * Milliseconds since a time that the API told; negative before it.
 * @returns undefined where there is none or it cannot be read
 */
export function since(time: string | undefined, now: number): number | undefined {
  const then = Date.parse(time ?? "");
  return Number.isNaN(then) ? undefined : now - then;
}
