import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipped, visible } from "../../visible.ts";
import { escapeMarkdown } from "./markdown-text.ts";

/** The text that a reader sees of HTML, with what parts it. */
function read(html: string): string[] {
  return html
    .split(/<\/?span>/)
    .map((text) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))));
}

describe("escapeMarkdown", () => {
  it.each([
    ["NET_ADMIN", "NET&#95;ADMIN"],
    [
      "a|b `c` *d* <e> [f](g) $h$ i~j \\k",
      "a&#124;b &#96;c&#96; &#42;d&#42; &#60;e&#62; &#91;f&#93;(g) &#36;h&#36; i&#126;j &#92;k",
    ],
    ["&#95;", "&#38;<span>#</span>95;"],
    ["app@sha256:0123", "app<span>@</span>sha256:0123"],
    ["ask @someone about #12 or GH-12", "ask <span>@</span>someone about <span>#</span>12 or GH<span>-</span>12"],
    ["https://example.com, www.example.com", "https<span>:</span>//example.com, www<span>.</span>example.com"],
    ["a person@example.com", "a person<span>@</span>example.com"],
    ["a :tada: at 10:30", "a <span>:</span>tada: at 10:30"],
    ["a: b, 10.0.0.0/8, [::]:80", "a: b, 10.0.0.0/8, &#91;::&#93;:80"],
  ])("writes %j as %j", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
    expect(read(escaped).join("")).toBe(text);
  });

  it("shows any text as it is, in parts of which none is a link, a mention or a sign", () => {
    const parts = fc.constantFrom(
      "http",
      "s",
      ":",
      "//",
      "www",
      ".",
      "a",
      "@",
      "#",
      "1",
      "GH-",
      "&",
      ";",
      "_",
      "95",
      "<",
      " ",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts).map((some) => some.join("")),
    );
    fc.assert(
      fc.property(text, (any) => {
        const escaped = escapeMarkdown(any);
        expect(read(escaped).join("")).toBe(clipped(visible(any), 600));
        for (const part of read(escaped)) expect(part).not.toMatch(/:\/\/|www\.|[@#].|:[\w+-]+:|GH-\d/i);
        expect(escaped.replace(/<\/?span>|&#\d+;/g, "")).not.toMatch(/[&<>"'`*_~[\]|\\$]/);
      }),
      { numRuns: 500 },
    );
  });
});
