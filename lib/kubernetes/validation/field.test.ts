import { expect, test } from "vitest";
import type { Json } from "../manifest.ts";
import { formatPath } from "../path.ts";
import { Field } from "./field.ts";
import { dnsLabel } from "./named-formats.ts";

/** What is reported at the field `a` that holds a value. */
function problemsWith(value: Json, look: (field: Field) => void): string[] {
  const problems: string[] = [];
  look(new Field({ a: value }, (path, message) => problems.push(`${formatPath(path)}: ${message}`)).at("a"));
  return problems;
}

test("finds what is there, and goes on where nothing is", () => {
  const root = new Field({ spec: { ports: [{ name: "web" }, null] } }, () => undefined);
  const ports = root.at("spec", "ports");
  expect(ports.items.map((port) => port.at("name").text)).toEqual(["web", ""]);
  expect(ports.items.map((port) => formatPath(port.at("name").path))).toEqual([
    "spec.ports[0].name",
    "spec.ports[1].name",
  ]);
  expect(root.at("status", "ready").isSet).toBe(false);
  expect(formatPath(root.at("status", "ready").path)).toBe("status.ready");
  expect(root.at("spec").entries.map(([key]) => key)).toEqual(["ports"]);
});

test("does not take what every object of JavaScript has for a field", () => {
  expect(new Field({}, () => undefined).at("constructor").isSet).toBe(false);
});

test.each<[Json, boolean, boolean]>([
  [null, false, true],
  ["", true, true],
  [[], true, true],
  [{}, true, true],
  [0, true, false],
  [false, true, false],
  ["a", true, false],
])("%j is set: %s, empty: %s", (value, isSet, isEmpty) => {
  problemsWith(value, (field) => {
    expect(field.isSet).toBe(isSet);
    expect(field.isEmpty).toBe(isEmpty);
  });
});

test.each<[string, Json, (field: Field) => void, string[]]>([
  ["filled", "x", (field) => field.mustBeFilled(), []],
  ["filled", null, (field) => field.mustBeFilled(), ["a: is missing"]],
  ["filled", "", (field) => field.mustBeFilled(), ["a: must not be empty"]],
  ["of a format", "web", (field) => field.mustBe(dnsLabel), []],
  ["of a format", ["A"], (field) => field.mustBe(dnsLabel), []],
  [
    "of a format",
    "A",
    (field) => field.mustBe(dnsLabel),
    ['a: must be a DNS label (a-z, 0-9 and -, at most 63 characters), got "A"'],
  ],
  ["in a range", 3, (field) => field.mustBeBetween(1, 3), []],
  ["in a range", 4, (field) => field.mustBeBetween(1, 3), ["a: must be from 1 to 3, got 4"]],
  ["at least", 1, (field) => field.mustBeAtLeast(1), []],
  ["at least", 0, (field) => field.mustBeAtLeast(1), ["a: must be at least 1, got 0"]],
  ["one of some", "x", (field) => field.mustBeOneOf(["x", "y"]), []],
  ["one of some", "z", (field) => field.mustBeOneOf(["x", "y"]), ['a: must be one of x, y, got "z"']],
  ["the only one", "z", (field) => field.mustBeOneOf(["x"]), ['a: must be x, got "z"']],
  ["not set", null, (field) => field.mustNotBeSet("here"), []],
  ["not set", 0, (field) => field.mustNotBeSet("here"), ["a: must not be set here"]],
  ["short", [1, 2], (field) => field.mustHaveAtMost(2, "items"), []],
  ["short", [1, 2, 3], (field) => field.mustHaveAtMost(2, "items"), ["a: must have at most 2 items, got 3"]],
])("must be %s: %j", (_, value, look, problems) => {
  expect(problemsWith(value, look)).toEqual(problems);
});
