import { expect, test } from "vitest";
import { automationOf, cascades } from "./application.ts";
import { sourcesOf } from "./sources.ts";

test.each([
  [
    { prune: true, selfHeal: true },
    { on: true, prune: true, selfHeal: true },
  ],
  [{}, { on: true, prune: false, selfHeal: false }],
  [
    { enabled: false, prune: true },
    { on: false, prune: false, selfHeal: false },
  ],
  [null, { on: false, prune: false, selfHeal: false }],
])("automated %j", (automated, automation) => {
  expect(automationOf({ spec: { syncPolicy: { automated } } })).toEqual(automation);
});

test("an Application without a sync policy waits for a person", () => {
  expect(automationOf({ spec: {} }).on).toBe(false);
});

test.each([
  [["resources-finalizer.argocd.argoproj.io"], true],
  [["resources-finalizer.argocd.argoproj.io/background"], true],
  [["example.com/other"], false],
  [[], false],
])("with the finalizers %j what it deployed goes along: %s", (finalizers, goes) => {
  expect(cascades({ metadata: { finalizers } })).toBe(goes);
});

test("several sources win over one", () => {
  const [one, two] = [{ path: "a" }, { chart: "b" }];
  expect(sourcesOf({ spec: { source: one } })).toEqual([{ path: ["spec", "source"], source: one }]);
  expect(sourcesOf({ spec: { source: one, sources: [two] } })).toEqual([{ path: ["spec", "sources", 0], source: two }]);
  expect(sourcesOf({ spec: {} })).toEqual([]);
});
