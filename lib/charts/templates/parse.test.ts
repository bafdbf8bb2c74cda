import { expect, test } from "vitest";
import { parseTemplate } from "./parse.ts";

test("reads what is written between braces, and leaves text and comments out", () => {
  expect(parseTemplate('a {{- with $x := .Values.a | default "b" -}} c {{/* d */}} {{ else }} {{ end }}')).toEqual([
    {
      kind: "with",
      pipeline: {
        variables: ["$x"],
        assigns: false,
        commands: [
          [{ kind: "dot", path: ["Values", "a"] }],
          [
            { kind: "function", name: "default" },
            { kind: "text", text: "b" },
          ],
        ],
      },
      body: [],
      otherwise: [],
    },
  ]);
});

test.each([
  ["a block without an end", "a {{ if .Values.a }}", 2],
  ["an end without a block", "a {{ end }}", 2],
  ["braces without an end", "a {{ .Values.a", 14],
  ["an open group", "{{ (.Values.a }}", 0],
])("does not read %s", (_, template, position) => {
  expect(() => parseTemplate(template)).toThrow(new RangeError(String(position)));
});
