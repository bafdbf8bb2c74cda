import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { Turns } from "./turns.ts";

test("no more tasks run at once than may, also when some fail", async () => {
  const turns = new Turns(2);
  let running = 0;
  let most = 0;
  const task = async (index: number) => {
    running++;
    most = Math.max(most, running);
    await setTimeout(1);
    running--;
    if (index === 1) throw new Error("failed");
    return index;
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((index) => turns.take(() => task(index))));
  expect(results.map((result) => (result.status === "fulfilled" ? result.value : "failed"))).toEqual([
    0,
    "failed",
    2,
    3,
    4,
  ]);
  expect(most).toBe(2);
});
