import { expect, test } from "vitest";
import { plan } from "../plan.ts";

const path = "home/whoami/.evil.yaml";
const place = { path, cluster: "home", application: "whoami" };
const manifest = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a", namespace: "whoami" } };
const nothing = { objects: [] };

const risksOf = (after: Parameters<typeof plan>[1]) => plan(nothing, after).changes.flatMap(({ risks }) => risks);

test("an object that no source describes is a danger, because Argo CD applies it", () => {
  expect(risksOf({ objects: [{ ...place, manifest, isForeign: true }] })).toEqual([
    {
      label: "not-generated",
      severity: "danger",
      message: `${path} was not generated from any source: synth will refuse it, who applies the folder will not`,
    },
  ]);
});

test("any other file is to be looked at", () => {
  expect(risksOf({ objects: [], files: [{ ...place, path: "home/notes.txt", data: "a", isForeign: true }] })).toEqual([
    {
      label: "not-generated",
      severity: "warning",
      message: "home/notes.txt was not generated from any source: synth will refuse it",
    },
  ]);
});

test("what was generated, and what goes away, is neither", () => {
  expect(risksOf({ objects: [{ ...place, manifest, source: "a.app.ts" }] })).toEqual([]);
  const gone = plan({ objects: [{ ...place, manifest, isForeign: true }] }, nothing).changes;
  expect(gone.flatMap(({ risks }) => risks.map(({ label }) => label))).toEqual(["deleted"]);
});
