import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { shellWord } from "./shell-word.ts";

test.each(["whoami", "role/system:node", "-x", "a; reboot", "$(reboot)", "it's", "a\nb", "", "ü"])(
  "%j is one word",
  (text) => {
    expect(execFileSync("sh", ["-c", `printf %s ${shellWord(text)}`], { encoding: "utf8" })).toBe(text);
  },
);

test("names need no quotes", () => {
  expect(shellWord("configmap/left-over.1")).toBe("configmap/left-over.1");
});
