import { expect, test } from "vitest";
import { fail, ok, type Row, summarize, warn } from "./row.ts";

test("rows are counted by their status", () => {
  const row = { area: "nodes", name: "a" } as const;
  const rows: Row[] = [
    { ...row, ...ok("runs") },
    { ...row, ...warn("limps", "help") },
    { ...row, ...fail("fell", "lift") },
  ];
  expect(summarize(rows)).toEqual({ ok: 1, warn: 1, fail: 1 });
  expect(summarize([])).toEqual({ ok: 0, warn: 0, fail: 0 });
});
