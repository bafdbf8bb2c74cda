import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffLines, hunks } from "./text-diff.ts";

function diff(before: string, after: string): string {
  return diffLines(before.split(""), after.split(""))
    .map(({ sign, text }) => `${sign}${text}`)
    .join("");
}

describe("diffLines", () => {
  it.each([
    ["", "", ""],
    ["abc", "abc", " a b c"],
    ["abc", "ac", " a-b c"],
    ["ac", "abc", " a+b c"],
    ["abc", "adc", " a-b+d c"],
    ["abcabba", "cbabac", "-a-b c+b a b-b a+c"],
  ])("shows %j against %j in few edits", (before, after, expected) => {
    expect(diff(before, after)).toBe(expected);
  });

  const texts = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 30 });

  it("keeps both texts in it", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const found = diffLines(before, after);
        const without = (sign: string) => found.filter((line) => line.sign !== sign).map(({ text }) => text);
        expect(without("+")).toEqual(before);
        expect(without("-")).toEqual(after);
      }),
    );
  });

  it("replaces all of a text that has too little in common", () => {
    const before = Array.from({ length: 2_000 }, (_, i) => `a${i}`);
    const after = before.map((line) => `${line}x`);
    const found = diffLines(before, after);
    expect(found.length).toBe(4_000);
    expect(found[1_999]).toEqual({ sign: "-", text: "a1999" });
    expect(found[2_000]).toEqual({ sign: "+", text: "a0x" });
  });
});

describe("hunks", () => {
  const shown = (before: string, after: string) =>
    hunks(diffLines(before.split(""), after.split("")), 1).map(({ sign, text }) => `${sign}${text}`);

  it("leaves out what is far from every edit", () => {
    expect(shown("abcdefg", "abcxefg")).toEqual(["@2 equal lines", " c", "-d", "+x", " e", "@2 equal lines"]);
  });

  it("shows a single line instead of saying that it is left out", () => {
    expect(shown("abcd", "abcx")).toEqual(["@2 equal lines", " c", "-d", "+x"]);
    expect(shown("abc", "abx")).toEqual([" a", " b", "-c", "+x"]);
  });

  it("is empty only for nothing", () => {
    expect(shown("", "")).toEqual([]);
    expect(shown("abc", "abc")).toEqual(["@3 equal lines"]);
  });
});
