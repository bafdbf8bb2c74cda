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
])("colours nothing %s", (_, isTTY, environment) => {
  expect(stylerFor({ isTTY }, environment)).toBe(plainStyler);
});
