import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { safeUrl, supportUrl } from "./safe-url.ts";
import { anyText } from "./testing.ts";

test.each([
  ["https://example.com", "https://example.com/"],
  ["http://10.0.0.1:8080/a?b=c#d", "http://10.0.0.1:8080/a?b=c#d"],
  ["HTTPS://Example.COM/A", "https://example.com/A"],
  ["https://[fd00::1]/", "https://[fd00::1]/"],
  ["https://example.com/clusters/main/nodes?a=/api/", "https://example.com/clusters/main/nodes?a=/api/"],
  // What looks like another name is shown as it is asked for.
  ["https://ex\u0430mple.com/", "https://xn--exmple-4nf.com/"],
])("takes %s", (text, url) => {
  expect(safeUrl(text)).toBe(url);
});

const harmful = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://example.com/1",
  "file:///etc/passwd",
  "ftp://example.com",
  "//example.com",
  "/path",
  "example.com",
  "",
  "https:",
  "https://",
  "https:///example.com",
  "https:/example.com",
  "https:\\\\example.com",
  "https://example.com\\@evil.example",
  "https://user:password@example.com",
  "https://example.com@evil.example",
  "https:// example.com",
  "https://example.com/\u202egnp.exe",
  "https://example.com/\u0000",
  "https://exa mple.com",
  "https://%",
  "https://dashboard.example.com/clusters/main/api/v1/namespaces/shop/services/http:web:80/proxy/",
  "https://dashboard.example.com/dashboard//clusters//main//apis/apps/v1",
  "https://dashboard.example.com/%63lusters/main/%61pi/v1",
  "https://dashboard.example.com/clusters/x%2f..%2fmain/api/v1",
  "https://dashboard.example.com/clusters/main/api",
  "https://example.com/%ff",
  `https://example.com/${"a".repeat(2_100)}`,
];

test.each(harmful)("takes no %j", (text) => {
  expect(safeUrl(text)).toBeUndefined();
  expect(supportUrl(text)).toBeUndefined();
});

describe("an address of help", () => {
  test.each([
    ["mailto:help@example.com", "mailto:help@example.com"],
    ["mailto:help@example.com?subject=Cluster%20home", "mailto:help@example.com?subject=Cluster%20home"],
    ["https://example.com/help", "https://example.com/help"],
  ])("may be %s", (text, url) => {
    expect(supportUrl(text)).toBe(url);
  });

  test.each(["mailto:", "mailto:help", "mailto:a@example.com?bcc=b@example.com", "mailto:a@example.com,b@example.com"])(
    "may not be %s",
    (text) => {
      expect(supportUrl(text)).toBeUndefined();
    },
  );

  test("is no other link", () => {
    expect(safeUrl("mailto:help@example.com")).toBeUndefined();
  });
});

test("whatever comes in, only HTTP comes out, the same twice, and nothing is thrown", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const url of [safeUrl(text), safeUrl(`https://${text}`), safeUrl(`https://a.example/${text}`)]) {
        if (url === undefined) continue;
        expect(url).toMatch(/^https?:\/\/[^/@\s]+\//);
        expect(safeUrl(url)).toBe(url);
      }
    }),
  );
});
