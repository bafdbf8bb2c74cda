import { expect, test } from "vitest";
import type { Condition } from "../../../lib/mycelium/resources.ts";
import { conditionsOf, type Finding, newsIn, withReady } from "./conditions.ts";

const finding = (type: string, status: Finding["status"], reason = "Because"): Finding => ({
  type,
  status,
  reason,
  message: `${type} ${status}`,
});
const condition = (type: string, status: Finding["status"], reason = "Because"): Condition => ({
  ...finding(type, status, reason),
  lastTransitionTime: "2026-01-01T00:00:00Z",
});

test("a node is ready if nothing keeps it from being of use", () => {
  const away = finding("RoutesComplete", "False");
  expect(withReady([finding("TunnelUp", "True"), away]).at(-1)).toMatchObject({ type: "Ready", status: "True" });
  expect(withReady([finding("HostReady", "Unknown", "Lost"), finding("TunnelUp", "False"), away]).at(-1)).toEqual({
    type: "Ready",
    status: "False",
    reason: "Lost",
    message: "HostReady Unknown; TunnelUp False",
  });
});

test("a condition keeps its time for as long as its status stays", () => {
  const before = [condition("A", "True"), condition("B", "True"), condition("Gone", "True")];
  const findings = [finding("A", "True", "Other"), finding("B", "False"), finding("C", "True")];
  expect(
    conditionsOf(findings, before, "2026-02-01T00:00:00Z", 3).map(
      ({ type, lastTransitionTime, observedGeneration }) => [type, lastTransitionTime, observedGeneration],
    ),
  ).toEqual([
    ["A", "2026-01-01T00:00:00Z", 3],
    ["B", "2026-02-01T00:00:00Z", 3],
    ["C", "2026-02-01T00:00:00Z", 3],
  ]);
});

test("a message that is too long is cut", () => {
  const [long] = conditionsOf([{ ...finding("A", "True"), message: "x".repeat(5_000) }], [], "", undefined);
  expect(long?.message).toBe(`${"x".repeat(1_997)}...`);
});

test("news are what became bad, bad otherwise, or good again", () => {
  const before = [condition("A", "True"), condition("B", "False"), condition("C", "False"), condition("D", "True")];
  const findings = [
    finding("A", "True", "Other"),
    finding("B", "False", "Other"),
    finding("C", "True"),
    finding("D", "False"),
    finding("E", "False"),
    finding("F", "True"),
  ];
  expect(newsIn(findings, before).map(({ type }) => type)).toEqual(["B", "C", "D", "E"]);
});
