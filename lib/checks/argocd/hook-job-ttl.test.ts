import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { hookJobTtl } from "./hook-job-ttl.ts";

const job = (ttlSecondsAfterFinished: number, annotations: Record<string, string>) =>
  object("batch/v1", "Job", "migrate", { metadata: { annotations }, spec: { ttlSecondsAfterFinished } });
const hook = { "argocd.argoproj.io/hook": "PreSync" };

it("hook-job-ttl passes for a Job that stays a while, and for one that is no hook", () => {
  expect(problemsOf(hookJobTtl, [job(600, hook), job(0, {})])).toEqual([]);
});

it("hook-job-ttl fails for a hook that is gone at once", () => {
  expect(problemsOf(hookJobTtl, [job(0, hook), job(0, { "helm.sh/hook": "pre-install" })])).toEqual(
    Array(2).fill(
      "Job/migrate spec.ttlSecondsAfterFinished: deletes the hook before Argo CD sees its result, got 0; remove it, and let annotation argocd.argoproj.io/hook-delete-policy delete the Job",
    ),
  );
});
