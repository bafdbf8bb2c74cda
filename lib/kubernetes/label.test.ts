import { expect, test } from "vitest";
import { isLabelKey, isLabelValue, isOwnLabelOfNode } from "./label.ts";

test.each(["a", "A_b.c-1", "example.com/a", `${"a".repeat(253)}/${"a".repeat(63)}`])("%s can be a key", (key) => {
  expect(isLabelKey(key)).toBe(true);
});

test.each([
  "",
  "/a",
  "a/",
  "a/b/c",
  "my label",
  "Example.com/a",
  "-a",
  "a.",
  "a".repeat(64),
  `${"a".repeat(254)}/a`,
  "é",
])("%j cannot be a key", (key) => {
  expect(isLabelKey(key)).toBe(false);
});

test("a value may be empty, and no longer than 63 letters", () => {
  expect(["", "a", "A_b.c-1", "a".repeat(63)].every(isLabelValue)).toBe(true);
  expect(["a b", "-a", "a/b", "a".repeat(64)].some(isLabelValue)).toBe(false);
});

test.each([
  ["disk", true],
  ["example.com/disk", true],
  ["topology.kubernetes.io/zone", true],
  ["node.kubernetes.io/disk", true],
  ["disk.node.kubernetes.io/a", true],
  ["node-role.kubernetes.io/worker", false],
  ["app.kubernetes.io/name", false],
  ["k8s.io/a", false],
  ["x-k8s.io/a", true],
])("a node may give itself %s: %s", (key, expected) => {
  expect(isOwnLabelOfNode(key)).toBe(expected);
});
