import { expect, test } from "vitest";
import { atAnotherTime } from "./another-time.ts";

const year = 365 * 24 * 60 * 60 * 1000;

test("whoever asks for the time gets another one", () => {
  const before = Date.now();
  const times = atAnotherTime(() => [Date.now(), Date.parse(new Date().toISOString()), Date.parse(Date())]);
  expect(times.every((time) => time > before + year)).toBe(true);
});

test("every part of a date differs but perhaps its day", () => {
  const parts = (date: Date) => [date.getFullYear(), date.getHours(), date.getMinutes(), date.getSeconds()];
  const now = parts(new Date());
  const then = atAnotherTime(() => parts(new Date()));
  expect(now.filter((part, index) => part === then[index])).toEqual([]);
});

test("whoever names a time gets that one", () => {
  const text = "2026-01-31T09:00:00.000Z";
  expect(atAnotherTime(() => new Date(text).toISOString())).toBe(text);
  expect(atAnotherTime(() => new Date(text) instanceof Date && Date.UTC(1970, 0))).toBe(0);
});

test("the clock is right again, also after an error", () => {
  const fail = () => {
    throw new Error("no");
  };
  expect(() => atAnotherTime(fail)).toThrow("no");
  expect(Math.abs(Date.now() - performance.timeOrigin - performance.now())).toBeLessThan(year);
});
