import { parseEvents } from "js-yaml";
import { describe, expect, test } from "vitest";
import { dialectProblems, leadingDots, refusal } from "./dialect.ts";

const placesOf = (text: string) => dialectProblems(text, parseEvents(text, {})).map(({ at, what }) => [at, what]);

describe("refusal", () => {
  test.each(["a: é\u00a0\ufffd\u202e", "a: 😀", "a:\tb\r\n", "a: 5%\nb: |\n  %\n"])("lets %j pass", (text) => {
    expect(refusal(text)).toBeUndefined();
  });

  test.each([
    ["a: \u0001", "U+0001"],
    ["a\u0085", "U+0085"],
    ["# \u2028", "U+2028"],
    ["b\ufeff", "U+FEFF"],
    ["a: \uffff", "U+FFFF"],
  ])("finds the character in %j", (text, name) => {
    expect(refusal(text)).toEqual({
      at: text.length - 1,
      what: `the character ${name}, which Kubernetes refuses or takes for a line break`,
      fix: "remove it, or write it as an escape in double quotes",
    });
  });

  test("finds a directive", () => {
    const what = "a YAML directive, which Kubernetes does not read";
    expect(refusal("# a\n%YAML 1.1\n---\n")).toEqual({ at: 4, what, fix: "remove the line" });
  });
});

test.each([
  ["...\na: b\n", 0],
  ["\n# c\n  \r\n...\n", 9],
  ["... # c\n", 0],
])("three dots may not begin a document: %j", (text, at) => {
  expect(leadingDots(text)).toEqual({ at, what: "three dots before a document", fix: "remove the line" });
});

test.each(["a: b\n...\n", "...a: b\n", " ...\n", "", "# ...\n"])("dots may be in %j", (text) => {
  expect(leadingDots(text)).toBeUndefined();
});

describe("tabs", () => {
  test.each([
    ["behind a key", "a:\tb"],
    ["behind content", "a: b\t# c\t\nd: e\t\n"],
    ["in a text", "a: b\tc\nd: 'e\n  \tf'"],
    ["in a block", "a: |\n  b\n  \tc\n    \td"],
    ["at the start of a block whose indentation is a digit", "a: |2\n  \tb"],
  ])("are fine %s", (_, text) => {
    expect(placesOf(text)).toEqual([]);
  });

  test.each([
    ["behind a dash", "-\tb", 1],
    ["behind a dash and a blank", "a:\n  - - \tb", 9],
    ["behind a question mark", "?\ta\n: b", 1],
    ["on an empty line", "a: b\n\t\nc: d", 5],
    ["on an empty line at the end", "a: b\n\t\n", 5],
    ["before a comment", "a: b\n \t# c", 6],
    ["in a block of less indentation", "a: |\n  b\n\t\n", 9],
    ["at the start of a block", "a: |\n\n  \tb", 8],
    ["in an unquoted text", "a: b\n  \tc", 7],
  ])("are problems %s", (_, text, at) => {
    expect(placesOf(text)).toEqual([[at, "a tab in the indentation"]]);
  });
});

describe("texts in brackets", () => {
  test.each(["[a:b, a::c, '?', \"a\": b]", '{"a":1, b: c, d}', "[a-b, -c]", "a?: b?"])("may be %s", (text) => {
    expect(placesOf(text)).toEqual([]);
  });

  test.each([
    ["[http://a?b]", 1],
    ["[?a]", 1],
    ["[::1]", 1],
    ["[a, b:]", 4],
    ["{a:}", 1],
    ["- [{a: {b: c?}}]", 11],
  ])("may not be %s", (text, at) => {
    expect(placesOf(text)).toEqual([[at, "a ? or : within brackets that Kubernetes reads otherwise"]]);
  });
});

describe("escapes", () => {
  test("may be those of YAML 1.1", () => {
    expect(
      placesOf(String.raw`"\0\a\b\t\n\v\f\r\e\ \"\\\N\_\L\P\x41\u0041\uE000\U0001F600\\/\\ud800\\U0000d800"`),
    ).toEqual([]);
  });

  test.each([String.raw`\/`, String.raw`\ud83d`, String.raw`\uDE00`, String.raw`\U0000D800`, String.raw`\U00110000`])(
    "may not be %s",
    (got) => {
      const problem = { at: 4, what: "an escape that Kubernetes refuses", got, fix: "write the character itself" };
      const text = `- "a${got}"`;
      expect(dialectProblems(text, parseEvents(text, {}))).toEqual([problem]);
    },
  );
});

test("anchors have names of letters, digits, - and _", () => {
  expect(placesOf("- &a-B_1 c\n- *a-B_1\n- &é d\n- &a* e")).toEqual([
    [23, "an anchor that Kubernetes refuses"],
    [30, "an anchor that Kubernetes refuses"],
  ]);
});

test("a mapping in a mapping begins on a line of its own", () => {
  expect(placesOf("a: &b\n  c: d\ne:\n  - - &f g: h\n? i: j\n: k: l\n")).toEqual([]);
  expect(placesOf("a: &b c: d\n")).toEqual([[3, "a mapping on the line of its key"]]);
});
