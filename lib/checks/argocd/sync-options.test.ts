import { describe, expect, it } from "vitest";
import { problemsOf } from "../testing.ts";
import { syncOptions } from "./sync-options.ts";
import { annotated, application } from "./testing.ts";

const annotation = "argocd.argoproj.io/sync-options";
const at = `ConfigMap/x metadata.annotations["${annotation}"]`;
const ofApplication = (...options: string[]) => application("web", { syncPolicy: { syncOptions: options } });

describe("sync-options", () => {
  it("passes for options where they mean something", () => {
    const objects = [
      annotated(annotation, "Prune=confirm, Delete=false,ServerSideApply=true"),
      annotated(annotation, "Force=true,Replace=true"),
      ofApplication("CreateNamespace=true", "PrunePropagationPolicy=foreground", "RespectIgnoreDifferences=true"),
    ];
    expect(problemsOf(syncOptions, objects)).toEqual([]);
  });

  it.each([
    ["CreateNamespce=true", "did you mean CreateNamespace=true?"],
    ["ServerSideApply=yes", "correct it, or remove it"],
    ["PrunePropagationPolicy=forground", "did you mean PrunePropagationPolicy=foreground?"],
    ["SkipHooks=true", "correct it, or remove it"],
    ["CreateNamespace", "correct it, or remove it"],
    ["CreateNamespace=true=x", "did you mean CreateNamespace=true?"],
  ])("fails for %s", (option, fix) => {
    expect(problemsOf(syncOptions, [ofApplication(option)])).toEqual([
      `Application/web spec.syncPolicy.syncOptions[0]: is not a sync option, got "${option}"; ${fix}`,
    ]);
  });

  it("fails for an annotation that is misspelled", () => {
    expect(problemsOf(syncOptions, [annotated(annotation, "Prune=flase")])).toEqual([
      `${at}: is not a sync option, got "Prune=flase"; did you mean Prune=false?`,
    ]);
  });

  it("fails at the wrong level", () => {
    expect(
      problemsOf(syncOptions, [annotated(annotation, "CreateNamespace=true"), ofApplication("Force=true")]),
    ).toEqual([
      `${at}: has no effect at this level, got "CreateNamespace=true"; set it in spec.syncPolicy.syncOptions of the Application`,
      `Application/web spec.syncPolicy.syncOptions[0]: has no effect at this level, got "Force=true"; set it in annotation ${annotation} of the object`,
    ]);
  });
});
