import { expect, test } from "vitest";
import { firstSaid, type Said, saidOf } from "./said.ts";

const read = (said: Said) => saidOf((key) => said[key]);

test("keeps texts as they are, markup too: nobody reads it as such", () => {
  expect(read({ title: "<img src=x onerror=alert(1)>", description: "a &amp; b" })).toEqual({
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
  expect(read({ title: text })).toEqual({ title });
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
  expect(read({ icon })).toEqual({ icon: taken });
});

test("takes no documentation that is no address, and no probe that leads elsewhere", () => {
  expect(read({ docs: "javascript:alert(1)", probe: "/../x" })).toEqual({});
});

test("believes who says something first", () => {
  expect(firstSaid([{ title: "One" }, { title: "Two", owner: "them" }, {}], "owner")).toBe("them");
  expect(firstSaid([{ title: "One" }, { title: "Two" }], "title")).toBe("One");
  expect(firstSaid([], "title")).toBeUndefined();
});
