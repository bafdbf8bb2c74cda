import { expect, it } from "vitest";
import { deployment, object, problemsOf } from "../testing.ts";
import { missingScaleTarget } from "./missing-scale-target.ts";

const scaler = (name: string) =>
  object("autoscaling/v2", "HorizontalPodAutoscaler", "web", {
    spec: { scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name } },
  });

it("missing-scale-target passes for a workload that exists", () => {
  expect(problemsOf(missingScaleTarget, [scaler("web"), deployment("web")])).toEqual([]);
});

it("missing-scale-target fails for one that does not", () => {
  expect(problemsOf(missingScaleTarget, [scaler("wbe"), deployment("web")])).toEqual([
    'HorizontalPodAutoscaler/web spec.scaleTargetRef.name: names Deployment web/wbe, which does not exist; did you mean "web"?',
  ]);
});
