import { expect, it } from "vitest";
import { problemsOf } from "../testing.ts";
import { compareOptions } from "./compare-options.ts";
import { annotated } from "./testing.ts";

const annotation = "argocd.argoproj.io/compare-options";
const at = `metadata.annotations["${annotation}"]`;

it("compare-options passes for options where they mean something", () => {
  const objects = [
    annotated(annotation, "IgnoreExtraneous"),
    annotated(annotation, "ServerSideDiff=true,IncludeMutationWebhook=true", "Application"),
  ];
  expect(problemsOf(compareOptions, objects)).toEqual([]);
});

it("compare-options fails for others", () => {
  const objects = [annotated(annotation, "IgnoreExtranous"), annotated(annotation, "ServerSideDiff=true", "Secret")];
  expect(problemsOf(compareOptions, objects)).toEqual([
    `ConfigMap/x ${at}: is not a compare option, got "IgnoreExtranous"; did you mean "IgnoreExtraneous"?`,
    `Secret/x ${at}: has no effect on a Secret, got "ServerSideDiff=true"; set it on the Application, or remove it`,
  ]);
});
