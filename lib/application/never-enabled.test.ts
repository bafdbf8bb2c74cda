import { expect, test } from "vitest";
import { formatProblem } from "../errors.ts";
import { testApplication, testCluster } from "../testing.ts";
import type { ApplicationConfig } from "./application.ts";
import { neverEnabled } from "./never-enabled.ts";

const clusters = [testCluster({ name: "home" }), testCluster({ name: "studio" })];

function problemsOf(enabled: ApplicationConfig["enabled"] | undefined): string[] {
  const application = testApplication("a", enabled === undefined ? {} : { enabled });
  return neverEnabled(clusters, [application]).map(formatProblem);
}

/** A text that the compiler cannot compare. */
const text = (value: string): string => value;

test.each<[string, ApplicationConfig["enabled"] | undefined]>([
  ["that every cluster runs", undefined],
  ["that one cluster runs", ({ name }) => name === "studio"],
  ["for a filling that no cluster has chosen", ({ loadBalancer }) => loadBalancer.type === "metallb"],
  ["for one of several fillings", ({ storage }) => storage.some(({ type }) => type === "nfs")],
  ["for no filling of that type", ({ storage }) => storage.every(({ type }) => type !== "local-path")],
  [
    "for fillings of two slots",
    ({ loadBalancer, monitoring }) => loadBalancer.type === "metallb" && monitoring.type === "none",
  ],
  [
    "for a filling of a slot that is asked for after another",
    (cluster) => {
      if (cluster.dashboard.type === "headlamp") return false;
      return cluster.certificates.type === "acme";
    },
  ],
  ["for what a filling is told", ({ ingress }) => ingress.replicas > 20],
  ["for what follows from more than fillings", ({ servers }) => servers.length > 1],
  ["for a cluster as a whole", (cluster) => Object.keys(cluster).length === 0],
  ["that is kept for later", () => false],
  [
    "whose enabled throws",
    ({ name }) => {
      throw new Error(name);
    },
  ],
])("takes an application %s", (_, enabled) => {
  expect(problemsOf(enabled)).toEqual([]);
});

test.each<[string, NonNullable<ApplicationConfig["enabled"]>]>([
  ["a cluster that there is not", ({ name }) => name === "hoem"],
  ["a misspelt filling", ({ loadBalancer }) => text(loadBalancer.type) === "metalb"],
  ["a misspelt filling of several", ({ storage }) => storage.some(({ type }) => text(type) === "nfs4")],
  [
    "fillings that exclude each other",
    ({ certificates }) => certificates.type === "acme" && text(certificates.type) === "ca",
  ],
  ["a filling of a cluster that there is not", ({ name, dashboard }) => name === "lab" && dashboard.type === "none"],
])("fails for an application for %s", (_, enabled) => {
  expect(problemsOf(enabled)).toEqual([
    "applications/workloads/a.app.ts enabled: says no to every cluster of the repository, whatever fills their slots; correct it; to keep the application for later, write () => false",
  ]);
});

test("leaves an answer that comes later to whoever needs it", () => {
  const later = { enabled: async () => Promise.reject(new Error("later")) };
  expect(Reflect.apply(neverEnabled, undefined, [clusters, [{ ...testApplication("a"), ...later }]])).toEqual([]);
});
