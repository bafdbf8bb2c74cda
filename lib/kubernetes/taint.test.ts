import { expect, test } from "vitest";
import { isTaint } from "./taint.ts";

test.each<[string, boolean]>([
  ["dedicated=storage:NoSchedule", true],
  ["example.com/dedicated:NoExecute", true],
  ["dedicated=:PreferNoSchedule", true],
  ["dedicated=storage", false],
  ["dedicated:Never", false],
  ["=storage:NoSchedule", false],
  ["a=b c:NoSchedule", false],
])("%j is a taint: %s", (text, is) => {
  expect(isTaint(text)).toBe(is);
});
