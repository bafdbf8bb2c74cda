import { describe, expect, it } from "vitest";
import { clipped } from "../../visible.ts";
import { viewField } from "./field-view.ts";

const limits = { width: 40, lines: 4 };

describe("viewField", () => {
  it.each([
    [1, "1", { before: "1", after: '"1"' }],
    [null, true, { before: "null", after: "true" }],
    [undefined, "", { before: undefined, after: '""' }],
    [{}, undefined, { before: "{}", after: undefined }],
    [["a", 1], [], { before: "[a, 1]", after: "[]" }],
    ["a".repeat(50), "\u202e", { before: `${"a".repeat(40)}…`, after: '"\\u202e"' }],
  ])("sets %j and %j side by side", (before, after, sides) => {
    expect(viewField({ path: "x", before, after }, limits)).toEqual({ path: "x", ...sides });
  });

  it("shows what is long line by line, a list item by item", () => {
    expect(viewField({ path: "x", before: [{ a: 1, b: [2] }], after: [{ a: 1 }, "c"] }, limits)).toEqual({
      path: "x",
      lines: [
        { sign: " ", text: "- a: 1" },
        { sign: "-", text: "  b:" },
        { sign: "-", text: "    - 2" },
        { sign: "+", text: "- c" },
      ],
    });
  });

  it("says how many lines it leaves out", () => {
    expect(viewField({ path: "x", after: "1\n2\n3\n4\n5\n6\n" }, limits)).toEqual({
      path: "x",
      lines: [...["1", "2", "3", "4"].map((text) => ({ sign: "+", text })), { sign: "@", text: "2 more lines" }],
    });
  });

  it("says when only the last line break differs", () => {
    expect(viewField({ path: "x", before: "a\nb", after: "a\nb\n" }, limits)).toEqual({
      path: "x",
      lines: [
        { sign: " ", text: "a" },
        { sign: " ", text: "b" },
        { sign: "-", text: "(no line break at the end)" },
      ],
    });
  });
});

describe("clipped", () => {
  it("cuts between characters", () => {
    expect(clipped("a🏠b", 2)).toBe("a…");
    expect(clipped("ab", 2)).toBe("ab");
  });
});
