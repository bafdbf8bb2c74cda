import { expect, it } from "vitest";
import type { Acceptance } from "../application/acceptance.ts";
import { charted, inputOfCharts } from "./charts/testing.ts";
import { check } from "./check.ts";
import { missingProbes } from "./security/missing-probes.ts";
import { deployment, problemText } from "./testing.ts";

const unready = deployment("web", {}, { readinessProbe: null });
const reason = "it answers as soon as it listens";
const resultOf = (accepts: readonly Acceptance[], objects: Parameters<typeof charted>[2] = [unready]) =>
  check(inputOfCharts([charted("web", { accepts }, objects)]), [missingProbes]).map((problem) => [
    problem.severity,
    problemText(problem),
    problem.silenced,
  ]);

const missing =
  "Deployment/web spec.template.spec.containers[0].readinessProbe: is missing for container main, which listens on a port; add a probe of the path or port that shows that it works";

it("what is a matter of taste is a warning in an object of a chart", () => {
  expect(resultOf([])).toEqual([["warning", missing, null]]);
  const [own] = check({ ...inputOfCharts([], [unready]) }, [missingProbes]);
  expect(own?.severity).toBe("error");
});

it("what an application accepts is silenced, in the objects that are meant", () => {
  expect(resultOf([{ rule: "missing-probes", reason }])).toEqual([["warning", missing, reason]]);
  expect(resultOf([{ rule: "missing-probes", object: "apps/* we*", reason }])).toEqual([["warning", missing, reason]]);
});

it("what accepts nothing is a warning, once the chart is seen", () => {
  const accepts = [{ rule: "missing-probes", object: "apps/Deployment other", reason }];
  expect(resultOf(accepts)).toEqual([
    ["warning", missing, null],
    ["warning", "Application/web accepts[0]: accepts nothing that its charts make; remove it", null],
  ]);
  expect(check(inputOfCharts([charted("web", { accepts }, undefined)]), [missingProbes])).toEqual([]);
  // What it is for may be missing because of mistakes.
  expect(check({ ...inputOfCharts([charted("web", { accepts }, [])]), unfinished: true }, [missingProbes])).toEqual([]);
});

it("an unknown rule is an error, with the nearest", () => {
  expect(resultOf([{ rule: "missing-probe", reason }], [])).toEqual([
    [
      "error",
      'Application/web accepts[0].rule: names no rule, got "missing-probe"; did you mean "missing-probes"?',
      null,
    ],
  ]);
});

it("own objects are not meant: they have annotations", () => {
  const own = { manifest: unready, file: "a.yaml", application: "web" };
  const input = inputOfCharts([charted("web", { accepts: [{ rule: "missing-probes", reason }] }, [])], [own]);
  expect(check(input, [missingProbes]).map(({ silenced }) => silenced)).toEqual([null, null]);
});
