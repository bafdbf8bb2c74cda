import { expect, test } from "vitest";
import { sentenceAt, textMapAt, textsAt } from "./text.ts";

test.each([
  [" text\n", "text"],
  ["", undefined],
  ["  ", undefined],
  [1, undefined],
  ["x".repeat(1_001), `${"x".repeat(999)}…`],
])("reads the sentence %j", (written, sentence) => {
  expect(sentenceAt({ message: written }, "message")).toBe(sentence);
});

test("reads the strings of a list", () => {
  expect(textsAt({ list: ["a", 1, null, "b"] }, "list")).toEqual(["a", "b"]);
});

test("reads annotations, without what only programs read", () => {
  const annotations = textMapAt({ annotations: { a: "1", b: 2, long: "x".repeat(20_000) } }, "annotations");
  expect([annotations, annotations.toString]).toEqual([{ a: "1" }, undefined]);
});
