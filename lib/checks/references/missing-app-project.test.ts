import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { missingAppProject } from "./missing-app-project.ts";

const application = (project: string) => object("argoproj.io/v1alpha1", "Application", "web", { spec: { project } });
const project = object("argoproj.io/v1alpha1", "AppProject", "applications");

it("missing-app-project passes for a project that exists, and for Argo CD's own", () => {
  expect(problemsOf(missingAppProject, [application("applications"), application("default"), project])).toEqual([]);
});

it("missing-app-project fails for one that does not", () => {
  expect(problemsOf(missingAppProject, [application("aplications"), project])).toEqual([
    'Application/web spec.project: names AppProject web/aplications, which does not exist; did you mean "applications"?',
  ]);
});
