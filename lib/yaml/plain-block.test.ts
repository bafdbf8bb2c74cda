import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyObject, anyYaml } from "../repository/testing.ts";
import { emit } from "./emit.ts";
import { readPlainBlock } from "./plain-block.ts";
import { readYaml } from "./yaml-reader.ts";

describe("readPlainBlock", () => {
  test("reads what manifests are made of", () => {
    const text = `# Generated
apiVersion: v1
kind: Thing # comment

metadata:
    labels: # comment
        "yes": 'it''s' # comment
    empty:
spec:
- a: |
    echo a

      # no comment
  b: 0x10
- - |-
    c
  - |+
    d

- "tab\\there"
# comment
- []
-
  e: {}
- |2
    f
- |
  g	h
  	i
`;
    expect(readPlainBlock(text)).toEqual({
      at: 12,
      value: {
        apiVersion: "v1",
        kind: "Thing",
        metadata: { labels: { yes: "it's" }, empty: null },
        spec: [
          { a: "echo a\n\n  # no comment\n", b: 16 },
          ["c", "d\n\n"],
          "tab\there",
          [],
          { e: {} },
          "  f\n",
          "g\th\n\ti\n",
        ],
      },
    });
  });

  test.each(["", "\n", "  # comment\n\n"])("finds nothing in %j", (text) => {
    expect(readPlainBlock(text)?.value).toBeNull();
  });

  test.each([
    ["flow style", "a: [b]"],
    ["a scalar on two lines", "a: b\n  c"],
    ["a quoted scalar on two lines", 'a: "b\n  c"'],
    ["a folded block", "a: >\n  b"],
    ["an empty block", "a: |\nb: c"],
    ["an anchor", "a: &b c"],
    ["an alias", "a: *b"],
    ["a tag", "a: !!str b"],
    ["a merge key", "<<: {}"],
    ["an explicit key", "? a\n: b"],
    ["a key that is no string", "yes: a"],
    ["a duplicate key", "a: b\na: c"],
    ["a key that objects inherit from", "__proto__: a"],
    ["an escape that JSON does not know", 'a: "\\x41"'],
    ["an escape of a character by its number", 'a: "\\u0041"'],
    ["a tab", "a:\tb"],
    ["a tab behind a block", "a: |\n  b\tc\nd: e\tf"],
    ["a block that begins with a tab", "a: |\n  \tb"],
    ["a tab that indents in a block", "a: |\n  b\n \tc"],
    ["a carriage return", "a: b\r"],
    ["a number without end", "a: .inf"],
    ["a second document", "a: b\n---\nc: d"],
    ["a sequence", "- a"],
    ["a scalar", "a"],
    ["indentation between two levels", "a:\n    b: c\n  d: e"],
    ["a key on the line of a key", "a: b: c"],
    ["text behind quotes", 'a: "b" c'],
    ["quotes without end", 'a: "b'],
    ["a character that it does not know", "a: \u2028"],
    ["deep nesting", Array.from({ length: 70 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ])("leaves %s to the library", (_, text) => {
    expect(readPlainBlock(`${text}\n`)).toBeUndefined();
  });

  test("reads what emit writes", () => {
    const plain = fc.string({ unit: fc.constantFrom(..."aZ0-_./: #'\"\n|>"), maxLength: 8 });
    fc.assert(
      fc.property(anyObject(plain), (object) => {
        const text = emit({ a: object });
        expect(readPlainBlock(text) ?? readYaml(text).documents[0]).toEqual({ at: 0, value: { a: object } });
      }),
    );
  });

  test("reads tabs in blocks as the library does", () => {
    let read = 0;
    const content = fc.string({ unit: fc.constantFrom(..."  \t\tb\n\n"), maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom("|", "|-", "|+", "|2"), content, (header, text) => {
        const written = `a: ${header}${`\n${text}`.replaceAll("\n", "\n  ")}\nc: d\n`;
        const block = readPlainBlock(written);
        if (block === undefined) return;
        read++;
        expect(readYaml(written)).toMatchObject({ documents: [block], problems: [] });
      }),
      { numRuns: 1_000 },
    );
    expect(read).toBeGreaterThan(50);
  });

  test("never reads something else than the library", () => {
    let read = 0;
    fc.assert(
      fc.property(anyYaml, (text) => {
        const block = readPlainBlock(text);
        if (block === undefined || block.value === null) return;
        read++;
        expect(readYaml(text)).toMatchObject({ documents: [block], problems: [] });
      }),
      { numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(50);
  });
});
