import { expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import type { Answer } from "./answer.ts";
import type { Declared } from "./declared.ts";
import { areas } from "./row.ts";
import { verdict } from "./verdict.ts";

const declared: Declared = {
  cluster: testCluster({ datastore: { type: "etcd" } }),
  objects: [],
  applications: { byHand: [], synced: [] },
  namespaces: [],
  secrets: [{ namespace: "a", secret: { name: "b", keys: [], purpose: "Tests.", create: "kubectl create secret" } }],
  urls: [],
  isPublic: false,
};

test("says nothing of what was not asked", () => {
  expect(verdict(declared, { now: 0 })).toEqual([]);
});

test("has rows of every area that was asked, and none is well that did not answer", () => {
  const refused: Answer<never> = { refusal: { why: "failed", text: "no" } };
  const rows = verdict(declared, {
    now: 0,
    api: { version: refused },
    nodes: refused,
    applications: refused,
    certificates: refused,
    serving: new Map([["server-1", { error: "no" }]]),
    secrets: new Map([["a/b", refused]]),
    snapshots: refused,
    tracked: { objects: [], refusals: [] },
    routes: new Map([["https://a.example.com/", { address: undefined, error: "no" }]]),
    files: new Map([["server-1", { error: "no" }]]),
  });
  expect([...new Set(rows.map(({ area }) => area))]).toEqual([...areas]);
  expect(rows.filter(({ status }) => status === "ok")).toEqual([]);
});
