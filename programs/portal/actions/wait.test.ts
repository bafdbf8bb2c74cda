import { expect, test, vi } from "vitest";
import { wait } from "./wait.ts";

test("waits as long as it is told, or until the signal", async () => {
  vi.useFakeTimers();
  try {
    const ending = new AbortController();
    const [done, stopped] = [vi.fn(), vi.fn()];
    wait(1_000, new AbortController().signal).then(done);
    wait(1_000, ending.signal).then(stopped);
    await vi.advanceTimersByTimeAsync(500);
    ending.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect([done.mock.calls.length, stopped.mock.calls.length]).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(500);
    expect(done).toHaveBeenCalled();
    await wait(1_000, ending.signal);
  } finally {
    vi.useRealTimers();
  }
});
