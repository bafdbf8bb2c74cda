import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { ChartContents } from "../../application/chart-source.ts";
import type { Manifest } from "../../kubernetes/manifest.ts";
import { object, rendered } from "../testing.ts";
import { typesOf } from "./types.ts";
import { Unseen } from "./unseen.ts";

const chartWith = (creates: ChartContents) => ({
  repository: "",
  name: "web",
  version: "1.0.0",
  schema: z.strictObject({}),
  values: () => ({}),
  creates,
});
const unseen = (objects: readonly Manifest[], creates?: Partial<ChartContents>) => {
  const contents = { namespaced: [], clusterScoped: [], ...creates };
  const chart = chartWith(contents);
  const applications = creates && [rendered("web", { chart })];
  return new Unseen(typesOf(objects.map((manifest) => ({ manifest, file: "" }))), applications);
};
const role = "rbac.authorization.k8s.io/Role";

describe("Unseen", () => {
  it("knows what the chart of an application makes", () => {
    const charted = unseen([], {
      namespaced: [role, "apps/Deployment"],
      clusterScoped: ["a.example.com/Class"],
      namespaces: ["other"],
    });
    expect(charted.mayHold(role, "web")).toBe(true);
    expect(charted.mayHold(role, "other")).toBe(true);
    expect(charted.mayHold(role, "third")).toBe(false);
    expect(charted.mayHold("cert-manager.io/Issuer", "web")).toBe(false);
    expect(charted.mayHold("a.example.com/Class", "")).toBe(true);
    expect(charted.mayHold("b.example.com/Class", "")).toBe(false);
    expect(charted.mayRunPods("web")).toBe(true);
    expect(unseen([], { namespaced: [role] }).mayRunPods("web")).toBe(false);
    expect(unseen([], { namespaced: ["monitoring.coreos.com/Prometheus"] }).mayRunPods("web")).toBe(true);
  });

  it("expects applications to declare what others refer to by name", () => {
    expect(unseen([], { namespaced: ["/Secret"] }).mayHold("/Secret", "web")).toBe(false);
    expect(unseen([]).mayHold("/Secret", "web")).toBe(false);
    expect(unseen([]).mayHold("/Secret", "kube-system")).toBe(true);
  });

  it("knows nothing of other charts", () => {
    const chart = object("helm.cattle.io/v1", "HelmChart", "x", { spec: { targetNamespace: "web" } });
    const source = { chart: "x", repoURL: "https://charts.example.com" };
    const application = object("argoproj.io/v1alpha1", "Application", "x", {
      spec: { source, destination: { namespace: "web" } },
    });
    for (const installed of [unseen([chart]), unseen([application])]) {
      expect([
        installed.mayHold("/Secret", "web"),
        installed.mayHold(role, "web"),
        installed.mayRunPods("web"),
      ]).toEqual([true, true, true]);
      expect(installed.mayHold(role, "other")).toBe(false);
    }
  });

  it("knows all of charts that somebody has rendered", () => {
    const release = {
      repository: "https://x.example.com",
      name: "x",
      version: "1.0.0",
      releaseName: "x",
      namespace: "web",
      values: {},
    };
    const spec = { repo: release.repository, chart: "x", version: "1.0.0", targetNamespace: "web" };
    const installing = [{ manifest: object("helm.cattle.io/v1", "HelmChart", "x", { spec }), file: "" }];
    const installed = (objects?: []) =>
      new Unseen(typesOf(installing), [
        { ...rendered("web"), releases: [{ release, renderedBy: "helm-controller", ...(objects && { objects }) }] },
      ]);
    expect(installed([]).mayRunPods("web")).toBe(false);
    expect(installed([]).mayHold(role, "web")).toBe(false);
    expect(installed().mayRunPods("web")).toBe(true);
    const declared = { ...rendered("web", { chart: chartWith({ namespaced: [role], clusterScoped: [] }) }) };
    const seen = { ...declared, releases: [{ release, renderedBy: "argo-cd" as const, objects: [] }] };
    expect([declared, seen].map((each) => new Unseen([], [each]).mayHold(role, "web"))).toEqual([true, false]);
  });

  it("expects pods of custom resources that run some", () => {
    expect(unseen([object("postgresql.cnpg.io/v1", "Cluster", "db")]).mayRunPods("web")).toBe(true);
    expect(unseen([object("cert-manager.io/v1", "Certificate", "x")]).mayRunPods("web")).toBe(false);
  });
});
