import { expect, test } from "vitest";
import { syncMethodOf } from "./sync-method.ts";

const object = (kind: string, options: string, apiVersion = "v1") => ({
  apiVersion,
  kind,
  metadata: { name: "x", annotations: { "argocd.argoproj.io/sync-options": options } },
});
const application = (...syncOptions: string[]) => ({ spec: { syncPolicy: { syncOptions } } });

test.each([
  ["ServerSideApply=true", application(), "apply"],
  ["Replace=true", application(), "replace"],
  ["Force=true,Replace=true", application(), "recreate"],
  ["Force=true", application("Replace=true"), "recreate"],
  ["Force=true", application(), "recreate-if-refused"],
  ["Force=true", application("ServerSideApply=true"), "apply"],
  ["Force=true,ServerSideApply=true", application(), "apply"],
  ["Force=true,ServerSideApply=false", application("ServerSideApply=true"), "recreate-if-refused"],
  ["Force=false,Replace=false", application(), "apply"],
])("a sync with %s, of an Application with %j, is by %s", (options, owner, method) => {
  expect(syncMethodOf(object("Job", options, "batch/v1"), owner)).toBe(method);
});

test.each([
  ["v1", "Namespace"],
  ["apiextensions.k8s.io/v1", "CustomResourceDefinition"],
])("%s %s is replaced, but not deleted", (apiVersion, kind) => {
  expect(syncMethodOf(object(kind, "Force=true,Replace=true", apiVersion))).toBe("replace");
  expect(syncMethodOf(object(kind, "Force=true", apiVersion))).toBe("recreate-if-refused");
});
