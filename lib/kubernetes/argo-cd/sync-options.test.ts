import { expect, test } from "vitest";
import { isHook } from "./hooks.ts";
import { applicationSyncOptionsOf, syncOptionsOf } from "./sync-options.ts";

const annotated = (name: string, value: string) => ({ metadata: { annotations: { [name]: value } } });

test("an object has its options in an annotation, an Application in a list", () => {
  const object = annotated("argocd.argoproj.io/sync-options", "Prune=false, Delete=confirm");
  expect(syncOptionsOf(object)).toEqual(["Prune=false", "Delete=confirm"]);
  expect(syncOptionsOf({ metadata: {} })).toEqual([]);
  const syncOptions = ["CreateNamespace=true"];
  expect(applicationSyncOptionsOf({ spec: { syncPolicy: { syncOptions } } })).toEqual(syncOptions);
  expect(applicationSyncOptionsOf({ spec: {} })).toEqual([]);
});

test("Argo CD takes Helm's hooks for its own", () => {
  expect(isHook(annotated("argocd.argoproj.io/hook", "PreSync"))).toBe(true);
  expect(isHook(annotated("helm.sh/hook", "pre-install"))).toBe(true);
  expect(isHook(annotated("argocd.argoproj.io/sync-wave", "1"))).toBe(false);
});
