import { type Finding, fail, ok, warn } from "./row.ts";

const day = 86_400_000;

/** How long a certificate holds, in milliseconds since 1970. */
export interface Validity {
  readonly from: number;
  readonly until: number;
}

/**
 * Whether a certificate holds, and for long enough: who renews it does so when a third of its time is left, or with K3s 90 days, so
 * that one with less than a fifth, at most 30 days, was forgotten.
 * @param fix what renews it
 */
export function expiry({ from, until }: Validity, now: number, fix: string): Finding {
  const left = until - now;
  if (Number.isNaN(left)) return fail("does not say until when it holds", fix);
  if (left <= 0) return fail(`expired on ${dateOf(until)}`, fix);
  if (from > now) return fail(`holds only from ${dateOf(from)}`, "set the clocks of both machines");
  const text = `holds until ${dateOf(until)}`;
  const fifth = Number.isNaN(from) ? Number.POSITIVE_INFINITY : (until - from) / 5;
  return left < Math.min(30 * day, fifth) ? warn(`${text}, ${spanOf(left)} left`, fix) : ok(text);
}

/** A day as `2027-02-03`, in UTC. */
export function dateOf(time: number): string {
  // What a Date cannot hold is no time that anybody meant.
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().replace(/T.*/, "") : "no day";
}

/** A span of time as people say it: `3 days`, `5 h`, `12 min`. */
export function spanOf(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 72 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}
