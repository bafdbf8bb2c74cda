import { type CronTimes, cronTimes } from "../kubernetes/schemas/cron.ts";
import { must } from "../must.ts";

const weekdayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/**
 * When a schedule in five columns is due, as timers of systemd say it; due is whatever one of them names.
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.time.html#Calendar%20Events
 */
export function calendarsOf(schedule: string): string[] {
  const times = must(cronTimes(schedule), schedule);
  const { days, weekdays, both } = times;
  if (both) return [calendar(times, days, weekdays)];
  return [calendar(times, days, everyWeekday), calendar(times, everyDay, weekdays)];
}

const everyDay = range(1, 31);
const everyWeekday = range(0, 6);

function calendar({ months, hours, minutes }: CronTimes, days: readonly number[], weekdays: readonly number[]): string {
  const names = weekdays.length === everyWeekday.length ? "" : `${weekdays.map((day) => weekdayNames[day]).join(",")} `;
  const date = `*-${listOf(months, range(1, 12))}-${listOf(days, everyDay)}`;
  return `${names}${date} ${listOf(hours, range(0, 23))}:${listOf(minutes, range(0, 59))}:00`;
}

function listOf(values: readonly number[], all: readonly number[]): string {
  return values.length === all.length ? "*" : values.map((value) => String(value).padStart(2, "0")).join(",");
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
