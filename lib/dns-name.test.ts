import { describe, expect, test } from "vitest";
import { isDnsLabel, isDnsName } from "./dns-name.ts";

const longest = "a".repeat(63);

describe("a DNS label", () => {
  test.each(["a", "web-1", "0", longest])("is %s", (text) => expect(isDnsLabel(text)).toBe(true));

  test.each(["", "-a", "a-", "A", "a.b", "a_b", "a\n", `${longest}a`])("is not %j", (text) =>
    expect(isDnsLabel(text)).toBe(false),
  );
});

describe("a DNS name", () => {
  test.each(["a", "home.example.com", `${longest}.a`])("is %s", (text) => expect(isDnsName(text)).toBe(true));

  test.each(["", ".a", "a.", "a..b", "*.a", `${longest}a.b`, Array(64).fill("aaaa").join(".")])("is not %j", (text) =>
    expect(isDnsName(text)).toBe(false),
  );
});
