import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RenderRequest } from "../charts/render-key.ts";
import { renderKey } from "../charts/render-key.ts";
import { must } from "../must.ts";
import { sha256Of } from "./archive.ts";
import { ensureRenders } from "./ensure-renders.ts";
import { RenderCache } from "./render-cache.ts";
import { hooks } from "./testing/charts/hooks.ts";
import { installedHelm, withHelm } from "./testing/installed-helm.ts";
import { packChart } from "./testing/pack-chart.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A request for the chart of hooks; other names of the release lead to other renders. */
function request(releaseName: string, files: Readonly<Record<string, string>> = hooks): RenderRequest {
  const { name, version, archive } = packChart(files);
  const digest = sha256Of(archive);
  writeFileSync(join(folder, digest), archive);
  const release = {
    repository: "https://charts.example.com",
    name,
    version,
    releaseName,
    namespace: "shop",
    values: {},
  };
  return { release, digest, capabilities: { kubernetes: "1.36.5", apiVersions: [] } };
}

const archiveOf = (digest: string) => join(folder, digest);

test("what is there is not made again, and Helm not looked for", async () => {
  const cache = new RenderCache(folder);
  const manifest = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "app" } };
  cache.put({ key: renderKey(request("one")), objects: [{ manifest, template: "hooks/templates/app.yaml" }] });
  const means = { cache, archiveOf, helm: () => Promise.reject(new Error("nothing to render")), onRender: () => {} };
  expect(await ensureRenders([request("one"), request("one")], means)).toEqual({ rendered: 0, kept: 1, problems: [] });
});

test.skipIf(installedHelm === undefined)(
  `what fails does not stop the others${withHelm}`,
  async () => {
    const cache = new RenderCache(folder);
    const told: string[] = [];
    const means = {
      cache,
      archiveOf,
      helm: async () => must(installedHelm, "Helm"),
      onRender: ({ release }: RenderRequest) => void told.push(release.releaseName),
    };
    const empty = request("empty", { "Chart.yaml": "apiVersion: v2\nname: empty\nversion: 0.1.0\n" });
    expect(await ensureRenders([empty, request("one"), request("two")], means)).toEqual({
      rendered: 2,
      kept: 0,
      problems: [
        {
          where: "chart empty 0.1.0 of https://charts.example.com",
          what: "makes no object at all",
          fix: "set values that make it install something, or leave it out",
        },
      ],
    });
    expect(told).toEqual(["empty", "one", "two"]);
    expect(cache.get(renderKey(request("two")))?.objects).toHaveLength(4);
    expect(cache.get(renderKey(empty))).toBeUndefined();
  },
  60_000,
);
