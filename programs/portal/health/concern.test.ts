import { expect, test } from "vitest";
import { byConcern, type Concern, worst } from "./concern.ts";

test("one that needs somebody decides for all", () => {
  expect(worst(["fine", "act", "look"])).toBe("act");
  expect(worst(["fine", "look"])).toBe("look");
  expect(worst([])).toBe("fine");
});

test("what is unwell stands first, then the order is that of names", () => {
  const of = (concern: Concern, namespace: string, name: string) => ({ concern, namespace, name });
  const sorted = [of("fine", "a", "a"), of("look", "b", "b"), of("look", "a", "c"), of("act", "z", "z")].sort(
    byConcern,
  );
  expect(sorted.map(({ name }) => name)).toEqual(["z", "c", "b", "a"]);
});
