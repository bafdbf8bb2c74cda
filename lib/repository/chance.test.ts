import { expect, test } from "vitest";
import { withoutChance } from "./chance.ts";

// That sources are refused is tested with the command line, which knows whose file a call is in.

test("leaves the clock and the dice to packages, and all that is the same in every run", () => {
  const made = withoutChance(() => [
    new Date("2026-01-31").getTime(),
    Date.UTC(2026, 0, 31),
    new Date(0) instanceof Date,
    Math.max(1, 2),
  ]);
  expect(made).toEqual([1769817600000, 1769817600000, true, 2]);
  expect(withoutChance(() => Math.random() < 1 && Date.now() > 0)).toBe(true);
});

test("puts everything back, also after an error", () => {
  const before = [Date, Math.random];
  const fail = () => {
    throw new Error("no");
  };
  expect(() => withoutChance(fail)).toThrow("no");
  expect([Date, Math.random]).toEqual(before);
});
