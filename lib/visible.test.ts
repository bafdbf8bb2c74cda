import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visible } from "./visible.ts";

describe("visible", () => {
  test("writes out what cannot be seen", () => {
    expect(visible("a\tb\u0000\u001b[1m\r\u00ad\u200b\u2028\u2066\ufeff\ud800x")).toBe(
      "a\tb\\u0000\\u001b[1m\\u000d\\u00ad\\u200b\\u2028\\u2066\\ufeff\\ud800x",
    );
    expect(visible("häuser 家 🏠")).toBe("häuser 家 🏠");
  });

  test.each([
    ["::error file=a::forged", "\\u003a:error file=a::forged"],
    ["  ::stop-commands::x", "  \\u003a:stop-commands::x"],
    ["a ##[error]b", "a #\\u0023[error]b"],
    ["x\n::error::forged", "x\\u000a::error::forged"],
  ])("writes out what commands a CI system: %j", (line, shown) => {
    expect(visible(line)).toBe(shown);
  });

  test.each(["::/0", "fe80::1", "a ::error::b", "## [a]", "#[a]"])("leaves %j, which commands nobody", (line) => {
    expect(visible(line)).toBe(line);
  });

  test("leaves JSON the same document", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        expect(JSON.parse(visible(json))).toEqual(JSON.parse(json));
      }),
    );
  });
});
