import { expect, test } from "vitest";
import { hideValues } from "./hide-values.ts";

test("hides what stands below the names of secrets, and not the rest", () => {
  const values = { auth: { adminPassword: "correct horse", tokens: ["abcd", "x"] }, host: "shop.example.com" };
  expect(hideValues("got correct horse, abcd and x for shop.example.com", values)).toBe(
    "got (redacted), (redacted) and x for shop.example.com",
  );
});
