import { expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { object, problemsOf } from "../testing.ts";
import { missingFolder } from "./missing-folder.ts";
import { application, synced } from "./testing.ts";

const cluster = testCluster();
const syncing = (path: string, repoURL = cluster.repository.url) => application("web", { source: { repoURL, path } });
const config = synced(object("v1", "ConfigMap", "x"));

it("missing-folder passes for a folder with manifests, and for other repositories", () => {
  const objects = [config, syncing("dist/test/web"), syncing("dist/other", "https://git.example.com/other.git")];
  expect(problemsOf(missingFolder, objects, { cluster })).toEqual([]);
});

it("missing-folder fails for one without", () => {
  expect(problemsOf(missingFolder, [config, syncing("dist/test/wbe")], { cluster })).toEqual([
    'Application/web spec.source.path: is a folder without a manifest, got "dist/test/wbe"; did you mean "dist/test/web"?',
  ]);
});

it("missing-folder passes for a folder with manifests below it, where these are synced, too", () => {
  const below = { ...config, file: "dist/test/web/crds/CustomResourceDefinition-x.yaml" };
  const source = { repoURL: cluster.repository.url, path: "dist/test/web" };
  const whole = application("web", { source: { ...source, directory: { recurse: true } } });
  expect(problemsOf(missingFolder, [below, whole], { cluster })).toEqual([]);
  expect(problemsOf(missingFolder, [below, application("web", { source })], { cluster })).toHaveLength(1);
});
