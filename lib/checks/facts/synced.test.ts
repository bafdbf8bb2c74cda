import { expect, test } from "vitest";
import type { Renderer } from "../../charts/installed-releases.ts";
import type { CheckObject } from "../input.ts";
import { object } from "../testing.ts";
import { isSynced, isWritten } from "./synced.ts";

const own: CheckObject = { manifest: object("v1", "ConfigMap", "web"), file: "a.yaml" };
const release = { repository: "", name: "web", version: "1.2.3", releaseName: "web", namespace: "web", values: {} };
const by = (renderedBy: Renderer | "synth"): CheckObject => ({ ...own, chart: { release, renderedBy, template: "" } });

test("Argo CD syncs our own objects and those of its charts, not what a person or K3s installs", () => {
  expect([own, { ...own, byHand: true }, by("argo-cd"), by("helm-controller")].map(isSynced)).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test("what is rendered in the cluster stands in no file", () => {
  expect([own, by("synth"), by("argo-cd"), by("helm-controller")].map(isWritten)).toEqual([true, true, false, false]);
});
