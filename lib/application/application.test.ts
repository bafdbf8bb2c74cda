import { expect, test } from "vitest";
import { defineApplication, isApplicationConfig } from "./application.ts";

test("isApplicationConfig knows what defineApplication made", () => {
  const config = { description: "Does something." };
  expect(isApplicationConfig(config)).toBe(false);
  expect(defineApplication(config)).toBe(config);
  expect(isApplicationConfig(config)).toBe(true);
  for (const other of [{ ...config }, null, undefined, "text"]) expect(isApplicationConfig(other)).toBe(false);
});
