import { expect, test } from "vitest";
import type { Manifest } from "../manifest.ts";
import { kept } from "./kept.ts";

function object(apiVersion: string, kind: string, annotations?: Record<string, string>): Manifest {
  return { apiVersion, kind, metadata: { name: "a", ...(annotations && { annotations }) }, spec: {} };
}

const syncOptions = "argocd.argoproj.io/sync-options";
const compareOptions = "argocd.argoproj.io/compare-options";

test.each([
  ["v1", "Namespace"],
  ["v1", "PersistentVolume"],
  ["v1", "PersistentVolumeClaim"],
  ["apiextensions.k8s.io/v1", "CustomResourceDefinition"],
])("%s %s stays in the cluster", (apiVersion, kind) => {
  expect(kept(object(apiVersion, kind))).toEqual(
    object(apiVersion, kind, { [syncOptions]: "Prune=false,Delete=false", [compareOptions]: "IgnoreExtraneous" }),
  );
});

test("keeps the other options and annotations of an object", () => {
  expect(kept(object("v1", "Namespace", { [syncOptions]: "ServerSideApply=false", note: "x" }))).toEqual(
    object("v1", "Namespace", {
      [syncOptions]: "ServerSideApply=false,Prune=false,Delete=false",
      note: "x",
      [compareOptions]: "IgnoreExtraneous",
    }),
  );
});

test.each([
  object("v1", "ConfigMap"),
  object("apps/v1", "StatefulSet"),
  object("v1", "PersistentVolumeClaim", { [syncOptions]: "Prune=true" }),
  object("v1", "PersistentVolumeClaim", { [syncOptions]: "Delete=confirm" }),
])("leaves alone what can be made again, and what says itself what becomes of it: %j", (manifest) => {
  expect(kept(manifest)).toBe(manifest);
});
