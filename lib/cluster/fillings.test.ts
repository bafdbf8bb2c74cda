import { expect, test } from "vitest";
import { choicesOf, fillingsOf } from "./fillings.ts";
import { slots } from "./schema.ts";

test("names what can fill a slot", () => {
  expect(fillingsOf(slots.loadBalancer.schema)).toEqual(["servicelb", "metallb", "mycelium"]);
  expect(fillingsOf(slots.storage.schema)).toEqual(["local-path", "nfs"]);
});

test("a slot takes one filling, or several where it is a list", () => {
  expect(choicesOf(slots.loadBalancer.schema)).toEqual(["servicelb", "metallb", "mycelium"]);
  expect(choicesOf(slots.storage.schema)).toEqual([["local-path"], ["nfs"], ["local-path", "nfs"]]);
});
