import { describe, expect, it } from "vitest";
import { byPlace, type CheckProblem, eachOnce, summarize } from "./problem.ts";
import { testProblem } from "./testing.ts";

const problem = testProblem;
const inStudio: CheckProblem = { ...problem, clusters: ["studio"], file: "dist/studio/web/Service-web.yaml", line: 14 };

describe("eachOnce", () => {
  it("keeps the place in the first cluster, and names all of them", () => {
    expect(eachOnce([problem, inStudio])).toEqual([{ ...problem, clusters: ["home", "studio"] }]);
  });

  it("keeps what is said of other objects, fields or files", () => {
    const others = [
      { ...inStudio, message: "is empty; add one" },
      { ...problem, path: "spec.type" },
      { ...problem, file: "dist/home/web/Service-web-2.yaml" },
    ];
    expect(eachOnce([problem, ...others])).toEqual([problem, ...others]);
  });

  it("tells the files of a folder apart", () => {
    const files = ["a.yaml", "b.yaml"].map((file) => ({ ...problem, clusters: [], file }));
    expect(eachOnce(files)).toEqual(files);
  });
});

describe("byPlace", () => {
  it("orders by file, then by line, and puts what has no line first", () => {
    const places = [
      { file: "b", line: 1 },
      { file: "a", line: 10 },
      { file: "a", line: 9 },
      { file: "a", line: null },
    ];
    expect(places.sort(byPlace)).toEqual([
      { file: "a", line: null },
      { file: "a", line: 9 },
      { file: "a", line: 10 },
      { file: "b", line: 1 },
    ]);
  });
});

describe("summarize", () => {
  it("counts mistakes in sources as errors, and nothing that is silenced", () => {
    const problems = [problem, { ...problem, silenced: "For a reason." }, { ...problem, severity: "warning" as const }];
    expect(summarize(problems, [{ where: "a.app.ts", what: "is wrong", fix: "mend it" }], 3)).toEqual({
      objects: 3,
      errors: 2,
      warnings: 1,
    });
  });
});
