import { parseEvents } from "js-yaml";
import { expect, test } from "vitest";
import { implicitKeyProblems } from "./implicit-keys.ts";

const problemsOf = (text: string) =>
  implicitKeyProblems(text, parseEvents(text, {})).map(({ at, what }) => `${at} ${what}`);
const long = "x".repeat(1024);

// What Kubernetes reads, as its own library (k8s.io/apimachinery 0.36) was seen to do.
test.each([
  "{c : d, e: {f:\n g}}",
  "{? c\n : d}",
  "? c\n: d",
  "{c, d}",
  "{c\n, d\n}",
  "&a\nb: c",
  `${long}: v`,
  `"${"x".repeat(1022)}": v`,
  `- ${"😀".repeat(1024)}: v`,
  `? ${long}x\n: v`,
  `a: ${long}x`,
  `["${long}"]`,
])("lets %.20s pass", (text) => {
  expect(problemsOf(text)).toEqual([]);
});

test.each([
  ["{c\n : d}", 1],
  ["{c # x\n : d}", 1],
  ['{"c"\n : d}', 1],
  ["{a b\n c: d}", 1],
  ["- [{e: f, c\n : d}]", 10],
])("finds the colon of %j on another line", (text, at) => {
  expect(problemsOf(text)).toEqual([`${at} a key whose colon is on another line`]);
});

test.each([
  [`${long}x: v`, 0],
  [`"${long}": v`, 0],
  [`${long} : v`, 0],
  [`{"${long}": v}`, 1],
  [`- a: {${long}x: v}`, 6],
  [`&a ${long}: v`, 0],
  [`!!str ${long}: v`, 0],
])("finds the long key of %.20s", (text, at) => {
  expect(problemsOf(text)).toEqual([`${at} a key of more than 1024 characters`]);
});
