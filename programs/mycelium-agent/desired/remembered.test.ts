import { expect, test } from "vitest";
import { remembered } from "./remembered.ts";

test("what was computed is not computed again, as long as there is room", () => {
  const asked: string[] = [];
  const size = remembered((...texts: readonly string[]) => {
    asked.push(texts.join(" "));
    return texts.length;
  });
  expect([size("a", "b"), size("a"), size("a", "b"), size("a")]).toEqual([2, 1, 2, 1]);
  expect(asked).toEqual(["a b", "a"]);
  for (let index = 0; index < 20_000; index += 1) size(String(index));
  size("a");
  expect(asked.filter((text) => text === "a")).toHaveLength(2);
});
