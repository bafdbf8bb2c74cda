import { expect, test } from "vitest";
import type { Warning } from "../objects/warning.ts";
import { foldWarnings } from "./warnings.ts";

const now = Date.parse("2026-03-01T12:00:00Z");
const minute = 60_000;
const ago = (minutes: number) => new Date(now - minutes * minute).toISOString();

const warning = (name: string, lastSeen: string, changed: Partial<Warning> = {}): Warning => ({
  namespace: "web",
  name: `${name}.1`,
  reason: "BackOff",
  message: `Back-off restarting container in pod ${name}`,
  object: { kind: "Pod", namespace: "web", name },
  count: 3,
  lastSeen,
  ...changed,
});

test("warnings of one reason about one kind in one namespace are one, told by the last", () => {
  const warnings = [warning("shop-1", ago(20)), warning("shop-2", ago(5)), warning("shop-1", ago(10), { count: 1 })];
  expect(foldWarnings(warnings, now)).toEqual([
    {
      reason: "BackOff",
      kind: "Pod",
      namespace: "web",
      objects: 2,
      count: 7,
      age: 5 * minute,
      name: "shop-2",
      message: "Back-off restarting container in pod shop-2",
    },
  ]);
});

test("other reasons, kinds and namespaces stand alone, the last first and the more frequent of two", () => {
  const node = { kind: "Node", name: "one" };
  const warnings = [
    warning("a", ago(9), { object: { kind: "Pod", namespace: "db", name: "a" } }),
    warning("b", ago(3), { reason: "Unhealthy" }),
    warning("c", ago(3), { object: node, count: 9 }),
  ];
  expect(foldWarnings(warnings, now).map(({ reason, kind, namespace }) => [reason, kind, namespace])).toEqual([
    ["BackOff", "Node", undefined],
    ["Unhealthy", "Pod", "web"],
    ["BackOff", "Pod", "db"],
  ]);
});

test("what is older than an hour, or has no time, is no news", () => {
  expect(foldWarnings([warning("a", ago(61)), warning("b", "")], now)).toEqual([]);
});
