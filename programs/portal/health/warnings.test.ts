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
      kind: "Pod",
      namespace: "web",
      name: "shop-2",
      id: '["BackOff","Pod","web"]',
      concern: "look",
      state: "BackOff",
      objects: 2,
      count: 7,
      age: 5 * minute,
      message: "Back-off restarting container in pod shop-2",
    },
  ]);
});

test("other reasons, kinds and namespaces stand alone, the last first", () => {
  const node = { kind: "Node", name: "one" };
  const warnings = [
    warning("a", ago(9), { object: { kind: "Pod", namespace: "db", name: "a" } }),
    warning("b", ago(3), { reason: "Unhealthy" }),
    warning("c", ago(2), { object: node }),
  ];
  expect(foldWarnings(warnings, now).map(({ state, kind, namespace }) => [state, kind, namespace])).toEqual([
    ["BackOff", "Node", undefined],
    ["Unhealthy", "Pod", "web"],
    ["BackOff", "Pod", "db"],
  ]);
});

test("what is older than an hour, or has no time, is no news", () => {
  expect(foldWarnings([warning("a", ago(61)), warning("b", "")], now)).toEqual([]);
});
