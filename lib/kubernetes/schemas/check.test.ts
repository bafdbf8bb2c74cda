import { describe, expect, it } from "vitest";
import type { Json } from "../manifest.ts";
import { check } from "./check.ts";
import { Library } from "./library.ts";
import type { TypeFile } from "./notation.ts";

const types: TypeFile = {
  Boat: {
    hull: { "@type": "Hull", "@rules": [{ rule: "self.length > self.width" }] },
    sails: { "@type": "string[]", "@advice": "string[] 1.." },
    motor: { "@schema": { oneOf: [{ required: ["gas"] }, { required: ["diesel"] }] }, gas: "int32", diesel: "int32" },
    ports: "Port[name~]",
  },
  Hull: { "length!": "int32", width: "int32" },
  Port: { name: "string" },
};
const library = new Library(() => JSON.stringify(types));
const boat = library.type("example.com/v1#Boat");
const messages = (value: Json) => check(boat, value, 36);

describe("check", () => {
  it("fails on a combination of schemas", () => {
    expect(messages({ motor: { gas: 1 } })).toEqual([]);
    expect(messages({ motor: { gas: 1, diesel: 1 } })).toEqual([
      { path: ["motor"], message: "must follow exactly one of several schemas, follows 2" },
    ]);
  });

  it("warns against the advice that it has", () => {
    expect(messages({ sails: ["main"] })).toEqual([]);
    expect(messages({ sails: [] })).toEqual([
      { path: ["sails"], message: "must be a list that is not empty, got 0", severity: "warning" },
    ]);
    expect(messages({ sails: 1 })).toEqual([{ path: ["sails"], message: "must be a list, got 1", expected: "a list" }]);
  });

  it("warns of what is lost in a patch", () => {
    expect(messages({ ports: [{ name: "a" }, { name: "a" }] })).toEqual([
      { path: ["ports", 1], message: 'repeats name "a" of item 0', severity: "warning" },
    ]);
  });

  it("asks for the verdict of rules where there are some, with paths from the object", () => {
    const evaluated: unknown[] = [];
    const problems = check(boat, { hull: { length: 5 }, sails: ["a"] }, 36, (rules, value) => {
      evaluated.push([...rules], value);
      return [{ path: ["width"], message: "is wrong" }];
    });
    expect(evaluated).toEqual([[{ rule: "self.length > self.width" }], { length: 5 }]);
    expect(problems).toEqual([{ path: ["hull", "width"], message: "is wrong" }]);
  });

  it("evaluates no rule of an object that has other problems", () => {
    const problems = check(boat, { hull: { length: 5 }, sails: 1 }, 36, () => [{ path: [], message: "is wrong" }]);
    expect(problems.map(({ path }) => path)).toEqual([["sails"]]);
  });

  it("does not fail for objects that have fields of every JavaScript object", () => {
    const value = JSON.parse('{"toString": 1, "valueOf": null, "__proto__": 2}');
    for (const field of ["kind", "hull", "sails", "ports"]) expect(messages({ [field]: value })).not.toEqual([]);
  });

  it("names no more than a hundred problems of one object", () => {
    const problems = messages(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`unknown${i}`, i])));
    expect([problems.length, problems.at(-1)]).toEqual([101, { path: [], message: "has more than 100 problems" }]);
  });
});
