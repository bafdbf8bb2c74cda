import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "./decode.ts";

describe("decode", () => {
  test("reads UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decode(Buffer.from(text))).toEqual({ text });
      }),
    );
  });

  test.each([
    ["ASCII", Buffer.from("ab\0c"), 2],
    ["UTF-8", Buffer.from("é\0"), 1],
  ])("fails at a null byte in %s", (_, bytes, at) => {
    const what = "a null byte, as in binary data or UTF-16";
    expect(decode(bytes).problem).toEqual({ at, what, fix: "save it as text in UTF-8, or move it away" });
  });

  test.each(["ff fe 61 00", "fe ff 00 61"])("fails for UTF-16: %s", (hex) => {
    const bytes = Buffer.from(hex.replaceAll(" ", ""), "hex");
    expect(decode(bytes).problem).toEqual({ at: 0, what: "text in UTF-16", fix: "save it in UTF-8" });
  });

  test.each([
    ["a lone byte", "c3a9 0a 61 e9 0a", 3],
    ["a cut character", "c3a9 e282", 1],
    ["half a surrogate pair", "61 eda080", 1],
    ["the replacement character before", "efbfbd ff", 1],
  ])("fails at %s", (_, hex, at) => {
    const { problem } = decode(Buffer.from(hex.replaceAll(" ", ""), "hex"));
    expect(problem).toEqual({ at, what: "a byte that is not UTF-8", fix: "save it in UTF-8" });
  });
});
