import { expect, it } from "vitest";
import { offer, oneOf } from "./offer.ts";
import { Speller } from "./speller.ts";

it("offers the nearest name, and the valid ones while they are few", () => {
  expect(offer(new Speller(), "wbe", ["web", "api"], "name another")).toEqual({
    expected: "one of api, web",
    suggestion: "web",
    fix: 'did you mean "web"?',
  });
  expect(offer(new Speller(), "database", ["web"], "name another")).toEqual({ expected: "web", fix: "name another" });
  const many = Array.from({ length: 9 }, (_, index) => `name-${index}`);
  expect(offer(new Speller(), "database", many, "name another")).toEqual({ fix: "name another" });
  expect(offer(new Speller(), "database", [], "name another")).toEqual({ fix: "name another" });
});

it("oneOf lists values in order", () => {
  expect([oneOf(["web"]), oneOf(["web", "api"])]).toEqual(["web", "one of api, web"]);
});
