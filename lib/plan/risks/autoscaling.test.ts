import { describe, expect, it } from "vitest";
import { plan } from "../plan.ts";
import { planObject, planOf, riskLines, type TestManifest } from "../testing.ts";

const deployment = (replicas?: number): TestManifest => ({
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "web", namespace: "shop" },
  spec: { replicas },
});
const autoscaler = (name = "web", namespace = "shop"): TestManifest => ({
  apiVersion: "autoscaling/v2",
  kind: "HorizontalPodAutoscaler",
  metadata: { name: "scale", namespace },
  spec: { scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name } },
});
const risks = (before: TestManifest[], after: TestManifest[]) => riskLines(planOf(before, after).changes);
const contested = (replicas: string) =>
  `every sync sets ${replicas}, and then the autoscaler its own number; leave spec.replicas out`;

describe("replicas beside an autoscaler", () => {
  it("fail when Git sets or changes them", () => {
    const message = (replicas: string) =>
      `warning replicas-contested: HorizontalPodAutoscaler shop/scale scales it as well: ${contested(replicas)}`;
    expect(risks([deployment(), autoscaler()], [deployment(3), autoscaler()])).toEqual([message("3 replicas")]);
    expect(risks([deployment(3), autoscaler()], [deployment(1), autoscaler()])).toEqual([message("1 replica")]);
    const scaled = { ...autoscaler(), apiVersion: "keda.sh/v1alpha1", kind: "ScaledObject" };
    expect(risks([deployment(), scaled], [deployment(3), scaled])).toEqual([
      `warning replicas-contested: ScaledObject shop/scale scales it as well: ${contested("3 replicas")}`,
    ]);
  });

  it("fail when the autoscaler is new, or new for them", () => {
    const message = `warning replicas-contested: Deployment shop/web says how many it wants: ${contested("3 replicas")}`;
    expect(risks([deployment(3)], [deployment(3), autoscaler()])).toEqual([message]);
    expect(risks([deployment(3), autoscaler("other")], [deployment(3), autoscaler()])).toEqual([message]);
    expect(risks([deployment()], [deployment(), autoscaler()])).toEqual([]);
  });

  it("may be one for a while when Git no longer sets them", () => {
    expect(risks([deployment(3), autoscaler()], [deployment(), autoscaler()])).toEqual([
      "warning scaled-down: unless HorizontalPodAutoscaler shop/scale set the number last, 1 replica of 3 is left until it raises it again",
    ]);
    expect(risks([deployment(1), autoscaler()], [deployment(), autoscaler()])).toEqual([]);
  });

  it("are none when they are set to zero, which the autoscaler leaves alone", () => {
    expect(risks([deployment(3), autoscaler()], [deployment(0), autoscaler()])).toEqual([
      "danger scaled-to-zero: 3 replicas stop and none is left",
    ]);
  });

  it("pass when another one is scaled, or Argo CD ignores them", () => {
    expect(risks([deployment(3), autoscaler("other")], [deployment(4), autoscaler("other")])).toEqual([]);
    expect(risks([deployment(3), autoscaler("web", "b")], [deployment(4), autoscaler("web", "b")])).toEqual([]);
    const application = planObject(
      {
        apiVersion: "argoproj.io/v1alpha1",
        kind: "Application",
        metadata: { name: "web" },
        spec: {
          ignoreDifferences: [{ group: "apps", kind: "Deployment", jsonPointers: ["/spec/replicas"] }],
          syncPolicy: { syncOptions: ["RespectIgnoreDifferences=true"] },
        },
      },
      { application: "apps" },
    );
    const objects = [planObject(deployment(3)), application];
    expect(riskLines(plan({ objects }, { objects: [...objects, planObject(autoscaler())] }).changes)).toEqual([]);
  });
});
