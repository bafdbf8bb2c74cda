import { expect, it } from "vitest";
import { has, numberIn, objectIn, objectsIn, sizeIn, textIn, textsIn } from "./fields.ts";

const parent = { none: null, text: "a", number: 1, object: { a: 1, b: 2 }, list: [{ a: 1 }, null, "x"] };

it("takes null for no value, and leaves values of other types to the schema", () => {
  expect([has(parent, "text"), has(parent, "none"), has(parent, "absent")]).toEqual([true, false, false]);
  expect([textIn(parent, "text"), textIn(parent, "none"), textIn(parent, "number")]).toEqual(["a", "", ""]);
  expect([numberIn(parent, "number"), numberIn(parent, "text")]).toEqual([1, undefined]);
  expect([objectIn(parent, "object"), objectIn(parent, "list"), objectIn(parent, "none")]).toEqual([
    { a: 1, b: 2 },
    undefined,
    undefined,
  ]);
});

it("keeps the positions of items", () => {
  expect(objectsIn(parent, "list")).toEqual([{ a: 1 }, {}, {}]);
  expect(textsIn(parent, "list")).toEqual(["", "", "x"]);
  expect([objectsIn(parent, "none"), textsIn(parent, "none")]).toEqual([[], []]);
  expect(["list", "object", "text", "none"].map((field) => sizeIn(parent, field))).toEqual([3, 2, 0, 0]);
});
