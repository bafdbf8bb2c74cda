import { expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { object, problemsOf } from "../testing.ts";
import { application, synced } from "./testing.ts";
import { unsyncedFolder } from "./unsynced-folder.ts";

const options = { cluster: testCluster() };
const config = (name: string) => synced(object("v1", "ConfigMap", name));
const syncing = (path: string, recurse = false) => ({
  manifest: application("web", { source: { path, directory: { recurse } } }),
  file: "dist/test/bootstrap/root.yaml",
  byHand: true,
});

it("unsynced-folder passes for a folder that is synced, itself or with those around it", () => {
  for (const root of [syncing("dist/test/web"), syncing("dist", true)]) {
    expect(problemsOf(unsyncedFolder, [root, config("a")], options)).toEqual([]);
  }
});

it("unsynced-folder passes without Argo CD", () => {
  expect(problemsOf(unsyncedFolder, [config("a")], options)).toEqual([]);
});

it("unsynced-folder fails once for each folder that nobody syncs", () => {
  expect(problemsOf(unsyncedFolder, [syncing("dist"), config("a"), config("b")], options)).toEqual([
    "ConfigMap/a: lies in dist/test/web, which no Application syncs; add an Application for the folder",
  ]);
});
