import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ChartLock } from "../charts/lock.ts";
import { knownCharts } from "./known-charts.ts";
import { RenderCache } from "./render-cache.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const shop = { repository: "https://charts.example.com", name: "shop", version: "1.2.3", sha256: "a".repeat(64) };
const manifest = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "shop" } };
const render = { key: "b".repeat(64), objects: [{ manifest, template: "shop/templates/settings.yaml" }] };

test("are those of the lock file, and the renders of the cache", () => {
  writeFileSync(join(root, "charts.lock.json"), new ChartLock([shop]).format());
  new RenderCache(join(root, ".charts")).put(render);
  const known = knownCharts(root);
  expect(known.digestOf(shop)).toBe(shop.sha256);
  expect(known.digestOf({ ...shop, version: "1.2.4" })).toBeUndefined();
  expect(known.render(render.key)).toEqual(render);
  expect(known.render("c".repeat(64))).toBeUndefined();
});

test("are none in a repository where nobody has looked", () => {
  const known = knownCharts(root);
  expect(known.digestOf(shop)).toBeUndefined();
  expect(known.render(render.key)).toBeUndefined();
});

test("fail with a lock file that is none", () => {
  writeFileSync(join(root, "charts.lock.json"), "<<<<<<< HEAD");
  expect(() => knownCharts(root).digestOf(shop)).toThrow("charts.lock.json: is not a lock file of charts");
});
