import { describe, expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { object, problemsOf, rendered } from "../testing.ts";
import { definitionOrder } from "./definition-order.ts";
import { application, synced } from "./testing.ts";

const wave = (value: string) => ({ annotations: { "argocd.argoproj.io/sync-wave": value } });
const definition = (by: string, inWave = "0") =>
  synced(
    object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "plans.upgrade.cattle.io", {
      metadata: wave(inWave),
      spec: { group: "upgrade.cattle.io", names: { kind: "Plan" } },
    }),
    by,
  );
const plan = (by: string, annotations = {}) =>
  synced(object("upgrade.cattle.io/v1", "Plan", "x", { metadata: { annotations } }), by);
const options = (own: number, other: number) => ({
  cluster: testCluster(),
  applications: [rendered("web", {}, own), rendered("operator", {}, other)],
});
const late =
  "Plan/x kind: is synced in wave 1, but its definition comes with application operator in wave 1; let application web depend on operator";

describe("definition-order", () => {
  it("passes for what K3s' helm-controller installs before Argo CD runs", () => {
    const release = { repository: "", name: "x", version: "1.2.3", releaseName: "x", namespace: "web", values: {} };
    const installed = {
      ...definition("operator"),
      chart: { release, renderedBy: "helm-controller" as const, template: "" },
    };
    const applications = [rendered("web", {}, 1), { ...rendered("operator", {}, 1), startsByHand: true }];
    expect(problemsOf(definitionOrder, [plan("web"), installed], { cluster: testCluster(), applications })).toEqual([]);
  });

  it("passes for a later wave, of the Application or in it", () => {
    expect(problemsOf(definitionOrder, [plan("web"), definition("operator")], options(2, 1))).toEqual([]);
    expect(problemsOf(definitionOrder, [plan("web"), definition("web")], options(0, 0))).toEqual([]);
  });

  it("passes where the first try is skipped", () => {
    const skip = { "argocd.argoproj.io/sync-options": "SkipDryRunOnMissingResource=true" };
    expect(problemsOf(definitionOrder, [plan("web", skip), definition("operator")], options(1, 1))).toEqual([]);
    const skipping = application("web", { syncPolicy: { syncOptions: ["SkipDryRunOnMissingResource=true"] } });
    expect(problemsOf(definitionOrder, [plan("web"), skipping, definition("operator")], options(1, 1))).toEqual([]);
  });

  it("fails within an Application", () => {
    expect(problemsOf(definitionOrder, [plan("web"), definition("web", "1")])).toEqual([
      "Plan/x metadata.annotations: is synced in wave 0, but its definition in wave 1; sync the definition in an earlier wave",
    ]);
  });

  it("fails between Applications, whoever brings the definition", () => {
    expect(problemsOf(definitionOrder, [plan("web"), definition("operator")], options(1, 1))).toEqual([late]);
    const provider = rendered("operator", { provides: { apiGroups: ["upgrade.cattle.io"] } }, 1);
    expect(
      problemsOf(definitionOrder, [plan("web")], {
        cluster: testCluster(),
        applications: [rendered("web", {}, 1), provider],
      }),
    ).toEqual([late]);
  });
});
