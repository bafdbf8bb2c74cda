import { expect, it } from "vitest";
import { isBefore, syncPositionOf } from "./sync-position.ts";

const position = (annotations: Record<string, string>) =>
  syncPositionOf({ apiVersion: "v1", kind: "ConfigMap", metadata: { name: "x", annotations } });

it.each([
  [{}, { phase: 1, wave: 0 }],
  [{ "argocd.argoproj.io/sync-wave": "-5" }, { phase: 1, wave: -5 }],
  [{ "argocd.argoproj.io/sync-wave": "first" }, { phase: 1, wave: 0 }],
  [{ "argocd.argoproj.io/hook": "PreSync" }, { phase: 0, wave: 0 }],
  [{ "argocd.argoproj.io/hook": "PostSync,PreSync" }, { phase: 0, wave: 0 }],
  [
    { "helm.sh/hook": "post-install", "helm.sh/hook-weight": "3" },
    { phase: 2, wave: 3 },
  ],
  [{ "argocd.argoproj.io/hook": "Skip" }, undefined],
  [{ "argocd.argoproj.io/hook": "PostDelete" }, undefined],
  [{ "helm.sh/hook": "test" }, undefined],
])("syncPositionOf of %j is %j", (annotations, expected) => {
  expect(position(annotations)).toEqual(expected);
});

it("isBefore orders by phase, then by wave", () => {
  expect(isBefore({ phase: 0, wave: 9 }, { phase: 1, wave: 0 })).toBe(true);
  expect(isBefore({ phase: 1, wave: -1 }, { phase: 1, wave: 0 })).toBe(true);
  expect(isBefore({ phase: 1, wave: 0 }, { phase: 1, wave: 0 })).toBe(false);
});
