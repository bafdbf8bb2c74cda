import { expect, test } from "vitest";
import { describeObject } from "../../../lib/kubernetes/object-ref.ts";
import { synth } from "../../../lib/synth/synth.ts";
import { testApplication, testCluster } from "../../../lib/testing.ts";
import dashboard from "./dashboard.app.ts";
import { clusterOfProvider } from "./testing.ts";

const application = {
  ...testApplication("dashboard", dashboard),
  source: "applications/system/dashboard/dashboard.app.ts",
};

test("runs where Headlamp fills the slot", () => {
  expect(dashboard.enabled?.(testCluster())).toBe(true);
  expect(dashboard.enabled?.(testCluster({ dashboard: { type: "none" } }))).toBe(false);
});

test("fails for a value that the chart does not know", () => {
  expect(dashboard.chart?.schema.safeParse({ config: { baseUrl: "/" } }).error?.issues).toMatchObject([
    { message: "is no value of the chart", path: ["config", "baseUrl"] },
  ]);
});

test("fails for the secret of a client", () => {
  expect(dashboard.chart?.schema.safeParse({ config: { oidc: { clientSecret: "x" } } }).success).toBe(false);
});

test("calls the provider where people sign in through one", () => {
  const trafficOf = typeof dashboard.traffic === "function" ? dashboard.traffic : undefined;
  expect(trafficOf?.(testCluster())).toEqual({ to: ["kubernetes-api"] });
  expect(trafficOf?.(clusterOfProvider())).toEqual({ to: ["kubernetes-api", "internet"] });
});

test("what it may do in the namespaces of others is theirs, so that it waits for none of them", () => {
  const workload = testApplication("web", {
    routes: [{ subdomain: "web", service: "web", port: 80, probe: "/healthz" }],
    provides: { services: [{ name: "web", port: 80 }] },
  });
  const issuer = testApplication("issuer", { provides: { clusterIssuers: ["self-signed"] } });
  const { applications } = synth(testCluster(), [application, workload, issuer]);
  const rolesOf = (name: string) =>
    applications
      .find((each) => each.name === name)
      ?.manifests.map(describeObject)
      .filter((each) => /^Role/.test(each));
  expect(rolesOf("web")).toEqual([
    "Role web/dashboard-shell",
    "RoleBinding web/dashboard-shell",
    "Role web/dashboard-probes",
    "RoleBinding web/dashboard-probes",
  ]);
  expect(rolesOf("dashboard")).toEqual([]);
  expect(applications.find(({ name }) => name === "web")?.wave).toBe(
    applications.find(({ name }) => name === "dashboard")?.wave,
  );
});
