import { expect, test } from "vitest";
import { committedTexts } from "./committed-texts.ts";
import { testEnvironment, testFolder, testRepository, writeFiles } from "./testing.ts";

test("are those of the last commit, not of the disk", () => {
  const root = testRepository({ "a.txt": "a\n", "b/c.txt": "ü\n\n" });
  writeFiles(root, { "a.txt": "other\n", "d.txt": "d\n" });
  expect(committedTexts(root, ["b/c.txt", "d.txt", "a.txt"], testEnvironment)).toEqual(["ü\n\n", "", "a\n"]);
});

test("are empty without a repository", () => {
  expect(committedTexts(testFolder({ "a.txt": "a" }), ["a.txt"], testEnvironment)).toEqual([""]);
});
