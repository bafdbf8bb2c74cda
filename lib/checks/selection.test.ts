import { describe, expect, test } from "vitest";
import { configErrorOf } from "../testing.ts";
import { ruleFilter, type Selection } from "./selection.ts";

const asked = (selection: Selection) =>
  ["schema", "api-warning", "missing-service", "missing-secret", "silence-without-reason"].filter(
    ruleFilter(selection),
  );

describe("ruleFilter", () => {
  test("asks every rule", () => {
    expect(asked({})).toHaveLength(5);
  });

  test("knows rules and families, of which one has the name of a rule of its own", () => {
    expect(asked({ only: ["references", "silences"] })).toEqual([
      "missing-service",
      "missing-secret",
      "silence-without-reason",
    ]);
    expect(asked({ only: ["schema"] })).toEqual(["schema", "api-warning"]);
    expect(asked({ only: ["references"], skip: ["missing-secret"] })).toEqual(["missing-service"]);
    expect(asked({ skip: ["references", "schema"] })).toEqual(["silence-without-reason"]);
  });

  test("fails for every name that it does not know", () => {
    const message = configErrorOf(() => ruleFilter({ only: ["schem", "x"], skip: ["mising-service"] }));
    expect(message.split("\n")).toEqual([
      '--only: names no rule and no family, got "schem"; did you mean "schema"?',
      expect.stringMatching(
        /^--only: names no rule and no family, got "x"; use schema, references, .*, or a rule that --list names$/,
      ),
      '--skip: names no rule and no family, got "mising-service"; did you mean "missing-service"?',
    ]);
  });
});
