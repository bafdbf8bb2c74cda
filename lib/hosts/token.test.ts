import { expect, test } from "vitest";
import { checkedToken } from "./token.ts";

test("one line is a secret", () => {
  expect(checkedToken("file", "0123456789abcdef\n")).toBe("0123456789abcdef");
});

test.each(["", "short", "0123456789 abcdef", "0123456789abcdef\n0123456789abcdef\n", "0123456789abcdé0123"])(
  "%j is none, and is not shown",
  (text) => {
    expect(() => checkedToken("K3S_TOKEN", text)).toThrow(
      "K3S_TOKEN: is no secret that lets nodes join; put one line of at least 16 printable characters without blanks there, like the output of openssl rand -hex 32",
    );
  },
);
