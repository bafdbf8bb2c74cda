import { expect, test } from "vitest";
import { changedReleases } from "./changed-releases.ts";
import type { SideRelease } from "./side-release.ts";

function sideRelease(version: string, key?: string, application = "web"): SideRelease {
  const release = { repository: "https://charts.example.com", name: "web", releaseName: "web", namespace: "web" };
  return {
    cluster: "home",
    application,
    renderedBy: "argo-cd",
    release: { ...release, version, values: {} },
    ...(key !== undefined && { key }),
  };
}

test("are those whose render has another key", () => {
  const [a, b] = [sideRelease("1.0.0", "a"), sideRelease("1.0.0", "b")];
  expect(changedReleases([a], [b])).toEqual([{ before: a, after: b }]);
  expect(changedReleases([a], [{ ...sideRelease("1.0.1", "a") }])).toEqual([]);
});

test("are those that say something else where one of them has no key", () => {
  const [old, now] = [sideRelease("1.0.0", "a"), sideRelease("1.1.0")];
  expect(changedReleases([old], [now])).toEqual([{ before: old, after: now }]);
  expect(changedReleases([old], [sideRelease("1.0.0")])).toEqual([]);
});

test("are those that come, go, and belong to another application", () => {
  const [old, now] = [sideRelease("1.0.0", "a", "old"), sideRelease("1.0.0", "a", "now")];
  expect(changedReleases([old], [now])).toEqual([{ after: now }, { before: old }]);
});

test("are those that another one renders, whose objects go another way", () => {
  const [old, now] = [
    sideRelease("1.0.0", "a"),
    { ...sideRelease("1.0.0", "a"), renderedBy: "helm-controller" as const },
  ];
  expect(changedReleases([old], [now])).toEqual([{ before: old, after: now }]);
});
