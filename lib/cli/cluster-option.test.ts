import { expect, test } from "vitest";
import { onlyClusters, several } from "./cluster-option.ts";

test("an option that is repeated keeps all its values", () => {
  expect(several("b", several("a"))).toEqual(["a", "b"]);
});

test("without the option it is every cluster", () => {
  const option = onlyClusters();
  expect([option.long, option.defaultValue, option.defaultValueDescription]).toEqual([
    "--cluster",
    [],
    "every cluster",
  ]);
});
