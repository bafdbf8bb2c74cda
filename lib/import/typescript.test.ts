import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import fc from "fast-check";
import { expect, test } from "vitest";
import { literal, statement } from "./typescript.ts";

/** What the source means. */
function evaluate(source: string): unknown {
  const { code } = transformSync(`result(${source})`, { loader: "ts" });
  let found: unknown;
  new Function("result", code)((value: unknown) => {
    found = value;
  });
  return found;
}

test("any data is the same when it is read again", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.stringify(evaluate(literal(JSON.parse(JSON.stringify(value)))))).toBe(JSON.stringify(value));
    }),
  );
});

test.each([
  [
    "several lines\nwith `ticks`, $" + "{code} and \\ ",
    "`several lines\nwith \\`ticks\\`, \\$" + "{code} and \\\\\\x20`",
  ],
  ["one line\n", '"one line\\n"'],
  ["a\r\nb", "`a\\r\nb`"],
  ['say "it"', `'say "it"'`],
  [`it's "so" "so"`, `'it\\'s "so" "so"'`],
  ["\u202eevil", '"\\u202eevil"'],
])("writes %j", (value, source) => {
  expect(literal(value)).toBe(source);
  expect(evaluate(source)).toBe(value);
});

test("no key means more than a key", () => {
  const value = JSON.parse('{ "__proto__": { "a": 1 }, "constructor": 2, "a-b": 3 }');
  const source = literal(value);
  expect(source).toBe('{ ["__proto__"]: { a: 1 }, constructor: 2, "a-b": 3 }');
  expect(JSON.stringify(evaluate(source))).toBe(JSON.stringify(value));
});

test("it is written as the formatter would", () => {
  const long = "a long text ".repeat(10).trim();
  const source = `${statement(
    "export const value = ",
    {
      short: { name: "web", ports: [{ port: 80 }] },
      ports: [
        { name: "a", port: 1 },
        { name: "b", port: 2 },
      ],
      mixed: ["a", { b: 1, c: 2 }],
      args: ["--long", long],
      long,
      longer: { name: long, inner: { "a/b": long, script: "set -e\necho a\n", list: [[1, 2], [3]] } },
      command: ["sh", "-c", "set -e\nexec a\n"],
      quotes: `${'"a" '.repeat(40)}it's`,
      empty: { list: [], map: {} },
      numbers: [1, -2, 0.5, 1e21, 1e-7],
      yes: true,
      none: null,
    },
    ";",
    0,
  )}\n`;
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`;
  const { stdout } = spawnSync(process.execPath, [biome, "format", "--stdin-file-path=lib/import/value.ts"], {
    cwd: root,
    input: source,
    encoding: "utf8",
  });
  expect(source).toBe(stdout);
});
