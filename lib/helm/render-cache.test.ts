import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { RenderCache } from "./render-cache.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const key = "a".repeat(64);
const manifest = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "shop" } };
const render = { key, objects: [{ manifest, template: "shop/templates/settings.yaml" }] };

test("keeps a render, in one file", () => {
  const cache = new RenderCache(folder);
  expect(cache.get(key)).toBeUndefined();
  cache.put(render);
  expect(cache.get(key)).toEqual(render);
  expect(new RenderCache(folder).get(key)).toEqual(render);
  expect(readdirSync(join(folder, "renders"))).toEqual([`${key}.json`]);
});

test("reads a render once", () => {
  const cache = new RenderCache(folder);
  cache.put(render);
  expect(cache.get(key)).toBe(cache.get(key));
});

test("has nothing where a file is something else, until it is made again", () => {
  new RenderCache(folder).put(render);
  writeFileSync(join(folder, "renders", `${key}.json`), "{}");
  const cache = new RenderCache(folder);
  expect(cache.get(key)).toBeUndefined();
  cache.put(render);
  expect(cache.get(key)).toEqual(render);
});

test("leaves nothing half written", () => {
  writeFileSync(join(folder, "renders"), "");
  expect(() => new RenderCache(folder).put(render)).toThrow("EEXIST");
  expect(readdirSync(folder)).toEqual(["renders"]);
});
