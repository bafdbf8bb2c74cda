import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { Loop } from "./loop.ts";

test("what is asked for often is done once, and not twice at a time", async () => {
  let [runs, running, most] = [0, 0, 0];
  const loop = new Loop({
    gather: 5,
    run: async () => {
      runs += 1;
      running += 1;
      most = Math.max(most, running);
      await wait(20);
      running -= 1;
      return 60_000;
    },
  });
  for (let n = 0; n < 10; n += 1) loop.trigger();
  await wait(15);
  // While it runs, so that it is done once more.
  for (let n = 0; n < 10; n += 1) loop.trigger();
  await wait(100);
  loop.stop();
  expect([runs, most]).toEqual([2, 1]);
});

test("it is done again after a while, until it is stopped", async () => {
  let runs = 0;
  const loop = new Loop({
    gather: 1,
    run: async () => {
      runs += 1;
      return 5;
    },
  });
  loop.trigger();
  await wait(100);
  loop.stop();
  const before = runs;
  expect(before).toBeGreaterThan(3);
  loop.trigger();
  await wait(20);
  expect(runs).toBe(before);
});
