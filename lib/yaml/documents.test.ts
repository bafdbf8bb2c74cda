import { describe, expect, test } from "vitest";
import { readDocuments } from "./documents.ts";

describe("documents", () => {
  test.each([
    ["one", "a: b", [[{ a: "b" }, 0]]],
    [
      "several",
      "---\na: b\n--- # c\n# d\ne: [f]\n---\n\n---\n---\ng: h\n",
      [
        [{ a: "b" }, 4],
        [{ e: ["f"] }, 21],
        [{ g: "h" }, 41],
      ],
    ],
    ["none", "# a\n---\n\n--- # b\n  \n", []],
    ["null", "---\n~\n---\n", []],
    ["with a byte order mark", "\ufeffa: b\n", [[{ a: "b" }, 1]]],
    [
      "with carriage returns",
      "a: b\r\n---\r\nc: d\r\n",
      [
        [{ a: "b" }, 0],
        [{ c: "d" }, 11],
      ],
    ],
    [
      "that end with dots",
      "a: b\n...\n---\nc: d\n...\n",
      [
        [{ a: "b" }, 0],
        [{ c: "d" }, 13],
      ],
    ],
    ["with dashes in a text", "a: |\n  ---\n  b\nc: '---'\n", [[{ a: "---\nb\n", c: "---" }, 0]]],
    ["whose last line has no end", "a: |+\n  b\n ", [[{ a: "b\n\n" }, 0]]],
    ["of JSON", '\n{"a": "\\/\\ud83d\\ude00\u2028\u007f"}', [[{ a: "/😀\u2028\u007f" }, 1]]],
    [
      "of other types",
      "a\n---\n- b\n---\n1\n",
      [
        ["a", 0],
        [["b"], 6],
        [1, 14],
      ],
    ],
  ])("%s", (_, text, documents) => {
    const expected = documents.map(([value, at]) => ({ value, at }));
    expect(readDocuments(text)).toEqual({ documents: expected, problems: [] });
  });

  test("fail when Kubernetes would not see them", () => {
    expect(readDocuments("a: b\n...\nc: d\n")).toEqual({
      documents: [{ value: { a: "b" }, at: 0 }],
      problems: [
        {
          at: 9,
          what: "a document behind three dots, where Kubernetes stops reading",
          fix: "write three dashes above it",
        },
      ],
    });
    expect(readDocuments("a: b\n--- {c: d}\n").problems).toEqual([
      { at: 5, what: "text behind the dashes between documents", fix: "move it to the next line" },
    ]);
  });

  test("fail one by one", () => {
    const { documents, problems } = readDocuments("a: [\n---\nb: c\n---\nd: 1\nd: 2\n---\n\u2028\n");
    expect(documents.map(({ value }) => value)).toEqual([{ b: "c" }, { d: 2 }]);
    expect(problems.map(({ at }) => at)).toEqual([5, 23, 32]);
  });

  test("fail when one is larger than a request to Kubernetes", () => {
    const what = "a document of more than 3145728 characters, which no Kubernetes takes";
    expect(readDocuments(`a: b\n---\n# ${"a".repeat(3 * 2 ** 20)}`)).toEqual({
      documents: [{ value: { a: "b" }, at: 0 }],
      problems: [{ at: 8, what, fix: "split it up" }],
    });
  });

  test("are given up after a hundred problems", () => {
    expect(readDocuments("[\n---\n".repeat(10_000)).problems.length).toBeLessThan(110);
  });
});

describe("lists of objects", () => {
  test("are taken apart", () => {
    const text = "a: b\n---\nkind: List\nitems:\n- kind: A\n- c\n- {kind: B}\n";
    expect(readDocuments(text)).toEqual({
      documents: [
        { value: { a: "b" }, at: 0 },
        { value: { kind: "A" }, at: 29 },
        { value: "c", at: 9 },
        { value: { kind: "B" }, at: 43 },
      ],
      hasList: true,
      problems: [],
    });
  });

  test("of a single kind say what their items are", () => {
    const { documents } = readDocuments("apiVersion: v1\nkind: SecretList\nitems:\n- a: b\n- kind: Pod\n");
    expect(documents).toEqual([
      { value: { apiVersion: "v1", kind: "Secret", a: "b" }, at: 41 },
      { value: { kind: "Pod" }, at: 48 },
    ]);
  });

  test("may be empty, and have items", () => {
    expect(readDocuments("kind: List\nitems: []\n").documents).toEqual([]);
    expect(readDocuments("kind: AllowList\nspec: {}\n").documents).toHaveLength(1);
  });
});
