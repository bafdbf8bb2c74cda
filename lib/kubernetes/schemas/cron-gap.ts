import { parseDuration } from "../duration.ts";
import { cronTimes } from "./cron.ts";

const day = 86_400_000;
/** Long enough for every 29th of February. */
const daysLookedAt = 9 * 366;

/**
 * The longest time between two runs of a schedule, in milliseconds, where no clock is changed; undefined for what is no schedule, or is
 * due less often than every few years.
 */
export function longestGap(schedule: string): number | undefined {
  if (schedule.startsWith("@every ")) {
    const span = parseDuration(schedule.slice("@every ".length));
    return span === undefined ? undefined : span / 1e6;
  }
  const times = cronTimes(schedule);
  if (times === undefined) return undefined;
  const { minutes, hours, days, months, weekdays, both } = times;
  const starts = hours.flatMap((hour) => minutes.map((minute) => (hour * 60 + minute) * 60_000));
  const [first = 0, last = first] = [starts[0], starts.at(-1)];
  const within = Math.max(0, ...starts.slice(1).map((start, index) => start - (starts[index] ?? start)));
  let longest: number | undefined;
  let before: number | undefined;
  for (let at = 0; at < daysLookedAt * day; at += day) {
    const date = new Date(at);
    if (!months.includes(date.getUTCMonth() + 1)) continue;
    const fits = [days.includes(date.getUTCDate()), weekdays.includes(date.getUTCDay())];
    if (!(both ? fits.every(Boolean) : fits.some(Boolean))) continue;
    if (before !== undefined) longest = Math.max(longest ?? within, at - before + first - last);
    before = at;
  }
  return longest;
}
