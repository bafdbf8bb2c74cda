import { expect, test } from "vitest";
import type { JsonObject, Manifest } from "../kubernetes/manifest.ts";
import type { Refusal } from "./answer.ts";
import { mayBeOrphans, orphanRows, type TrackedObject } from "./orphans.ts";
import { ok, type Row, warn } from "./row.ts";

const made: Manifest = { apiVersion: "v1", kind: "ConfigMap", metadata: { namespace: "whoami", name: "settings" } };

function tracked(name: string, trackingId = `whoami:/ConfigMap:whoami/${name}`): TrackedObject {
  return { apiVersion: "v1", kind: "ConfigMap", namespace: "whoami", name, trackingId };
}

const resource = (name: string, more: JsonObject = {}): JsonObject => ({
  version: "v1",
  kind: "ConfigMap",
  namespace: "whoami",
  name,
  ...more,
});
const applications = (...resources: readonly JsonObject[]) => ({
  value: { items: [{ metadata: { name: "whoami" }, status: { resources: [...resources] } }] },
});

const rowsOf = (
  objects: readonly TrackedObject[],
  resources: readonly JsonObject[] = [],
  refusals: readonly Refusal[] = [],
) => orphanRows([made], applications(...resources), { objects, refusals });
const orphan = (name: string, text: string, kubectl: string): Row => ({
  area: "orphans",
  name,
  ...warn(text, `if nobody needs it: kubectl delete ${kubectl}`),
});

test("what is in dist/, or what a chart of the application makes, is none", () => {
  expect(rowsOf([tracked("settings"), tracked("of-a-chart")], [resource("of-a-chart", { status: "Synced" })])).toEqual([
    { area: "orphans", name: "all", ...ok("2 objects of applications, none left over") },
  ]);
});

test("what its application wants to be rid of", () => {
  const resources = [resource("old", { status: "OutOfSync", requiresPruning: true })];
  expect(rowsOf([tracked("old")], resources)).toEqual([
    orphan("ConfigMap whoami/old", "the application whoami does not have it any longer", "configmap/old -n whoami"),
  ]);
});

test("what its application does not know any longer", () => {
  const object: TrackedObject = {
    apiVersion: "scheduling.k8s.io/v1",
    kind: "PriorityClass",
    namespace: null,
    name: "high",
    // Of an object without a namespace, the mark has that of the application.
    trackingId: "whoami:scheduling.k8s.io/PriorityClass:whoami/high",
  };
  expect(rowsOf([object])).toEqual([
    orphan(
      "PriorityClass high",
      "the application whoami does not have it any longer",
      "priorityclass.scheduling.k8s.io/high",
    ),
  ]);
});

test("what belongs to an application that is gone", () => {
  expect(rowsOf([tracked("left", "removed:/ConfigMap:whoami/left")])).toEqual([
    orphan(
      "ConfigMap whoami/left",
      "belongs to the application removed, which is not there any longer",
      "configmap/left -n whoami",
    ),
  ]);
});

test("what would take others with it is told so", () => {
  const object: TrackedObject = {
    apiVersion: "v1",
    kind: "Namespace",
    namespace: null,
    name: "old",
    trackingId: "removed:/Namespace:old/old",
  };
  expect(rowsOf([object])[0]?.fix).toBe("if nobody needs it, nor anything in it: kubectl delete namespace/old");
});

test.each([
  ["of another object", "whoami:/ConfigMap:whoami/original"],
  ["of another kind", "whoami:/Secret:whoami/copy"],
  ["of another namespace", "whoami:/ConfigMap:elsewhere/copy"],
  ["of another form", "whoami"],
])("a copy of the mark %s is of nobody", (_what, trackingId) => {
  expect(rowsOf([tracked("copy", trackingId)])[0]?.status).toBe("ok");
});

test("hooks are deleted by themselves", () => {
  expect(rowsOf([tracked("migrate")], [resource("migrate", { hook: true, requiresPruning: true })])[0]?.status).toBe(
    "ok",
  );
});

test("many are counted", () => {
  const rows = rowsOf(Array.from({ length: 60 }, (_, index) => tracked(`old-${index}`)));
  expect(rows).toHaveLength(51);
  expect(rows.at(-1)).toEqual({
    area: "orphans",
    name: "more",
    ...warn("10 further objects like these", "delete what is shown, and look again"),
  });
});

test("kinds that could not be listed are named", () => {
  const refusals: Refusal[] = [
    { why: "forbidden", verb: "list", resource: "roles.rbac.authorization.k8s.io" },
    { why: "forbidden", verb: "list", resource: "jobs.batch" },
    { why: "failed", text: "the server is currently unable to handle the request" },
  ];
  expect(rowsOf([], [], refusals)).toEqual([
    {
      area: "orphans",
      name: "some kinds",
      ...warn(
        "not judged: this user may not list roles.rbac.authorization.k8s.io and list jobs.batch",
        "have a ClusterRole allow these 2 rights",
      ),
    },
    {
      area: "orphans",
      name: "some kinds",
      ...warn("not judged: the server is currently unable to handle the request", "see whether kubectl can list them"),
    },
  ]);
});

test("nothing is judged where Applications cannot be seen, and all that is left where there are none", () => {
  const found = { objects: [tracked("old")], refusals: [] };
  const seen = (refusal: Refusal) => orphanRows([made], { refusal }, found).map(({ name, text }) => `${name}: ${text}`);
  expect(seen({ why: "failed", text: "no" })).toEqual(["all: could not be asked: no"]);
  expect(seen({ why: "unserved", text: "no" })).toEqual([
    "ConfigMap whoami/old: belongs to the application whoami, which is not there any longer",
  ]);
});

test.each<[string, boolean]>([
  ["configmaps", true],
  ["deployments.apps", true],
  ["secrets", false],
  ["pods", false],
  ["--all", false],
  ["a b", false],
])("%j is looked at: %s", (kind, is) => {
  expect(mayBeOrphans(kind)).toBe(is);
});
