import { expect, test } from "vitest";
import type { InstalledRelease } from "../application/installed-release.ts";
import { testCluster, testMember } from "../testing.ts";
import { chartsSeen, unseenHint } from "./charts-seen.ts";

const releaseOf = (name: string, isSeen: boolean): InstalledRelease => ({
  release: {
    repository: "https://charts.example.com",
    name,
    version: "1.2.3",
    releaseName: name,
    namespace: name,
    values: {},
  },
  renderedBy: "argo-cd",
  ...(isSeen && { objects: [] }),
});
const seenOf = (...clusters: readonly (readonly InstalledRelease[])[]) =>
  chartsSeen({
    finished: [],
    unfinished: clusters.map((releases) => ({
      cluster: testCluster(),
      mistakes: [],
      applications: [{ ...testMember("web"), manifests: [], releases }],
      files: [],
    })),
  });

test("a chart is counted once, and seen when all its releases are", () => {
  const seen = seenOf([releaseOf("a", true), releaseOf("b", true)], [releaseOf("a", false), releaseOf("b", true)]);
  expect(seen).toEqual({ all: 2, unseen: 1 });
  expect(unseenHint(seen)).toBe("; 1 of 2 charts not seen, run npm run charts");
});

test("nothing is said where every chart is seen, or where there is none", () => {
  expect(unseenHint(seenOf([releaseOf("a", true)]))).toBe("");
  expect(unseenHint(seenOf())).toBe("");
});
