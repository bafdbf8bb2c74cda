import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { type DropIn, mergedArguments, mergedConfiguration } from "./merge.ts";

const dropIns = (...contents: readonly JsonObject[]): DropIn[] =>
  contents.map((content, index) => ({ name: `${index}.yaml`, content }));

describe("config.yaml and its drop-ins", () => {
  test.each<[string, JsonObject, JsonObject[], JsonObject]>([
    ["one file is what it says", { token: "a", debug: true }, [], { token: "a", debug: true }],
    ["the last value wins", { v: 1 }, [{ v: 2 }, { v: 3 }], { v: 3 }],
    ["other keys stay", { v: 1 }, [{ debug: true }], { v: 1, debug: true }],
    ["a list takes the place of another one", { disable: ["a", "b"] }, [{ disable: ["c"] }], { disable: ["c"] }],
    ["a key with + adds", { disable: ["a"] }, [{ "disable+": ["b"] }], { disable: ["a", "b"] }],
    ["text is a list of one", { disable: "a" }, [{ "disable+": "b" }], { disable: ["a", "b"] }],
    ["so are numbers and truth values", { x: 1 }, [{ "x+": true }], { x: ["1", "true"] }],
    ["nothing adds nothing", { disable: ["a"] }, [{ "disable+": null }], { disable: ["a"] }],
    ["nothing is added to", { disable: null }, [{ "disable+": ["a"] }], { disable: ["a"] }],
    ["the first with + is what it says", {}, [{ "disable+": "a" }], { disable: "a" }],
    [
      "a later one without + takes the place of all",
      { disable: ["a"] },
      [{ "disable+": ["b"] }, { disable: ["c"] }],
      { disable: ["c"] },
    ],
    [
      "every later one that adds has a +",
      { disable: ["a"] },
      [{ "disable+": ["b"] }, { "disable+": ["c"] }],
      { disable: ["a", "b", "c"] },
    ],
    ["a file may add to itself", { disable: ["a"], "disable+": ["b"] }, [], { disable: ["a", "b"] }],
  ])("%s", (_, main, contents, merged) => {
    expect(mergedConfiguration(main, dropIns(...contents))).toEqual(merged);
  });

  test("are read in the order of their names, and only with an ending of YAML", () => {
    const files: DropIn[] = [
      { name: "20-b.yml", content: { v: 2 } },
      { name: "10-a.YAML", content: { v: 1, "disable+": ["a"] } },
      { name: "30-c.txt", content: { v: 3 } },
      { name: "40-d.yaml.bak", content: { v: 4 } },
    ];
    expect(mergedConfiguration({}, files)).toEqual({ v: 2, disable: ["a"] });
  });

  const key = fc.constantFrom("a", "b", "a+", "b+");
  const list = fc.array(fc.constantFrom("x", "y"), { maxLength: 3 });
  const file = fc.dictionary(key, list);

  test("nobody's order of files counts but that of their names", () => {
    fc.assert(
      fc.property(file, fc.array(file, { maxLength: 4 }), (main, contents) => {
        const files = dropIns(...contents);
        expect(mergedConfiguration(main, [...files].reverse())).toEqual(mergedConfiguration(main, files));
      }),
    );
  });

  test("the last file without + has the last word, and what adds behind it stays in order", () => {
    fc.assert(
      fc.property(list, list, list, (first, second, third) => {
        const merged = mergedConfiguration({ a: first }, dropIns({ a: second }, { "a+": third }));
        expect(merged).toEqual({ a: [...second, ...third] });
      }),
    );
  });

  test("merging what is merged changes nothing", () => {
    fc.assert(
      fc.property(file, fc.array(file, { maxLength: 4 }), (main, contents) => {
        const merged = mergedConfiguration(main, dropIns(...contents));
        expect(mergedConfiguration(merged)).toEqual(merged);
      }),
    );
  });
});

describe("arguments of a component", () => {
  const defaults = { aaa: "A", bbb: "B" };

  test.each<[string, string[], Record<string, string[]>]>([
    ["K3s' own stay", [], { aaa: ["A"], bbb: ["B"] }],
    ["others come besides", ["ccc=C"], { aaa: ["A"], bbb: ["B"], ccc: ["C"] }],
    ["one takes the place of K3s' own", ["bbb=BB"], { aaa: ["A"], bbb: ["BB"] }],
    ["with dashes before it, too", ["--bbb=BB"], { aaa: ["A"], bbb: ["BB"] }],
    ["several of one name all reach it", ["bbb=DD", "bbb=AA"], { aaa: ["A"], bbb: ["DD", "AA"] }],
    ["+ goes behind", ["bbb+=DD"], { aaa: ["A"], bbb: ["B", "DD"] }],
    ["- goes before", ["bbb-=DD"], { aaa: ["A"], bbb: ["DD", "B"] }],
    ["+ goes behind what took the place", ["bbb=DD", "bbb+=EE"], { aaa: ["A"], bbb: ["DD", "EE"] }],
    ["- goes before all", ["bbb+=DD", "bbb-=EE"], { aaa: ["A"], bbb: ["EE", "B", "DD"] }],
    ["once added to, K3s' own stays", ["bbb+=DD", "bbb=EE"], { aaa: ["A"], bbb: ["B", "DD", "EE"] }],
    ["one without a value is true", ["ccc"], { aaa: ["A"], bbb: ["B"], ccc: ["true"] }],
    ["a value may have an equals sign", ["bbb+=X=true"], { aaa: ["A"], bbb: ["B", "X=true"] }],
  ])("%s", (_, said, merged) => {
    expect(Object.fromEntries(mergedArguments(defaults, said))).toEqual(merged);
  });

  test("none is lost but K3s' own", () => {
    const argument = fc.tuple(
      fc.constantFrom("bbb", "ccc"),
      fc.constantFrom("=", "+=", "-="),
      fc.constantFrom("X", "Y"),
    );
    fc.assert(
      fc.property(fc.array(argument), (said) => {
        const merged = mergedArguments(
          defaults,
          said.map((parts) => parts.join("")),
        );
        for (const name of ["bbb", "ccc"]) {
          const own = said.filter(([each]) => each === name).map(([, , value]) => value);
          const [, first] = said.find(([each]) => each === name) ?? [];
          const kept = name === "bbb" && first !== "=" ? ["B"] : [];
          expect([...(merged.get(name) ?? [])].sort()).toEqual([...own, ...kept].sort());
        }
      }),
    );
  });
});
