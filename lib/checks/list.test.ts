import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { allRules, ruleDocumentation, ruleList } from "./list.ts";

it("ruleList has a line for each rule, below its family", () => {
  const lines = ruleList().trimEnd().split("\n");
  expect(lines.slice(0, 2)).toEqual([
    "Schemas",
    "  schema                           error    Every object is what the API server of its cluster accepts",
  ]);
  expect(lines.filter((line) => line.startsWith("  ")).map((line) => line.trim().split(" ")[0])).toEqual(
    allRules.map(({ id }) => id),
  );
});

it("ruleDocumentation explains each rule", () => {
  const text = ruleDocumentation();
  for (const { id, description } of allRules) {
    expect(text).toContain(`\`${id}\``);
    expect(text).toContain(description);
  }
});

it("docs/checks.md is what ruleDocumentation writes", () => {
  const page = join(import.meta.dirname, "../../docs/checks.md");
  // The page is written by a command of its own.
  if (existsSync(page)) expect(readFileSync(page, "utf8")).toBe(ruleDocumentation());
});
