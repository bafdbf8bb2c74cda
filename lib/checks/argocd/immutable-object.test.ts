import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { immutableObject } from "./immutable-object.ts";
import { application, synced } from "./testing.ts";

const fix =
  "put a hash or version of the content in its name, make it a hook, or set annotation argocd.argoproj.io/sync-options to Replace=true,Force=true";
const job = (name: string, annotations: Record<string, string> = {}) =>
  object("batch/v1", "Job", name, { metadata: { annotations } });
const config = (name: string, immutable = true) => object("v1", "ConfigMap", name, { immutable });

it("immutable-object passes for names that change, for hooks, and for what is replaced", () => {
  const objects = [
    config("settings-7f9c6bd6"),
    config("settings", false),
    job("migrate-v1.2.3"),
    job("migrate", { "argocd.argoproj.io/hook": "PreSync" }),
    job("migrate", { "argocd.argoproj.io/sync-options": "Replace=true,Force=true" }),
    job("migrate", { "argocd.argoproj.io/sync-options": "Force=true" }),
  ];
  expect(problemsOf(immutableObject, objects)).toEqual([]);
});

it("immutable-object fails for names that stay", () => {
  expect(problemsOf(immutableObject, [config("web-settings"), job("database-migration")])).toEqual([
    `ConfigMap/web-settings immutable: makes every later change fail; ${fix}`,
    `Job/database-migration spec.template: makes every later change of it fail; ${fix}`,
  ]);
});

it("immutable-object fails for what is only replaced, and for Force alone where the API server merges", () => {
  const problem = `Job/migrate spec.template: makes every later change of it fail; ${fix}`;
  const replaced = job("migrate", { "argocd.argoproj.io/sync-options": "Replace=true" });
  expect(problemsOf(immutableObject, [replaced])).toEqual([problem]);
  const serverSide = application("web", { syncPolicy: { syncOptions: ["ServerSideApply=true"] } });
  const forced = synced(job("migrate", { "argocd.argoproj.io/sync-options": "Force=true" }));
  expect(problemsOf(immutableObject, [serverSide, forced])).toEqual([problem]);
});
