import { type DatePart, datePart } from "../time.ts";
import { durationOf, textOf, timestampOf } from "./arguments.ts";
import { type Overload, overload } from "./overload.ts";

const parts: readonly DatePart[] = [
  "FullYear",
  "Month",
  "DayOfYear",
  "DayOfMonth",
  "Date",
  "DayOfWeek",
  "Hours",
  "Minutes",
  "Seconds",
  "Milliseconds",
];

/** Methods of timestamps and durations. */
export const times = (): readonly Overload[] => [
  ...parts.flatMap((part) => [
    overload(`timestamp.get${part}(): int`, (time) => datePart(timestampOf(time), part)),
    overload(`timestamp.get${part}(string): int`, (time, zone) => datePart(timestampOf(time), part, textOf(zone))),
  ]),
  overload("duration.getHours(): int", (span) => durationOf(span).nanos / 3_600_000_000_000n),
  overload("duration.getMinutes(): int", (span) => durationOf(span).nanos / 60_000_000_000n),
  overload("duration.getSeconds(): int", (span) => durationOf(span).nanos / 1_000_000_000n),
  overload("duration.getMilliseconds(): int", (span) => durationOf(span).nanos / 1_000_000n),
];
