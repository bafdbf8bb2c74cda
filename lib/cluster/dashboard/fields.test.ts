import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { icon, pageUrl, probePath, supportUrl, words } from "./fields.ts";

const accepts = (schema: z.ZodType, value: string) => schema.safeParse(value).success;

describe("the address of a page", () => {
  test.each(["https://wiki.example.com", "http://192.168.1.1:8080/a?b=c#d", "https://[fd00::1]/"])(
    "can be %s",
    (url) => {
      expect(accepts(pageUrl, url)).toBe(true);
    },
  );

  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "//example.com",
    "https:example.com",
    "https://user:password@example.com",
    "https://user@example.com",
    "https://example.com/<b>",
    'https://example.com/"x',
    "https://example.com/\n",
    " https://example.com",
    "mailto:help@example.com",
    "",
  ])("cannot be %j", (url) => {
    expect(accepts(pageUrl, url)).toBe(false);
  });
});

test("help is given by mail, too", () => {
  expect(
    ["mailto:help@example.com", "https://example.com", "mailto:", "tel:1"].map((url) => accepts(supportUrl, url)),
  ).toEqual([true, true, false, false]);
});

test.each<[string, z.ZodType, readonly string[], readonly string[]]>([
  ["words", words, ["A", "Router (attic)", "Große Übersicht"], ["", " a", "a ", "a\nb", "\u0000", "x".repeat(201)]],
  ["an icon", icon, ["mdi:web", "mdi:chart-line"], ["web", "mdi:", "mdi:A", "fa:web", "mdi:a--b", "mdi:a:b"]],
  [
    "a probed path",
    probePath,
    ["/", "/healthz", "/-/ready?full=1"],
    ["", "healthz", "/a b", "/../b", "/a/./b", "/a#b", "/<b>"],
  ],
])("%s", (_, schema, good, bad) => {
  expect(good.filter((value) => !accepts(schema, value))).toEqual([]);
  expect(bad.filter((value) => accepts(schema, value))).toEqual([]);
});
