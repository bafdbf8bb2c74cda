import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ConfigError, collect, formatProblem, type Problem, quote } from "./errors.ts";

describe("a problem", () => {
  test("says where, what, what was found and what to do", () => {
    expect(
      formatProblem({ where: "a.ts name", what: "is not a DNS label", got: '"A"', fix: "use small letters" }),
    ).toBe('a.ts name: is not a DNS label, got "A"; use small letters');
  });

  test("says nothing of a value when there is none", () => {
    expect(formatProblem({ where: "a.ts", what: "declares no cluster", fix: "add one" })).toBe(
      "a.ts: declares no cluster; add one",
    );
  });

  test("stays on one line", () => {
    expect(formatProblem({ where: "a.ts", what: "throws", got: "Error: one\n  two\r\n\r\nthree", fix: "do" })).toBe(
      "a.ts: throws, got Error: one two three; do",
    );
  });

  test("shows what cannot be seen, and commands nobody", () => {
    expect(formatProblem({ where: "::error file=a::b", what: "is \u001b[2K\u202ewrong", fix: "do ##[group]" })).toBe(
      "\\u003a:error file=a::b: is \\u001b[2K\\u202ewrong; do #\\u0023[group]",
    );
  });
});

test("a ConfigError shows its problems line by line", () => {
  const one = { where: "a", what: "is wrong", fix: "do this" };
  const two = { where: "b", what: "is wrong", fix: "do that" };
  expect(new ConfigError([one, two])).toMatchObject({
    name: "ConfigError",
    message: "a: is wrong; do this\nb: is wrong; do that",
    problems: [one, two],
  });
  expect(new ConfigError(one).problems).toEqual([one]);
});

describe("quote", () => {
  const cycle: { self?: object } = {};
  cycle.self = cycle;

  test.each([
    ["text", '"text"'],
    [1.5, "1.5"],
    [Number.NaN, "NaN"],
    [10n, "10"],
    [null, "null"],
    [undefined, "undefined"],
    [Symbol("s"), "Symbol(s)"],
    [{ a: [true, "x"] }, '{"a":[true,"x"]}'],
    [{ amount: 10n }, "[object Object]"],
    [cycle, "[object Object]"],
  ])("writes %s as a person would", (value, text) => {
    expect(quote(value)).toBe(text);
  });

  test("cuts after 80 characters", () => {
    expect(quote("x".repeat(78))).toBe(`"${"x".repeat(78)}"`);
    expect(quote("x".repeat(79))).toBe(`"${"x".repeat(76)}...`);
  });

  test.each([
    ["https://user:secret@git.example.com/a.git", '"https://***@git.example.com/a.git"'],
    ["https://secret@git.example.com/a.git", '"https://***@git.example.com/a.git"'],
    ["https://user:secr/et@git.example.com/a.git", '"https://***@git.example.com/a.git"'],
    ["https://user:sec@ret@git.example.com/a.git", '"https://***@git.example.com/a.git"'],
    ['https://user:sec"ret@git.example.com/a.git', '"https://***@git.example.com/a.git"'],
    ["https://user:sec ret@git.example.com/a.git", '"https://***@git.example.com/a.git"'],
    ["https://a.example/x?token=secret&b=c", '"https://a.example/x?***"'],
    ["https://user:sec?ret@a.example/?sig=secret#b", '"https://***@a.example/?***#b"'],
    ["https://git.example.com/a.git", '"https://git.example.com/a.git"'],
    ["git@git.example.com:a.git", '"git@git.example.com:a.git"'],
  ])("hides the credentials of %s", (url, text) => {
    expect(quote(url)).toBe(text);
  });

  test("hides credentials anywhere in a value, and nothing beside them", () => {
    expect(quote({ a: "https://u:secret@a.example/x", b: "https://b.example/y", c: "me@example.com" })).toBe(
      '{"a":"https://***@a.example/x","b":"https://b.example/y","c":"me@example.com"}',
    );
    expect(quote({ a: "https://a.example/?b=c", d: "e?f" })).toBe('{"a":"https://a.example/?***","d":"e?f"}');
  });

  test("never shows a password", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (password) => {
        const marked = `<${password}>`;
        expect(quote(`https://user:${marked}@git.example.com/a.git`)).toBe('"https://***@git.example.com/a.git"');
      }),
    );
  });
});

describe("collect", () => {
  test("returns what the task makes", () => {
    const problems: Problem[] = [];
    expect(collect(problems, () => 1)).toBe(1);
    expect(problems).toEqual([]);
  });

  test("keeps what a person can fix", () => {
    const known = { where: "a", what: "is wrong", fix: "do this" };
    const next = { where: "b", what: "is wrong", fix: "do that" };
    const problems: Problem[] = [known];
    const made = collect(problems, () => {
      throw new ConfigError(next);
    });
    expect(made).toBeUndefined();
    expect(problems).toEqual([known, next]);
  });

  test("fails with every other exception", () => {
    const bug = () => {
      throw new TypeError("a bug");
    };
    expect(() => collect([], bug)).toThrow(new TypeError("a bug"));
  });
});
