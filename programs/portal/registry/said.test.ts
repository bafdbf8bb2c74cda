import { expect, test } from "vitest";
import { mergedSaid, saidOf } from "./said.ts";

test("keeps texts as they are, markup too: nobody reads it as such", () => {
  expect(saidOf({ title: "<img src=x onerror=alert(1)>", description: "a &amp; b" })).toEqual({
    title: "<img src=x onerror=alert(1)>",
    description: "a &amp; b",
  });
});

test.each([
  ["  two\n lines\t", "two lines"],
  ["\u202etxt.exe\u0007", "txt.exe"],
  ["👩\u200d💻 team", "👩\u200d💻 team"],
  ["x".repeat(81), `${"x".repeat(79)}…`],
  ["x".repeat(1_000_000), `${"x".repeat(79)}…`],
  [" \n\u200b", undefined],
])("makes one short line of %j", (text, title) => {
  expect(saidOf({ title: text })).toEqual({ title });
});

test.each([
  ["mdi:home", "mdi:home"],
  ["mdi-chart-line", "mdi:chart-line"],
  ["si-grafana", undefined],
  ["grafana.png", undefined],
  ["https://example.com/icon.svg", undefined],
  ["mdi:Home", undefined],
  ["mdi:home' onload='", undefined],
  [`mdi:${"a".repeat(80)}`, undefined],
])("takes of icons %s as %s", (icon, taken) => {
  expect(saidOf({ icon })).toEqual({ icon: taken });
});

test("takes no documentation that is no address, and no probe that leads elsewhere", () => {
  expect(saidOf({ docs: "javascript:alert(1)", probe: "/../x" })).toEqual({});
});

test("believes who says something first", () => {
  expect(mergedSaid([{ title: "One" }, { title: "Two", owner: "them" }, {}])).toEqual({ title: "One", owner: "them" });
});
