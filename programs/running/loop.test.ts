import { afterEach, expect, test, vi } from "vitest";
import { Loop, type LoopOptions } from "./loop.ts";

let loop: Loop | undefined;
let failures: string[] = [];

afterEach(async () => {
  await loop?.stop();
  failures = [];
});

function start(run: LoopOptions["run"], options: Partial<LoopOptions> = {}): Loop {
  const onFailure = ({ message }: Error) => failures.push(message);
  loop = new Loop({ run, resync: 60_000, settle: 20, backoff: { first: 100, most: 200 }, onFailure, ...options });
  loop.trigger();
  return loop;
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("many triggers are one run, and those during it one more", async () => {
  let [runs, together, most] = [0, 0, 0];
  const running = start(async () => {
    runs += 1;
    together += 1;
    most = Math.max(most, together);
    await sleep(50);
    together -= 1;
    return undefined;
  });
  for (let n = 0; n < 100; n += 1) running.trigger();
  await vi.waitFor(() => expect(together).toBe(1));
  for (let n = 0; n < 100; n += 1) running.trigger();
  await sleep(300);
  expect([runs, most]).toEqual([2, 1]);
});

test("runs again after a while, and when the last run said so", async () => {
  let runs = 0;
  start(
    async () => {
      runs += 1;
      return runs === 1 ? new Date(Date.now() + 30) : undefined;
    },
    { resync: 150 },
  );
  const began = performance.now();
  await vi.waitFor(() => expect(runs).toBe(2), { interval: 5 });
  expect(performance.now() - began).toBeGreaterThan(25);
  await vi.waitFor(() => expect(runs).toBe(3), { interval: 5 });
  expect(performance.now() - began).toBeGreaterThan(150);
});

test("does not wait for a time longer than a timer can", async () => {
  let runs = 0;
  start(async () => {
    runs += 1;
    return new Date("9999-01-01");
  });
  await sleep(150);
  expect(runs).toBe(1);
});

test("waits after a failure, whatever triggers", async () => {
  const times: number[] = [];
  const running = start(async () => {
    times.push(performance.now());
    throw new Error("no luck");
  });
  const trigger = setInterval(() => running.trigger(), 5);
  await vi.waitFor(() => expect(times.length).toBe(4), { timeout: 5_000 });
  clearInterval(trigger);
  const [first = 0, second = 0, third = 0] = times;
  expect(second - first).toBeGreaterThanOrEqual(45);
  expect(third - second).toBeGreaterThanOrEqual(95);
  expect(failures.slice(0, 2)).toEqual(["no luck", "no luck"]);
});

test("ends after the run that goes on", async () => {
  let isOver = false;
  const running = start(async () => {
    await sleep(100);
    isOver = true;
    return new Date();
  });
  await sleep(60);
  await running.stop();
  expect(isOver).toBe(true);
  isOver = false;
  running.trigger();
  await sleep(100);
  expect(isOver).toBe(false);
});
