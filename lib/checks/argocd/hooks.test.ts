import { expect, it } from "vitest";
import { problemsOf } from "../testing.ts";
import { hooks } from "./hooks.ts";
import { annotated } from "./testing.ts";

const [hook, policy] = ["argocd.argoproj.io/hook", "argocd.argoproj.io/hook-delete-policy"];

it("hooks passes for known ones", () => {
  expect(
    problemsOf(hooks, [annotated(hook, "PreSync,PostSync"), annotated(policy, "HookSucceeded, HookFailed")]),
  ).toEqual([]);
});

it("hooks fails for others", () => {
  expect(problemsOf(hooks, [annotated(hook, "Presync"), annotated(policy, "Always")])).toEqual([
    `ConfigMap/x metadata.annotations["${hook}"]: names none that Argo CD knows, got "Presync"; did you mean "PreSync"?`,
    `ConfigMap/x metadata.annotations["${policy}"]: names none that Argo CD knows, got "Always"; use one that it knows`,
  ]);
});
