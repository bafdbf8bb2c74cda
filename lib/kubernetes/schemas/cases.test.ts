import { describe, expect, it } from "vitest";
import { describeObject } from "../object-ref.ts";
import { changed, readCases, stepsOf, testSchemas } from "./testing.ts";

describe.each(readCases())("$file", ({ cases }) => {
  it.each(cases.map(({ object }) => [`${object.apiVersion} ${describeObject(object)}`, object] as const))(
    "takes %s",
    (_, object) => {
      expect(testSchemas.validate(object, { kubernetes: "1.36" })).toEqual([]);
    },
  );

  const breakages = cases.flatMap(({ object, broken = [] }) =>
    broken.map(
      (breakage) => [`${object.kind} ${breakage.at} ${JSON.stringify(breakage.to)}`, object, breakage] as const,
    ),
  );
  it.each(breakages)("fails %s", (_, object, { at, to, path = at, message, suggestion, severity }) => {
    const problems = testSchemas.validate(changed(object, stepsOf(at), to), { kubernetes: "1.36" });
    expect(problems.map(({ expected, ...problem }) => problem)).toEqual([
      { path: stepsOf(path), message, ...(suggestion && { suggestion }), ...(severity && { severity }) },
    ]);
  });
});
