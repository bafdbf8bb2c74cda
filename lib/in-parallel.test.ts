import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inParallel } from "./in-parallel.ts";

test("tasks run some at a time, and keep their order", async () => {
  let [running, most] = [0, 0];
  const results = await inParallel([3, 1, 2, 0, 1], 2, async (item) => {
    most = Math.max(most, ++running);
    await setTimeout(item);
    running--;
    if (item === 0) throw new Error("nothing");
    return item * 10;
  });
  expect(most).toBe(2);
  expect(results.map((result) => (result.status === "fulfilled" ? result.value : String(result.reason)))).toEqual([
    30,
    10,
    20,
    "Error: nothing",
    10,
  ]);
});
