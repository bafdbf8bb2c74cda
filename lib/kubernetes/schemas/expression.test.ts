import { expect, describe as group, it } from "vitest";
import { parseExpression } from "./expression.ts";
import { describe } from "./node.ts";

const parse = (text: string) => parseExpression(text, { resolve: () => ({ is: "any" }) });

group("parseExpression", () => {
  it.each([
    ["string", "a string"],
    ["int32 1..100", "a 32-bit integer from 1 to 100"],
    ["int64 0..", "a 64-bit integer of at least 0"],
    ["integer ..5", "an integer of at most 5"],
    ["number -1.5..1e3", "a number from -1.5 to 1000"],
    ["string 1..", "a string that is not empty"],
    ["string ..63", "a string of at most 63 characters"],
    ["string 1..63 /^[a-z\\/]+$/i", "a string of 1 to 63 characters that matches ^[a-z\\/]+$"],
    ["Always|Never", "one of Always, Never"],
    ['"a b"|""|x', 'one of a b, "", x'],
    ["301|302", "one of 301, 302"],
    ['"Rule"', '"Rule"'],
    ["string?", "a string or null"],
    ["dns-label~", "a DNS label (a-z, 0-9 and -, at most 63 characters)"],
    ["string[]", "a list"],
    ["(string 1..)[] 2..3", "a list of 2 to 3 items"],
    ["string{label-key} ..8", "a map of at most 8 entries"],
    ["v1#Container[name]", "a list"],
    ["any", "any value"],
  ])("reads %s", (text, description) => {
    expect(describe(parse(text).node)).toBe(description);
  });

  it("reads keys and their defaults", () => {
    expect(parse("Port[port,protocol=TCP]").node).toEqual({
      is: "list",
      items: { is: "any" },
      keys: [{ name: "port" }, { name: "protocol", default: "TCP" }],
    });
    expect(parse("any[=]").node).toEqual({ is: "list", items: { is: "any" }, keys: "set" });
  });

  it("reads nested containers from left to right", () => {
    expect(parse("any[]{}").node).toEqual({ is: "map", values: { is: "list", items: { is: "any" } }, zero: [] });
  });

  it("reads lists whose keys the API server does not hold them to", () => {
    expect(parse("any[name~]").node).toMatchObject({ keys: [{ name: "name" }], repeats: true });
    expect(parse("any[=~]").node).toMatchObject({ keys: "set", repeats: true });
  });

  it.each([
    ["string[]", ""],
    ["int32{}", 0],
    ["boolean[]", false],
    ["quantity{}", "0"],
    ["(A|B)[]", ""],
  ])("knows what Go reads a null in %s as", (text, zero) => {
    expect(parse(text).node).toMatchObject({ zero });
    expect(parseExpression(text, { resolve: () => ({ is: "any" }), isCustom: true }).node).not.toHaveProperty("zero");
  });

  it("reads defaults to the end", () => {
    expect(parse('string ..5 default "a b"')).toMatchObject({ node: { is: "scalar" }, default: "a b" });
    expect(parse('any default {"a":[1]}').default).toEqual({ a: [1] });
  });

  it("reads versions", () => {
    expect(parse("any since 1.34 until 1.35")).toEqual({ node: { is: "any" }, since: 34, until: 35 });
  });

  it("resolves references", () => {
    const references: string[] = [];
    parseExpression("v1#Container[name]", {
      resolve: (reference) => {
        references.push(reference);
        return { is: "any" };
      },
    });
    expect(references).toEqual(["v1#Container"]);
  });

  it.each(["", "strin", "string[", "string 5", "boolean 1..2", "(string", "string  1..2", "any /a/", "A||B ", "any~"])(
    "fails on %j",
    (text) => {
      expect(() => parse(text)).toThrow(/^not a type, at \d+: /);
    },
  );
});
