import { expect, test } from "vitest";
import { byConcernAndName, type Concern, worst } from "./health.ts";

const of = (concern: Concern, namespace = "a", name = "a") => ({ kind: "Pod", namespace, name, concern, state: "" });

test("one that needs somebody decides for all", () => {
  expect(worst([of("fine"), of("act"), of("look")])).toBe("act");
  expect(worst([of("fine"), of("look")])).toBe("look");
  expect(worst([])).toBe("fine");
});

test("what is unwell stands first, then the order is that of names", () => {
  const items = [of("fine", "a", "a"), of("look", "b", "b"), of("look", "a", "c"), of("act", "z", "z")];
  expect(items.sort(byConcernAndName).map(({ name }) => name)).toEqual(["z", "c", "b", "a"]);
});
