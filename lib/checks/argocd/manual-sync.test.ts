import { expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { problemsOf } from "../testing.ts";
import { manualSync } from "./manual-sync.ts";
import { application } from "./testing.ts";

const cluster = testCluster();

it("manual-sync passes for what syncs by itself, and for what a person applies", () => {
  const root = { manifest: application("root"), file: "root.yaml", byHand: true };
  expect(problemsOf(manualSync, [application("web", { syncPolicy: { automated: {} } }), root], { cluster })).toEqual(
    [],
  );
});

it("manual-sync fails for what a person must sync", () => {
  const off = application("off", { syncPolicy: { automated: { enabled: false } } });
  expect(problemsOf(manualSync, [application("web"), off], { cluster })).toEqual(
    ["web", "off"].map(
      (name) =>
        `Application/${name} spec.syncPolicy.automated: is missing, so that a person must sync it; set automated with prune and selfHeal`,
    ),
  );
});
