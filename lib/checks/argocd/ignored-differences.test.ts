import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { ignoredDifferences } from "./ignored-differences.ts";
import { application } from "./testing.ts";

const ignoring = (...ignoreDifferences: JsonObject[]) =>
  problemsOf(ignoredDifferences, [application("web", { ignoreDifferences })]);
const jsonPointers = ["/spec/replicas"];

describe("ignored-differences", () => {
  it("passes for what can be", () => {
    expect(
      ignoring(
        { group: "apps", kind: "Deployment", jsonPointers },
        { kind: "Secret", jqPathExpressions: [".data.token"] },
        { group: "*", kind: "*", managedFieldsManagers: ["kube-controller-manager"] },
        { group: "example.com", kind: "Shop", jsonPointers },
      ),
    ).toEqual([]);
  });

  it("fails for a group or kind that fits nothing", () => {
    expect(
      ignoring(
        { group: "core", kind: "Secret", jsonPointers },
        { group: "apps/v1", kind: "Deployment", jsonPointers },
        { kind: "Deployment", jsonPointers },
        { group: "apps", kind: "Deployement", jsonPointers },
      ),
    ).toEqual([
      'Application/web spec.ignoreDifferences[0].group: is no API group, got "core"; leave it out: the core group has no name',
      'Application/web spec.ignoreDifferences[1].group: has a version, got "apps/v1"; did you mean "apps"?',
      'Application/web spec.ignoreDifferences[2].kind: is no kind of API group "", got "Deployment"; did you mean "apps/Deployment"?',
      'Application/web spec.ignoreDifferences[3].kind: is no kind of API group "apps", got "Deployement"; did you mean "apps/Deployment"?',
    ]);
  });

  it("fails for paths that lead nowhere, and for none", () => {
    expect(
      ignoring(
        { group: "apps", kind: "Deployment" },
        { group: "apps", kind: "Deployment", jsonPointers: ["spec/replicas", "/spec/*/a"], jqPathExpressions: [".a["] },
      ),
    ).toEqual([
      "Application/web spec.ignoreDifferences[0]: names no field; add jsonPointers, jqPathExpressions or managedFieldsManagers",
      'Application/web spec.ignoreDifferences[1].jsonPointers[0]: begins with no slash, got "spec/replicas"; did you mean "/spec/replicas"?',
      'Application/web spec.ignoreDifferences[1].jsonPointers[1]: has a star, which JSON pointers do not know, got "/spec/*/a"; write it as one of jqPathExpressions',
      'Application/web spec.ignoreDifferences[1].jqPathExpressions[0]: has a [ that is not closed, got ".a["; correct it',
    ]);
  });

  it("looks into the template of an ApplicationSet, where names may be filled in", () => {
    const ignoreDifferences = [
      { group: "{{ group }}", kind: "X", jsonPointers },
      { group: "core", kind: "Secret", jsonPointers },
    ];
    const set = object("argoproj.io/v1alpha1", "ApplicationSet", "all", {
      spec: { template: { spec: { ignoreDifferences } } },
    });
    expect(problemsOf(ignoredDifferences, [set])).toEqual([
      'ApplicationSet/all spec.template.spec.ignoreDifferences[1].group: is no API group, got "core"; leave it out: the core group has no name',
    ]);
  });
});
