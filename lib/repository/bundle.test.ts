import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../writer/testing.ts";

// What the launcher makes of them is in lib/cli/launcher.test.ts.
test.each([
  ["one.yaml", "name: a\n", { name: "a" }],
  ["several.yml", "name: a\n---\nname: b\n", [{ name: "a" }, { name: "b" }]],
  ["empty.yaml", "", null],
  ["program.lua", 'return "a"\n', 'return "a"\n'],
  ["logo.svg", "<svg/>\n", "<svg/>\n"],
])("a test that imports %s gets what a source gets", async (name, text, expected) => {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  const { default: imported }: { readonly default: unknown } = await import(file);
  expect(imported).toEqual(expected);
});
