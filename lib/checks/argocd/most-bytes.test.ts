import * as fc from "fast-check";
import { expect, it } from "vitest";
import { anyObject } from "../../repository/testing.ts";
import { emit } from "../../yaml/emit.ts";
import { mostBytes } from "./most-bytes.ts";

const text = fc.string({ unit: fc.constantFrom(..."aZ1: #'\"\n\\|-é\u2028\ud800"), maxLength: 12 });

it("mostBytes is at least what is written", () => {
  fc.assert(
    fc.property(anyObject(text), (object) => {
      expect(mostBytes(object)).toBeGreaterThanOrEqual(Buffer.byteLength(emit(object)));
    }),
  );
});

it.each([
  ["quotes", { "": '""""""' }],
  ["a long key", { ["\u2028".repeat(171)]: [[[{ ["x".repeat(1025)]: 1 }]]] }],
  ["a block", { a: [{ b: `${"\n".repeat(50)}c` }, ` ${"d\n".repeat(50)}`] }],
  ["numbers", { a: [-Number.MIN_VALUE, -1e21 / 3, null] }],
])("mostBytes is at least what is written of %s", (_, object) => {
  expect(mostBytes(object)).toBeGreaterThanOrEqual(Buffer.byteLength(emit(object)));
});
