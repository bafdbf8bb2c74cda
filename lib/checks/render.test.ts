import { describe, expect, it } from "vitest";
import type { CheckProblem } from "./problem.ts";
import { renderCheck, renderProblems } from "./render.ts";
import { testProblem } from "./testing.ts";

const problem = testProblem;
const other: CheckProblem = {
  ...problem,
  rule: "namespace-without-level",
  severity: "warning",
  object: { apiVersion: "v1", kind: "Namespace", namespace: null, name: "web" },
  file: "web.yaml",
  line: null,
  source: null,
  path: "",
  message: "is wrong; correct it",
  expected: null,
};

describe("renderCheck", () => {
  it("shows problems by file, and sums up", () => {
    const silenced = { ...problem, silenced: "For a reason." };
    const text = renderCheck([other, problem, silenced, problem], [], { objects: 3, errors: 2, warnings: 1 });
    const shown = [
      "dist/home/web/Service-web.yaml:12 error service-without-pods",
      "  Service web/web spec.selector matches no pod; did you mean app=web?",
      "  expected app=web",
      "  made by applications/workloads/web.app.ts",
    ];
    const last = ["web.yaml warning namespace-without-level", "  Namespace web is wrong; correct it"];
    expect(text.split("\n")).toEqual([
      ...shown,
      ...shown,
      "",
      ...last,
      "",
      "3 objects: 2 errors, 1 warning, 1 silenced",
      "",
    ]);
  });

  it("says that there are none", () => {
    expect(renderCheck([], [], { objects: 1, errors: 0, warnings: 0 })).toBe("1 object: no problems\n");
  });

  it("ends with what was not seen", () => {
    const view = { hint: "; 1 of 2 charts not seen, run npm run charts" };
    expect(renderCheck([], [], { objects: 1, errors: 0, warnings: 0 }, view)).toBe(
      "1 object: no problems; 1 of 2 charts not seen, run npm run charts\n",
    );
  });

  it("lets the caller colour it", () => {
    const mark = (sign: string) => (text: string) => `${sign}${text}${sign}`;
    const style = { error: mark("!"), warning: mark("?"), place: mark("_"), detail: mark("~") };
    expect(renderCheck([problem], [], { objects: 1, errors: 1, warnings: 0 }, { style })).toBe(
      `_dist/home/web/Service-web.yaml:12_ !error! service-without-pods
  Service web/web spec.selector matches no pod; did you mean app=web?
~  expected app=web~
~  made by applications/workloads/web.app.ts~

1 object: !1 error!
`,
    );
  });
});

describe("renderProblems", () => {
  it("shows mistakes in sources and problems in one order, by file, then by line", () => {
    const mistake = (where: string) => ({ where, what: "is wrong", fix: "mend it" });
    const mistakes = ["operators/b.app.ts:9:1", "applications/a.app.ts routes[0]", "operators/b.app.ts:2:5"].map(
      mistake,
    );
    expect(renderProblems([other, { ...other, file: "infrastructure/x.yaml" }], mistakes).split("\n")).toEqual([
      "applications/a.app.ts routes[0]: is wrong; mend it",
      "",
      "infrastructure/x.yaml warning namespace-without-level",
      "  Namespace web is wrong; correct it",
      "",
      "operators/b.app.ts:2:5: is wrong; mend it",
      "operators/b.app.ts:9:1: is wrong; mend it",
      "",
      "web.yaml warning namespace-without-level",
      "  Namespace web is wrong; correct it",
    ]);
  });

  it("says which clusters have a problem that is in several", () => {
    expect(renderProblems([{ ...other, clusters: ["home", "studio"] }], [])).toBe(
      [
        "web.yaml warning namespace-without-level",
        "  Namespace web is wrong; correct it",
        "  in clusters home, studio",
      ].join("\n"),
    );
  });
});
