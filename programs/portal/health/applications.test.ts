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
  workloads: [],
};

/** Concern, state and reason of one Application. */
const said = (application: Partial<Application>) =>
  applicationsHealth([{ ...well, ...application }]).waves.flatMap(({ applications }) =>
    applications.map(({ concern, state, reason }) => [concern, state, reason]),
  )[0];

test("Applications stand in the order of their waves, unwell ones first in each", () => {
  const applications = [
    { ...well, name: "b", wave: 2 },
    { ...well, name: "a", wave: 2 },
    { ...well, name: "c", wave: 2, health: "Degraded" as const },
    { ...well, name: "crds", wave: -1 },
  ];
  const { roots, waves } = applicationsHealth(applications);
  expect(roots).toEqual([]);
  expect(
    waves.map(({ wave, concern, applications }) => [wave, concern, ...applications.map(({ name }) => name)]),
  ).toEqual([
    [-1, "fine", "crds"],
    [2, "act", "c", "a", "b"],
  ]);
});

test("what is synced and healthy is well", () => {
  expect(said({})).toEqual(["fine", "Healthy", undefined]);
});

test("what is degraded or missing needs somebody, and says why", () => {
  expect(said({ health: "Degraded", message: "Deployment web: exceeded its deadline" })).toEqual([
    "act",
    "Degraded",
    "Deployment web: exceeded its deadline",
  ]);
  expect(said({ health: "Missing", sync: "OutOfSync" })).toEqual(["act", "Missing", "nothing of it is in the cluster"]);
});

test("a sync that failed needs somebody, unless all is as declared", () => {
  const failed = { phase: "Failed", message: "one or more objects failed to apply" };
  expect(said({ ...failed, sync: "OutOfSync" })).toEqual(["act", "sync failed", failed.message]);
  expect(said({ ...failed })).toEqual(["look", "sync failed", failed.message]);
});

test("what cannot be compared needs somebody, and a new one gets time", () => {
  const unknown = { sync: "Unknown", health: "Unknown", phase: undefined } as const;
  expect(said({ ...unknown, message: "repository not found" })).toEqual([
    "act",
    "not comparable",
    "repository not found",
  ]);
  expect(said(unknown)).toEqual(["look", "not compared yet", undefined]);
});

test("what is under way or paused is worth a look", () => {
  expect(said({ health: "Progressing" })).toEqual(["look", "Progressing", undefined]);
  expect(said({ health: "Missing", phase: "Running" })).toEqual(["look", "syncing", undefined]);
  expect(said({ health: "Suspended" })).toEqual(["look", "Suspended", "goes on when somebody resumes it"]);
});

test("what is out of sync says who syncs it", () => {
  expect(said({ sync: "OutOfSync" })).toEqual(["look", "OutOfSync", "Argo CD will sync it"]);
  expect(said({ sync: "OutOfSync", automated: false })).toEqual(["look", "OutOfSync", "waits until somebody syncs it"]);
});

const child = (name: string, wave: number) => ({ namespace: "argocd", name, wave });
const root: Application = {
  ...well,
  name: "apps",
  phase: "Running",
  message: "waiting for healthy state of argoproj.io/Application/cert-manager",
  applications: [child("cert-manager", 1), child("metallb", 1), child("issuers", 3), child("web", 5)],
};

/** Name, state and reason of all but the root. */
const children = (...applications: readonly Application[]) =>
  applicationsHealth(applications).waves.flatMap(({ applications }) =>
    applications.map(({ name, state, reason }) => [name, state, reason]),
  );

test("an Application that is not there yet says which wave it waits for", () => {
  const certManager: Application = { ...well, name: "cert-manager", wave: 1, health: "Progressing" };
  const metallb: Application = { ...well, name: "metallb", wave: 1 };
  const { roots } = applicationsHealth([root, certManager, metallb]);
  expect(roots.map(({ name, concern, reason }) => [name, concern, reason])).toEqual([["apps", "look", root.message]]);
  expect(children(root, certManager, metallb)).toEqual([
    ["cert-manager", "Progressing", undefined],
    ["metallb", "Healthy", undefined],
    ["issuers", "waits", "for wave 1: cert-manager is Progressing"],
    ["web", "waits", "for wave 1: cert-manager is Progressing"],
  ]);
  expect(children(root, certManager, { ...metallb, health: "Degraded" }).at(-1)).toEqual([
    "web",
    "waits",
    "for wave 1: cert-manager is Progressing, and 1 more",
  ]);
  expect(children(root, metallb).at(-1)).toEqual(["web", "waits", "for wave 1: cert-manager is not there yet"]);
});

test("one that no wave holds up waits for whoever makes it", () => {
  const only = { ...root, applications: [child("web", 0)] };
  expect(children({ ...only, phase: "Failed" })).toEqual([["web", "waits", "for apps: sync failed"]]);
  expect(children({ ...only, phase: "Succeeded" })).toEqual([["web", "waits", "for apps to make it"]]);
});

test("an app of apps that another deploys stays in its wave", () => {
  const team = { ...well, name: "team", wave: 4, applications: [child("web", 0)] };
  const { roots, waves } = applicationsHealth([{ ...root, applications: [child("team", 4)] }, team, well]);
  expect(roots.map(({ name }) => name)).toEqual(["apps"]);
  expect(waves.map(({ wave, applications }) => [wave, ...applications.map(({ name }) => name)])).toEqual([
    [0, "web"],
    [4, "team"],
  ]);
});
