import { expect, test } from "vitest";
import { markdownTable } from "./markdown-table.ts";

test("has one line for each row, whatever the others hold", () => {
  expect(
    markdownTable(
      ["A", "Longer"],
      [
        ["one", "x"],
        ["three", "y"],
      ],
    ),
  ).toBe(["| A | Longer |", "| --- | --- |", "| one | x |", "| three | y |"].join("\n"));
});

test("keeps cells that are missing empty", () => {
  expect(markdownTable(["A", "B"], [["x"]])).toBe("| A | B |\n| --- | --- |\n| x |  |");
});

test("keeps a cell in its row and its column", () => {
  expect(markdownTable(["A"], [["a|b\nc  d"]])).toBe("| A |\n| --- |\n| a\\|b c d |");
});
