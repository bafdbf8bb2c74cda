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

test("what has no end is cut", () => {
  const items = Array.from({ length: 600 }, (_, index) => ({ metadata: { name: `${"x".repeat(400)}${index}` } }));
  const rows = verdict(declared, { now: 0, nodes: { value: { items } } }).filter(({ area }) => area === "nodes");
  expect(rows).toHaveLength(501);
  expect(rows[1]?.name).toBe(`${"x".repeat(300)}…`);
  expect(rows.at(-1)).toEqual({
    area: "nodes",
    name: "more",
    status: "fail",
    text: "101 further rows",
    fix: "correct what is shown, and look again",
  });
});
