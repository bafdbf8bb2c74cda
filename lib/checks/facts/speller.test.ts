import { expect, it } from "vitest";
import { Speller } from "./speller.ts";

it("Speller finds the nearest name", () => {
  expect(new Speller().nearest("wbe", ["web", "api", "website"])).toBe("web");
});

it("Speller gives up when it has compared enough", () => {
  const speller = new Speller();
  const names = Array.from({ length: 60_000 }, (_, index) => String(index + 100_000));
  expect([1, 2, 3].map(() => speller.nearest("10000x", names))).toEqual(["100000", "100000", undefined]);
});
