import { describe, expect, test } from "vitest";
import { inline, multiline } from "./scalar.ts";

describe("inline", () => {
  test.each([
    ["words", ["a", "web", "IfNotPresent", "two words", "it's", 'say "hi"', "nope", "Nullable", "onion", "e", "x"]],
    ["names", ["app.kubernetes.io/name", "traefik/whoami:v1.11.0", "https://example.com/a?b=c#d", "a@example.com"]],
    ["quantities", ["100m", "512Mi", "5s", "1.5Gi", "0xz", "0b12", "1_000 bytes"]],
    ["versions and addresses", ["1.2.3", "v1", "10.0.0.1", "10.0.0.0/8", "fd00::1", "8080/tcp", "2001-01-01-backup"]],
    ["flags and listeners", ["--log-level=info", "-v", ":8080", "$(POD_IP):80", "--a=b,c", "=a", "~/x", "<a"]],
    ["other scripts", ["Größe", "日本語", "😀", "a\u00a0b", "👩\u200d🚀"]],
  ])("leaves %s plain", (_what, texts) => {
    expect(texts.map(inline)).toEqual(texts);
  });

  test.each([
    ["null", ["", "~", "null", "Null", "NULL"]],
    ["a truth value", ["true", "True", "FALSE", "yes", "No", "ON", "off", "y", "Y", "n", "N"]],
    [
      "an integer",
      ["0", "-1", "+1", "017", "08", "0o17", "0O17", "0x1F", "-0XfF", "0b11", "0b_", "1_000", "+_1", "0_x1F"],
    ],
    ["a float", ["1.", "1.5", ".5", "-.5", "1e3", "12e03", "1E+3", "1.5e-7", "1_0.5", "e5", ".inf", "-.Inf", ".NaN"]],
    ["a sexagesimal", ["1:20", "1:20:30", "-190:20:30.15", "22:22"]],
    ["a date", ["2001-01-01", "2001-1-1", "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43"]],
    ["a merge key", ["<<", "="]],
    [
      "a list or a mapping",
      ["- a", "-", "? a", "?", "a: b", "a:", ":", ": a", "[a", "{a", "]", "}", ",", "{{ .Values.a }}"],
    ],
    ["a comment", ["#", "#a", "a #b"]],
    ["something else", ["&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "'a'", "---", "--- a", "..."]],
    ["nothing", [" ", " a", "a "]],
  ])("quotes what reads as %s", (_what, texts) => {
    expect(texts.map(inline)).toEqual(texts.map((text) => `"${text}"`));
  });

  test.each([
    ['"a"', '"\\"a\\""'],
    ["- \\", '"- \\\\"'],
    ["a\nb", '"a\\nb"'],
    ["a\tb", '"a\\tb"'],
    ["a\r", '"a\\r"'],
    ["\0\x07\x1b", '"\\u0000\\u0007\\u001b"'],
    ["\x7f\x80\x9f", '"\\u007f\\u0080\\u009f"'],
    ["\x85\u2028\u2029", '"\\u0085\\u2028\\u2029"'],
    ["\ufeffa", '"\\ufeffa"'],
    ["\ufffe\uffff", '"\\ufffe\\uffff"'],
    ["\u202eabc\u202c \u2066", '"\\u202eabc\\u202c \\u2066"'],
    ["\ud800", '"\\ud800"'],
    ["😀\udc00", '"😀\\udc00"'],
  ])("escapes %j", (text, written) => {
    expect(inline(text)).toBe(written);
  });

  test("writes the same for a string it has seen and for one it has forgotten", () => {
    const texts = Array.from({ length: 5_000 }, (_, i) => `${i}`);
    const written = texts.map((text) => `"${text}"`);
    expect(texts.map(inline)).toEqual(written);
    expect(texts.map(inline)).toEqual(written);
  });
});

describe("multiline", () => {
  test.each([
    ["no line break at the end", "a\nb", "|-\n  a\n  b"],
    ["one line break at the end", "a\nb\n", "|\n  a\n  b"],
    ["several line breaks at the end", "a\nb\n\n\n", "|+\n  a\n  b\n\n"],
    ["empty lines, which it leaves empty", "\na\n\n\nb\n", "|\n\n  a\n\n\n  b"],
    ["deeper lines", "a:\n  b:\n\tc\n", "|\n  a:\n    b:\n  \tc"],
    ["a first line that is indented", "  a\nb\n", "|2\n    a\n  b"],
    ["a first line that is indented, behind an empty one", "\n a\n", "|2\n\n   a"],
    ["a first line that is indented with a tab", "\ta\n", "|2\n  \ta"],
    ["blanks at the end of lines", "a \n  \nb\t\n", "|\n  a \n    \n  b\t"],
    ["blanks at the end", "a\n  \n", "|\n  a\n    "],
    ["what would be YAML", "# a\n---\n- b: [\n", "|\n  # a\n  ---\n  - b: [\n".trimEnd()],
    ["other scripts", "Größe\n😀\n", "|\n  Größe\n  😀"],
  ])("keeps %s", (_what, text, written) => {
    expect(multiline(text, "\n  ")).toBe(written);
  });

  test("indents by the separator", () => {
    expect(multiline(" a\n\nb\n", "\n      ")).toBe("|2\n       a\n\n      b");
  });

  test.each([
    ["nothing but blanks", " \n\n\t\n", '" \\n\\n\\t\\n"'],
    ["an indented text that ends with blanks", " a\n \n", '" a\\n \\n"'],
    ["carriage returns", "a\r\nb\r\n", '"a\\r\\nb\\r\\n"'],
    ["line breaks of YAML 1.1", "a\n\x85\u2028", '"a\\n\\u0085\\u2028"'],
    ["controls", "\x1b[1m\na\n", '"\\u001b[1m\\na\\n"'],
    ["half a character", "\ud83d\n", '"\\ud83d\\n"'],
  ])("quotes %s", (_what, text, written) => {
    expect(multiline(text, "\n  ")).toBe(written);
  });
});
