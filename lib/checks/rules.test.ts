import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allRules } from "./list.ts";

const folder = import.meta.dirname;

describe.each(allRules.map((rule) => [rule.id, rule] as const))("rule %s", (id, { title, description }) => {
  it("has an id that fits into an annotation", () => {
    expect(id).toMatch(/^[a-z][a-z0-9-]{0,61}[a-z0-9]$/);
  });

  it("says what must hold and why", () => {
    expect(title).toMatch(/^[A-Z].{10,90}[^.]$/);
    expect(description).toMatch(/^\S.+\.$/);
  });
});

it("no two rules have the same id", () => {
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
});

it("every rule has a file with a test beside it", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const ids = files
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => {
      const id = /^ {2}id: "(.+)",$/m.exec(readFileSync(join(folder, file), "utf8"))?.[1];
      return id === undefined || file === "silences.ts" ? [] : [{ id, file }];
    });
  expect(ids.map(({ id }) => id).sort()).toEqual(
    allRules
      .filter(({ family }) => family !== "silences")
      .map(({ id }) => id)
      .sort(),
  );
  expect(ids.filter(({ file }) => !existsSync(join(folder, file.replace(/\.ts$/, ".test.ts"))))).toEqual([]);
});
