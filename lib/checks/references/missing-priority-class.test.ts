import { expect, it } from "vitest";
import { deployment, problemsOf } from "../testing.ts";
import { missingPriorityClass } from "./missing-priority-class.ts";

it("missing-priority-class passes for a class that Kubernetes brings", () => {
  expect(problemsOf(missingPriorityClass, [deployment("web", { priorityClassName: "system-node-critical" })])).toEqual(
    [],
  );
});

it("missing-priority-class fails for one that does not exist", () => {
  expect(problemsOf(missingPriorityClass, [deployment("web", { priorityClassName: "high" })])).toEqual([
    "Deployment/web spec.template.spec.priorityClassName: names PriorityClass high, which does not exist; add it, or declare it in provides.priorityClasses",
  ]);
});
