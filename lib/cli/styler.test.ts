import { expect, test } from "vitest";
import { plainStyler } from "../plan/render/text.ts";
import { stylerFor } from "./styler.ts";

test("colours what a person sees", () => {
  const { bold, dim, red, green, yellow, cyan } = stylerFor({ isTTY: true }, { NO_COLOR: "", TERM: "xterm" });
  expect([bold("a"), dim("a"), red("a"), green("a"), yellow("a"), cyan("a")]).toEqual([
    "\u001B[1ma\u001B[22m",
    "\u001B[2ma\u001B[22m",
    "\u001B[31ma\u001B[39m",
    "\u001B[32ma\u001B[39m",
    "\u001B[33ma\u001B[39m",
    "\u001B[36ma\u001B[39m",
  ]);
});

test.each<[string, boolean, NodeJS.ProcessEnv]>([
  ["in a pipe", false, {}],
  ["with NO_COLOR", true, { NO_COLOR: "1" }],
  ["on a dumb terminal", true, { TERM: "dumb" }],
  ["with FORCE_COLOR=0", true, { FORCE_COLOR: "0" }],
  ["with FORCE_COLOR=false", true, { FORCE_COLOR: "false" }],
])("colours nothing %s", (_, isTTY, environment) => {
  expect(stylerFor({ isTTY }, environment)).toBe(plainStyler);
});

test.each<[string, NodeJS.ProcessEnv]>([
  ["with FORCE_COLOR", { FORCE_COLOR: "" }],
  ["with FORCE_COLOR=1, whatever NO_COLOR and the terminal say", { FORCE_COLOR: "1", NO_COLOR: "1", TERM: "dumb" }],
])("colours a pipe %s", (_, environment) => {
  expect(stylerFor({ isTTY: false }, environment).red("a")).toBe("\u001B[31ma\u001B[39m");
});
