import { describe, expect, it } from "vitest";
import { translatePattern } from "./re2.ts";

const matches = (pattern: string, text: string) => {
  const translated = translatePattern(pattern);
  return translated && new RegExp(translated.source, `u${translated.flags}`).test(text);
};

describe("translatePattern", () => {
  it.each([
    ["^[a-z]{2,3}$", "ab", "a"],
    ["(?i)^on$", "ON", "off"],
    ["(?s)^a.b$", "a\nb", "ab"],
    ["\\Aa\\z", "a", "ba"],
    ["^[[:alpha:]_-]+$", "a_-", "1"],
    ["^[^[:space:]/]+$", "a", "a/b"],
    ["^\\pL+$", "äb", "1"],
    ["^\\p{Greek}+$", "αβ", "ab"],
    ["^\\x{1F600}$", "😀", "x"],
    ["^(?P<year>\\d{4})$", "2026", "26"],
    ["^a\\-b\\_c$", "a-b_c", "ab"],
    ["^\\Qa.b\\E$", "a.b", "axb"],
    ["^a/b$", "a/b", "ab"],
    ["^{{ .* }}$", "{{ a }}", "{ a }"],
    ["^[\\w-.]+$", "a-.", "/"],
    ["^]$", "]", "a"],
    ["^((?i)may|[a-c]x)-[0-9]$", "MaY-1", "May-x"],
    ["^((?i)may|[a-c]x)d$", "Bxd", "bxD"],
  ])("makes of %s one that takes %j, and fails on %j", (pattern, taken, refused) => {
    expect(matches(pattern, taken)).toBe(true);
    expect(matches(pattern, refused)).toBe(false);
  });

  it("knows nothing of what does not compile", () => {
    expect(translatePattern("(a")).toBeUndefined();
    expect(translatePattern("a**")).toBeUndefined();
  });
});
