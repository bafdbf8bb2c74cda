import { describe, expect, test } from "vitest";
import type { Json } from "../kubernetes/manifest.ts";
import { readYaml } from "./yaml-reader.ts";

const read = (text: string): Json | undefined => {
  const { documents, problems } = readYaml(text);
  expect(problems).toEqual([]);
  return documents[0]?.value;
};
const problemsOf = (text: string) => readYaml(text).problems;

describe("readYaml", () => {
  test("reads flow style, folded and quoted texts, and explicit keys", () => {
    const text = `a: [b, {c: 1, "d": yes, e}]
f: >-
  one
  two

  three
g: one
  two
h: "one
  two\\
  three"
? i
: j
`;
    const folded = { f: "one two\nthree", g: "one two", h: "one twothree" };
    expect(read(text)).toEqual({ a: ["b", { c: 1, d: true, e: null }], ...folded, i: "j" });
  });

  test("reads JSON", () => {
    const value = { a: [1, -2.5e10, "\ud83d\ude00\u2028/"], b: { "": null } };
    const text = JSON.stringify(value, null, "\t")
      .replace("/", "\\/")
      .replace("\ud83d", "\\ud83d")
      .replace("\ude00", "\\ude00");
    expect(readYaml(text, true)).toMatchObject({ documents: [{ value, at: 0 }], problems: [] });
  });

  test("reads carriage returns and a missing last line break", () => {
    expect(read("a: |\r\n  b\r\n  c\r\nd: e")).toEqual({ a: "b\nc\n", d: "e" });
  });

  test("puts aliases in the place of what they name", () => {
    expect(read("a: &x [1]\nb: *x\nc: &x 2\nd: *x\n*x : e\n")).toEqual({ a: [1], b: [1], c: 2, d: 2, "2": "e" });
  });

  test("merges mappings; what is nearer in a list wins, and what is further down in the mapping", () => {
    expect(read("x: &x {a: 1, b: 2}\nz: {<<: *x, b: 3}")).toMatchObject({ z: { a: 1, b: 3 } });
    expect(read("x: &x {a: 1, b: 2}\nz: {b: 3, <<: *x}")).toMatchObject({ z: { a: 1, b: 2 } });
    expect(read("x: &x {a: 1}\nz: {<<: [*x, {a: 2, c: 3}]}")).toMatchObject({ z: { a: 1, c: 3 } });
    expect(read('"<<": {a: 1}')).toEqual({ "<<": { a: 1 } });
  });

  test("writes keys that are no strings as JSON would", () => {
    expect(read("yes: a\n0x10: b\n2001-01-01: c")).toEqual({ true: "a", "16": "b", "2001-01-01": "c" });
  });

  test("takes keys that objects inherit for ordinary ones", () => {
    const value = read("__proto__: {a: 1}\nconstructor: b\nx: {<<: {__proto__: {a: 1}}}");
    expect(JSON.stringify(value)).toBe('{"__proto__":{"a":1},"constructor":"b","x":{"__proto__":{"a":1}}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test("knows the tags of JSON's types", () => {
    const text = 'a: !!str 1\nb: !!int "1"\nc: !!float 1\nd: !!bool yes\ne: !!null ""\nf: !!map {}\ng: !!seq []';
    expect(read(text)).toEqual({ a: "1", b: 1, c: 1, d: true, e: null, f: {}, g: [] });
  });

  test("tells where documents and mappings begin", () => {
    const { documents, starts } = readYaml("# a\n\nb:\n  - c: d\n  - {e: f}\n");
    expect(documents.map(({ at }) => at)).toEqual([5]);
    expect([...starts.values()]).toEqual([5, 12, 21]);
  });
});

describe("fails with the place", () => {
  test.each([
    ["a: [", 4, "unexpected end of the stream within a flow collection"],
    ["a: b\n c: d", 7, "bad indentation of a mapping entry"],
    ['a: "b', 5, "unexpected end of the stream within a double quoted scalar"],
    ["a: b: c", 4, "bad indentation of a mapping entry"],
    ["a: @b", 3, "bad indentation of a mapping entry"],
  ])("of bad syntax: %j", (text, at, what) => {
    expect(problemsOf(text)).toEqual([{ at, what, fix: "correct the YAML" }]);
  });

  test("of every repeated key", () => {
    const fix = "remove or rename one of them";
    expect(problemsOf('a: b\n"a": c\nd: {e: 1, e: 2}\n1: f\n"1": g\n')).toEqual([
      { at: 5, what: "duplicate key", got: '"a"', fix },
      { at: 22, what: "duplicate key", got: '"e"', fix },
      { at: 33, what: "duplicate key", got: '"1"', fix },
    ]);
  });

  test.each([
    ["~: a", 0, "null"],
    ["1.5: a", 0, "1.5"],
    ["? [a]\n: b", 2, '["a"]'],
    ["{a: 1}: b", 0, '{"a":1}'],
  ])("of a key that JSON does not know: %j", (text, at, got) => {
    expect(problemsOf(text)).toEqual([{ at, what: "a key that is not a string", got, fix: "write it in quotes" }]);
  });

  test.each([
    ["a: *b", 3, "the alias *b names no anchor above it", "correct the name"],
    ["a: &b [*b]", 7, "the alias *b stands within what it names", "write the value out"],
  ])("of an alias that leads nowhere: %j", (text, at, what, fix) => {
    expect(problemsOf(text)).toEqual([{ at, what, fix }]);
  });

  test("of a merge with something else than mappings", () => {
    const problem = { what: "only mappings can be merged", fix: "name mappings with an alias" };
    expect(problemsOf("a: b\n<<: 1")).toEqual([{ ...problem, at: 5, got: "1" }]);
    expect(problemsOf("<<: [{}, [], a]")).toEqual([
      { ...problem, at: 0, got: '"a"' },
      { ...problem, at: 0, got: "[]" },
    ]);
  });

  test.each([
    ["a: !b c", "!b"],
    ["a: !!int b", "!!int"],
    ["a: !!int 1.5", "!!int"],
    ["a: !!binary aGk=", "!!binary"],
    ["a: !!set {}", "!!set"],
    ["a: !!map []", "!!map"],
    ["a: ! b", "!"],
  ])("of a tag that is no type of JSON, or another: %j", (text, tag) => {
    const [problem] = problemsOf(text);
    expect(problem?.what).toBe(`the tag ${tag} does not fit here`);
  });

  test("of a number that JSON cannot hold", () => {
    const fix = "write a finite number, or a text in quotes";
    expect(problemsOf("a: .inf")).toEqual([{ at: 3, what: "a number that JSON cannot hold", got: ".inf", fix }]);
  });

  test("of an indentation with a tab", () => {
    expect(problemsOf("a:\n \tb: c")).toEqual([{ at: 4, what: "a tab in the indentation", fix: "indent with spaces" }]);
  });

  test.each(["[".repeat(1000), "{a: ".repeat(1000), "- ".repeat(1000), "? ".repeat(1000)])(
    "of the first value that is nested too deeply: %.9s",
    (text) => {
      const [problem] = problemsOf(text);
      expect(problem).toMatchObject({ what: "nested deeper than 200 levels", fix: "make it flatter" });
    },
  );

  test("once of aliases that would fill the memory", () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`);
    const text = `a0: &a0 [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]\n${lines.join("\n")}\n`;
    const fix = "write out fewer values";
    const at = text.indexOf("*a3", text.indexOf("a4: &a4")) + 7 * "*a3, ".length;
    expect(problemsOf(text)).toEqual([{ at, what: "aliases that stand for more than 100000 values", fix }]);
  });
});

test("gives up on more values than any object has", () => {
  expect(readYaml("- []\n".repeat(400_000)).problems).toEqual([
    { at: 0, what: "more than 400000 values", fix: "split it up" },
  ]);
});
