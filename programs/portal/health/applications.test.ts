import { expect, test } from "vitest";
import type { Application } from "../objects/application.ts";
import { applicationsHealth } from "./applications.ts";

const well: Application = {
  namespace: "argocd",
  name: "web",
  wave: 0,
  sync: "Synced",
  health: "Healthy",
  phase: "Succeeded",
  syncOptions: [],
  automated: true,
  applications: [],
};

/** Concern, state and message of one Application. */
const said = (application: Partial<Application>) =>
  applicationsHealth([{ ...well, ...application }]).map(({ concern, state, message }) => [concern, state, message])[0];

test("an Application tells its wave, health and sync", () => {
  expect(applicationsHealth([well])).toEqual([
    {
      kind: "Application",
      namespace: "argocd",
      name: "web",
      detail: "wave 0",
      wave: 0,
      concern: "fine",
      state: "Healthy",
      sync: "Synced",
    },
  ]);
});

test("Applications stand in the order of their waves, unwell ones first in each", () => {
  const applications = [
    { ...well, name: "b", wave: 2 },
    { ...well, name: "a", wave: 2 },
    { ...well, name: "c", wave: 2, health: "Degraded" as const },
    { ...well, name: "crds", wave: -1 },
  ];
  expect(applicationsHealth(applications).map(({ wave, name }) => [wave, name])).toEqual([
    [-1, "crds"],
    [2, "c"],
    [2, "a"],
    [2, "b"],
  ]);
});

test("what is degraded or missing needs somebody, and says why", () => {
  const message = "Deployment web: exceeded its deadline";
  expect(said({ health: "Degraded", message })).toEqual(["act", "Degraded", message]);
  expect(said({ health: "Missing", sync: "OutOfSync" })).toEqual(["act", "Missing", undefined]);
});

test("a sync that failed needs somebody, unless all is as declared", () => {
  const failed = { phase: "Failed", message: "one or more objects failed to apply" };
  expect(said({ ...failed, sync: "OutOfSync" })).toEqual(["act", "sync failed", failed.message]);
  expect(said({ ...failed })).toEqual(["look", "sync failed", failed.message]);
});

test("what cannot be compared needs somebody, and a new one gets time", () => {
  const unknown = { sync: "Unknown", health: "Unknown", phase: undefined } as const;
  const message = "repository not found";
  expect(said({ ...unknown, message })).toEqual(["act", "not comparable", message]);
  expect(said(unknown)).toEqual(["look", "not compared yet", undefined]);
});

test("what is under way or paused is worth a look", () => {
  expect(said({ health: "Progressing" })).toEqual(["look", "Progressing", undefined]);
  expect(said({ health: "Missing", phase: "Running" })).toEqual(["look", "syncing", undefined]);
  expect(said({ health: "Suspended" })).toEqual(["look", "Suspended", undefined]);
});

test("what is out of sync says who syncs it", () => {
  expect(said({ sync: "OutOfSync" })).toEqual(["look", "OutOfSync", "Argo CD will sync it"]);
  expect(said({ sync: "OutOfSync", automated: false })).toEqual(["look", "OutOfSync", "waits for a sync by hand"]);
});

const child = (name: string, wave: number) => ({ namespace: "argocd", name, wave });
const root: Application = {
  ...well,
  name: "apps",
  phase: "Running",
  applications: [child("web", 5), child("cert-manager", 1), child("issuers", 3)],
};
const certManager: Application = { ...well, name: "cert-manager", wave: 1, health: "Progressing" };

/** Name, state and message of those that have a wave of their own. */
const inWaves = (...applications: readonly Application[]) =>
  applicationsHealth(applications)
    .filter(({ wave }) => wave > 0)
    .map(({ name, state, message }) => [name, state, message]);

test("an Application that is not there yet says which wave it waits for, and has no page", () => {
  expect(inWaves(root, certManager)).toEqual([
    ["cert-manager", "Progressing", undefined],
    ["issuers", "waits", "for cert-manager of wave 1"],
    ["web", "waits", "for cert-manager of wave 1"],
  ]);
  expect(applicationsHealth([root, certManager]).map(({ kind }) => kind)).toEqual([
    "Application",
    "Application",
    "",
    "",
  ]);
});

test("one that no wave holds up waits for whoever makes it", () => {
  expect(inWaves({ ...root, applications: [child("web", 5)] })).toEqual([["web", "waits", "for apps"]]);
});

test("one that two make stands there once", () => {
  expect(
    inWaves({ ...root, applications: [child("web", 5)] }, { ...root, name: "b", applications: [child("web", 5)] }),
  ).toEqual([["web", "waits", "for b"]]);
});
