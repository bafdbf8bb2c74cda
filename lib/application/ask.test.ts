import { describe, expect, test } from "vitest";
import { configErrorOf } from "../testing.ts";
import { ask, askFor } from "./ask.ts";

test("returns what a function answers", () => {
  expect(ask("a.app.ts build", () => undefined)).toBeUndefined();
  expect(ask("a.app.ts enabled", () => true)).toBe(true);
  expect(askFor("a.app.ts routes", () => [])).toEqual([]);
});

test("passes on what a function throws", () => {
  const fail = () => {
    throw new TypeError("no");
  };
  expect(() => ask("a.app.ts build", fail)).toThrow(new TypeError("no"));
});

describe("fails with", () => {
  const promise =
    "a.app.ts build: returns a promise, for which nobody waits; remove async and await: import data from files of the repository instead of reading or fetching it";

  test.each([
    ["a promise", async () => {}],
    ["a promise that fails", async () => Promise.reject(new Error("later"))],
  ])("%s", (_, task) => {
    expect(configErrorOf(() => ask("a.app.ts build", task))).toBe(promise);
    expect(configErrorOf(() => askFor("a.app.ts build", task))).toBe(promise);
  });

  test.each([undefined, null])("%s where a value is wanted", (nothing) => {
    const task = () => nothing;
    expect(configErrorOf(() => Reflect.apply(askFor, undefined, ["a.app.ts routes", task]))).toBe(
      "a.app.ts routes: returns nothing; return a value, or remove the field",
    );
  });
});
