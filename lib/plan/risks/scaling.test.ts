import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

function scale(
  from: number | undefined,
  to: number | undefined,
  kind = "Deployment",
  apiVersion = "apps/v1",
): string[] {
  return risksBetween({ apiVersion, kind, spec: { replicas: from } }, { apiVersion, kind, spec: { replicas: to } });
}

describe("replicas", () => {
  it("fails at zero", () => {
    expect(scale(2, 0)).toEqual(["danger scaled-to-zero: 2 replicas stop and none is left"]);
    expect(scale(undefined, 0)).toEqual(["danger scaled-to-zero: 1 replica stops and none is left"]);
  });

  it("fails for less", () => {
    expect(scale(3, 2, "Prometheus", "monitoring.coreos.com/v1")).toEqual([
      "warning scaled-down: 1 replica of 3 stops",
    ]);
    expect(scale(3, undefined)).toEqual(["warning scaled-down: 2 replicas of 3 stop"]);
  });

  it("passes for more or for the default", () => {
    expect(scale(1, 2)).toEqual([]);
    expect(scale(0, 1)).toEqual([]);
    expect(scale(undefined, 1)).toEqual([]);
    expect(scale(3, undefined, "Prometheus", "monitoring.coreos.com/v1")).toEqual([]);
  });

  it("fails when an autoscaler may go less far", () => {
    const limit = (maxReplicas: number) => ({
      apiVersion: "autoscaling/v2",
      kind: "HorizontalPodAutoscaler",
      spec: { maxReplicas },
    });
    expect(risksBetween(limit(5), limit(1))).toEqual(["warning scaled-down: at most 1 replica runs instead of 5"]);
    expect(risksBetween(limit(1), limit(5))).toEqual([]);
  });

  it("fails when a job is suspended", () => {
    const job = (suspend: boolean) => ({ apiVersion: "batch/v1", kind: "CronJob", spec: { suspend } });
    expect(risksBetween(job(false), job(true))).toEqual([
      "danger scaled-to-zero: the job is suspended and no longer runs",
    ]);
    expect(risksBetween(job(true), job(false))).toEqual([]);
  });
});
