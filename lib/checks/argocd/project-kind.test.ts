import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { testCluster } from "../../testing.ts";
import { charted } from "../charts/testing.ts";
import { objectsOfCharts } from "../of-charts.ts";
import { object, problemsOf, rendered } from "../testing.ts";
import { projectKind } from "./project-kind.ts";
import { application, project, synced } from "./testing.ts";

const problemsIn = (spec: JsonObject) =>
  problemsOf(projectKind, [
    application("web"),
    project(spec),
    synced(object("apps/v1", "Deployment", "web")),
    synced(object("v1", "Namespace", "web")),
  ]);
const namespaces = { clusterResourceWhitelist: [{ group: "", kind: "Namespace" }] };
const deployments =
  'Deployment/web kind: is a kind that AppProject applications does not allow; add { group: "apps", kind: Deployment } to its namespaceResourceWhitelist';

describe("project-kind", () => {
  it.each([
    ["no list for namespaces", namespaces],
    [
      "everything",
      {
        clusterResourceWhitelist: [{ group: "*", kind: "*" }],
        namespaceResourceWhitelist: [{ group: "*", kind: "*" }],
      },
    ],
    ["just these", { ...namespaces, namespaceResourceWhitelist: [{ group: "apps", kind: "Deployment" }] }],
    ["the name", { clusterResourceWhitelist: [{ group: "", kind: "Namespace", name: "w*" }] }],
  ])("passes for a project with %s", (_, spec) => {
    expect(problemsIn(spec)).toEqual([]);
  });

  it("fails for what lies in no namespace unless it is listed", () => {
    const problem =
      'Namespace/web kind: is a kind that AppProject applications does not allow; add { group: "", kind: Namespace } to its clusterResourceWhitelist';
    expect(problemsIn({})).toEqual([problem]);
    expect(problemsIn({ clusterResourceWhitelist: [{ group: "", kind: "Namespace", name: "other" }] })).toEqual([
      problem,
    ]);
  });

  it("fails for what a list does not hold, or another one denies", () => {
    expect(problemsIn({ ...namespaces, namespaceResourceWhitelist: [{ group: "", kind: "Service" }] })).toEqual([
      deployments,
    ]);
    expect(problemsIn({ ...namespaces, namespaceResourceWhitelist: [] })).toEqual([deployments]);
    expect(problemsIn({ ...namespaces, namespaceResourceBlacklist: [{ group: "apps", kind: "*" }] })).toEqual([
      deployments,
    ]);
  });

  it("fails for what a chart makes", () => {
    const creates = { namespaced: ["batch/Job"], clusterScoped: ["rbac.authorization.k8s.io/ClusterRole"] };
    const chart = {
      repository: "",
      name: "web",
      version: "1.0.0",
      schema: z.strictObject({}),
      values: () => ({}),
      creates,
    };
    const options = { cluster: testCluster(), applications: [rendered("web", { chart })] };
    expect(problemsOf(projectKind, [application("web"), project(namespaces)], options)).toEqual([
      'Application/web spec.project: has a chart that makes rbac.authorization.k8s.io/ClusterRole, which AppProject applications does not allow; add { group: "rbac.authorization.k8s.io", kind: ClusterRole } to its clusterResourceWhitelist',
    ]);
  });

  it("leaves what a seen chart makes to what is declared of it, where something is", () => {
    const made = [object("rbac.authorization.k8s.io/v1", "ClusterRole", "web")];
    const chart = { repository: "", name: "web", version: "1.0.0", schema: z.strictObject({}), values: () => ({}) };
    const creates = { namespaced: [], clusterScoped: [] };
    const problems = (declared: typeof chart & { creates?: typeof creates }) => {
      const applications = [charted("web", { chart: declared }, made)];
      const objects = [application("web"), project(namespaces), ...applications.flatMap(objectsOfCharts)];
      return problemsOf(projectKind, objects, { cluster: testCluster(), applications });
    };
    expect(problems({ ...chart, creates })).toEqual([]);
    expect(problems(chart)).toEqual([
      'ClusterRole/web kind: is a kind that AppProject applications does not allow; add { group: "rbac.authorization.k8s.io", kind: ClusterRole } to its clusterResourceWhitelist',
    ]);
  });
});
