import { expect, test } from "vitest";
import { processTerminal } from "./terminal.ts";

/** What a terminal of so many columns gets to see. */
function shown(environment: NodeJS.ProcessEnv, isTTY: boolean, quiet = false): string {
  const written: string[] = [];
  const screen = { isTTY, columns: 10, write: (text: string) => written.push(text) };
  const terminal = processTerminal(environment, screen, quiet);
  terminal.progress("one");
  terminal.progress("longer than the line");
  terminal.err("an error\n");
  terminal.err("another\n");
  return written.join("");
}

test("shows progress on one line, which everything else takes away", () => {
  expect(shown({}, true)).toBe("one\r\u001B[Klonger th\r\u001B[Kan error\nanother\n");
});

test("several lines are taken away together", () => {
  const written: string[] = [];
  const screen = { isTTY: true, columns: 10, write: (text: string) => written.push(text) };
  const terminal = processTerminal({}, screen, false);
  terminal.progress("one\ntwo\nlonger than the line");
  terminal.progress("one");
  expect(written.join("")).toBe("one\ntwo\nlonger th\r\u001B[K\u001B[A\u001B[K\u001B[A\u001B[Kone");
});

test.each<[string, NodeJS.ProcessEnv, boolean, boolean]>([
  ["in a pipe", {}, false, false],
  ["when asked to be quiet", {}, true, true],
  ["in CI", { CI: "true" }, true, false],
  ["on a dumb terminal", { TERM: "dumb" }, true, false],
])("shows no progress %s", (_, environment, isTTY, quiet) => {
  expect(shown(environment, isTTY, quiet)).toBe("an error\nanother\n");
});
