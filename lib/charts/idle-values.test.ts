import { describe, expect, test } from "vitest";
import { isJsonObject, type JsonObject, valueAt } from "../kubernetes/manifest.ts";
import { idleValues } from "./idle-values.ts";

/** What is idle for a chart that reads these values, or whatever `made` makes of them, and how often it was asked. */
async function idle(values: JsonObject, made: (values: JsonObject) => unknown) {
  let asked = 0;
  const expected = JSON.stringify(made(values));
  const found = await idleValues(values, async (each) => {
    asked++;
    return JSON.stringify(made(each)) === expected;
  });
  return { found: found.map((path) => path.join(".")), asked };
}

const reads =
  (...paths: readonly string[]) =>
  (values: JsonObject) =>
    paths.map((path) => valueAt(values, ...path.split(".")) ?? null);

describe("values are idle", () => {
  const values = { a: 1, b: { c: 2, d: 3 }, e: { f: 4, g: 5 } };

  test("all of them, which one question tells", async () => {
    expect(await idle(values, () => "always")).toEqual({ found: ["a", "b", "e"], asked: 1 });
  });

  test("none of them", async () => {
    expect((await idle(values, (each) => each)).found).toEqual([]);
    expect(await idle({}, reads("a"))).toEqual({ found: [], asked: 0 });
  });

  test("single ones, and mappings of such", async () => {
    expect((await idle(values, reads("a", "e.f"))).found).toEqual(["b", "e.g"]);
  });

  test("where one of many counts, after few questions", async () => {
    const many = Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`v${index}`, index]));
    const { found, asked } = await idle(many, reads("v40"));
    expect(found).toHaveLength(63);
    expect(asked).toBe(14);
  });

  test("only together: of two that say the same, one is needed", async () => {
    const either = ({ a, b }: JsonObject) => [a ?? b ?? null, isJsonObject(a)];
    expect((await idle({ a: 1, b: 1 }, either)).found).toEqual(["a"]);
  });
});
