import { App, Chart } from "cdk8s";
import { expect, test } from "vitest";
import { testCluster } from "../../../lib/testing.ts";
import dashboard from "./dashboard.app.ts";

test("makes an account that may look at everything but Secrets", () => {
  const chart = new Chart(new App(), "dashboard");
  dashboard.build?.({ chart, cluster: testCluster(), applications: [] });
  expect(chart.toJson()).toEqual([
    {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name: "viewer" },
      automountServiceAccountToken: false,
    },
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRoleBinding",
      metadata: { name: "dashboard-viewer" },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" },
      subjects: [{ kind: "ServiceAccount", name: "viewer", namespace: "dashboard" }],
    },
  ]);
});

test("gives the pod no rights of its own", () => {
  expect(dashboard.chart?.values({ cluster: testCluster(), applications: [] })).toMatchObject({
    clusterRoleBinding: { create: false },
  });
});

test("runs where Headlamp fills the slot", () => {
  expect(dashboard.enabled?.(testCluster())).toBe(true);
  expect(dashboard.enabled?.(testCluster({ dashboard: { type: "none" } }))).toBe(false);
});

test("fails for a value that the chart does not know", () => {
  expect(dashboard.chart?.schema.safeParse({ config: { baseUrl: "/" } }).error?.issues).toMatchObject([
    { message: "is no value of the chart", path: ["config", "baseUrl"] },
  ]);
});
