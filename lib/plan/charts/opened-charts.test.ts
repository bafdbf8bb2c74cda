import { expect, test } from "vitest";
import type { Render } from "../../charts/render.ts";
import { openCharts } from "./opened-charts.ts";
import type { SideRelease } from "./side-release.ts";

const repository = "https://charts.example.com";

function sideRelease(application: string, version: string, key?: string, name = "web"): SideRelease {
  const release = { repository, name, version, releaseName: application, namespace: "n", values: {} };
  return { cluster: "home", application, renderedBy: "argo-cd", release, ...(key !== undefined && { key }) };
}

function configMap(name: string, text: string) {
  return {
    manifest: { apiVersion: "v1", kind: "ConfigMap", metadata: { name }, data: { text } },
    template: "web/templates/all.yaml",
  };
}

/** Whose objects lie in the files of the side. */
function recorded(version: string, values = "a"): SideRelease {
  const parts = { archive: "x", patches: "p", apiVersions: "v", kubernetes: "1.36.5", helm: "4.2.1" };
  const record = { ...parts, chart: `web ${version} of ${repository}`, release: "web in n", values };
  return { ...sideRelease("web", version), renderedBy: "synth", record };
}

/** Charts that are at hand by the keys of their renders. */
function atHand(renders: Readonly<Record<string, Render["objects"]>>) {
  const render = (key: string) => {
    const objects = renders[key];
    return objects && { key, objects };
  };
  return { render, remedy: "run npm run charts" };
}

test("give what differs on each side, in its namespace, and count what is the same", () => {
  const known = atHand({
    a: [configMap("same", "1"), configMap("other", "1")],
    b: [configMap("same", "1"), configMap("other", "2")],
  });
  const opened = openCharts([sideRelease("web", "1.0.0", "a")], [sideRelease("web", "1.1.0", "b")], known);
  const object = (text: string) => ({
    path: "home/web/web/templates/all.yaml",
    cluster: "home",
    application: "web",
    manifest: { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "other", namespace: "n" }, data: { text } },
    chart: { renderedBy: "argo-cd", releaseName: "web", template: "web/templates/all.yaml" },
  });
  expect(opened).toMatchObject({ before: [object("1")], after: [object("2")], unchanged: { count: 1 } });
  const mentioning = (cluster: string, word: string) =>
    [...opened.unchanged.mentioning(cluster, new Set([word]))].map(({ manifest }) => manifest.metadata.name);
  expect(mentioning("home", "same")).toEqual(["same"]);
  expect(mentioning("home", "other")).toEqual([]);
  expect(mentioning("elsewhere", "same")).toEqual([]);
});

test("give all of a chart that comes or goes", () => {
  const known = atHand({ a: [configMap("a", "1")] });
  const release = sideRelease("web", "1.0.0", "a");
  const change = { cluster: "home", application: "web", name: "web", because: null, unseen: null };
  const added = openCharts([], [release], known);
  expect(added.changes).toEqual([{ ...change, before: null, after: "1.0.0" }]);
  expect([added.before.length, added.after.length]).toEqual([0, 1]);
  const removed = openCharts([release], [], known);
  expect(removed.changes).toEqual([{ ...change, before: "1.0.0", after: null }]);
  expect([removed.before.length, removed.after.length]).toEqual([1, 0]);
});

test("give nothing of a chart of which one side is not known, neither of what may have become it", () => {
  const known = atHand({ a: [configMap("a", "1")], c: [configMap("c", "1")], d: [configMap("d", "1")] });
  const before = [sideRelease("old", "1.0.0", "a"), sideRelease("other", "1.0.0", "c", "other")];
  const after = [sideRelease("new", "1.0.0"), sideRelease("other", "1.1.0", "d", "other")];
  const { before: was, after: is, changes } = openCharts(before, after, known);
  expect([was, is].map((objects) => objects.map(({ manifest }) => manifest.metadata.name))).toEqual([["c"], ["d"]]);
  expect(changes.map(({ application, unseen }) => [application, unseen])).toEqual([
    [
      "new",
      "what web 1.0.0 makes is not shown: its files do not say all that it is rendered with; npm run charts and npm run synth write that",
    ],
    ["other", null],
    ["old", "what it makes is not shown, because a chart that may belong to it is not known"],
  ]);
  const both = openCharts([sideRelease("web", "1.0.0", "gone")], [sideRelease("web", "1.1.0", "lost")], known);
  expect(both.changes.map(({ unseen }) => unseen)).toEqual([
    "what web 1.1.0 and web 1.0.0 make is not shown: run npm run charts",
  ]);
});

test("give nothing of a chart whose objects lie in files, and tell what changed", () => {
  const known = atHand({ a: [configMap("a", "1")] });
  const told = (was: SideRelease, is: SideRelease) => {
    const { before, after, changes } = openCharts([was], [is], known);
    expect(after).toEqual([]);
    return {
      before: before.length,
      changes: changes.map(({ before, after, because, unseen }) => [before, after, because, unseen]),
    };
  };
  expect(told(recorded("1.0.0"), recorded("1.1.0"))).toEqual({ before: 0, changes: [["1.0.0", "1.1.0", null, null]] });
  expect(told(recorded("1.0.0"), recorded("1.0.0", "b"))).toEqual({
    before: 0,
    changes: [["1.0.0", "1.0.0", "the values changed", null]],
  });
  expect(told(recorded("1.0.0"), recorded("1.0.0"))).toEqual({ before: 0, changes: [] });
  const moved = [["1.0.0", "1.0.0", "its objects now lie in dist/", null]];
  expect(told(sideRelease("web", "1.0.0", "a"), recorded("1.0.0"))).toEqual({ before: 1, changes: moved });
});

test("keep back the files of a chart whose other side nobody knows, in both directions", () => {
  const files = ["home/web/Service-web.yaml"];
  const here = { ...recorded("1.0.0"), files };
  const unknown = sideRelease("web", "1.0.0", "gone");
  for (const [was, is] of [
    [unknown, here],
    [here, unknown],
  ] as const) {
    const { before, after, hiddenFiles, changes } = openCharts([was], [is], atHand({}));
    expect({ before, after, hiddenFiles: [...hiddenFiles] }).toEqual({ before: [], after: [], hiddenFiles: files });
    expect(changes.map(({ unseen }) => unseen)).toEqual(["what web 1.0.0 makes is not shown: run npm run charts"]);
  }
  expect([...openCharts([recorded("0.9.0")], [here], atHand({})).hiddenFiles]).toEqual([]);
});
