import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

const application = (targetRevision: string, chart: string | undefined = "traefik") => ({
  apiVersion: "argoproj.io/v1alpha1",
  kind: "Application",
  spec: { source: { repoURL: "https://charts.example.com", chart, targetRevision } },
});

describe("a Helm chart", () => {
  it("fails at another major version", () => {
    expect(risksBetween(application("40.1.0"), application("41.0.0"))).toEqual([
      "danger chart-major: chart traefik goes from 40.1.0 to 41.0.0: read its notes on values that changed and steps to take",
    ]);
    const chart = (version: string) => ({
      apiVersion: "helm.cattle.io/v1",
      kind: "HelmChart",
      spec: { chart: "argo-cd", version },
    });
    expect(risksBetween(chart("9.0.0"), chart("10.3.0"))).toEqual([
      "danger chart-major: chart argo-cd goes from 9.0.0 to 10.3.0: read its notes on values that changed and steps to take",
    ]);
  });

  it("fails at an older version, also as one of several sources", () => {
    const several = (version: string) => ({
      ...application(version),
      spec: { sources: [application(version).spec.source, { repoURL: "b", ref: "values" }] },
    });
    expect(risksBetween(several("41.2.0"), several("41.1.0"))).toEqual([
      "warning chart-downgraded: chart traefik goes from 41.2.0 back to 41.1.0: it may not know what the newer version made",
    ]);
  });

  it("passes at a newer minor version, another chart, or a Git revision", () => {
    expect(risksBetween(application("41.1.0"), application("41.2.0"))).toEqual([]);
    expect(risksBetween(application("41.1.0"), application("1.0.0", "other"))).toEqual([]);
    expect(risksBetween(application("main"), application("1.0.0"))).toEqual([]);
  });
});
