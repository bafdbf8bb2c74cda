import { expect, test } from "vitest";
import { textOfFile } from "./chart-package.ts";

test("the text of a file has no mark of its byte order", () => {
  expect(textOfFile({ path: "values.yaml", bytes: Buffer.from("\ufeffa: ü\n") })).toBe("a: ü\n");
});
