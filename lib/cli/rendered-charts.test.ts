import { execFile } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveCharts } from "../helm/testing/chart-repository.ts";
import { definitions } from "../helm/testing/charts/definitions.ts";
import { installedHelm, withHelm } from "../helm/testing/installed-helm.ts";
import { packChart } from "../helm/testing/pack-chart.ts";
import type { TestServer } from "../helm/testing/server.ts";
import { isJsonObject } from "../kubernetes/manifest.ts";
import { commitAll, git } from "../repository/testing.ts";
import { readDocuments } from "../yaml/documents.ts";
import {
  applicationSource,
  overlaySource,
  repository,
  run,
  shareCache,
  smallRepository,
  writeSources,
} from "./testing.ts";

shareCache();

let server: TestServer;
beforeAll(async () => {
  server = await serveCharts([packChart(definitions)]);
});
afterAll(() => server.close());

/** With the chart server, which has to answer meanwhile. */
async function charts(root: string): Promise<string> {
  const env = { PATH: process.env.PATH, ...(process.env.HELM !== undefined && { HELM: process.env.HELM }) };
  const program = [join(root, "lib/cli/k3s-gitops.cjs"), "charts"];
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: root, env });
  return stdout.replace(/ in \d+\.\d s$/m, " in N s");
}

/** With the environment that synth gets, nobody could find a Helm. */
const synth = (root: string) => run(root, ["synth", "--no-check"]);

const source = (values: object, chart = "") => ({
  "applications/workloads/zones.app.ts": `import * as z from "zod";\n${applicationSource(
    'provides: { apiGroups: ["example.com"] }',
    `chart: { repository: "https://charts.example.com", name: "definitions", version: "0.1.0", schema: z.json(),
      values: () => (${JSON.stringify(values)}), ${chart} }`,
  )}`,
});

const repositoryOf = (overlay: object, ...others: readonly Readonly<Record<string, string>>[]) =>
  repository({
    ...smallRepository,
    "infrastructure/overlays/home.ts": overlaySource("home", overlay),
    "charts.access.json": JSON.stringify({ mirrors: { "https://charts.example.com": server.url } }),
    ...Object.assign({}, ...others),
  });

const rendered = { charts: { mode: "rendered" } };
const folder = "dist/home/zones";
const read = (root: string, path: string) => readFileSync(join(root, path), "utf8");
const objectIn = (root: string, path: string) => readDocuments(read(root, path)).documents[0]?.value ?? null;

describe.skipIf(installedHelm === undefined)(`a chart in dist/${withHelm}`, { timeout: 180_000 }, () => {
  test("is asked for once, and then made again by Node alone, with the cache or without", async () => {
    const root = repositoryOf(rendered, source({}));
    expect(synth(root)).toEqual({
      status: 1,
      stdout: "",
      stderr:
        'applications/workloads/zones.app.ts chart: is not in charts.lock.json, got "definitions 0.1.0 of https://charts.example.com"; run npm run charts\n\n1 problem, nothing was written\n',
    });
    expect(await charts(root)).toBe("1 chart of 1 cluster: 1 fetched, 1 rendered, 0 as before, in N s\n");
    expect(synth(root).status).toBe(0);

    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort();
    expect(names).toContain("render.lock");
    expect(names.filter((name) => name.startsWith("crds/")).length).toBeGreaterThan(0);
    const record = objectIn(root, `${folder}/render.lock`);
    const files = isJsonObject(record) && isJsonObject(record.files) ? Object.keys(record.files) : [];
    expect(names.filter((name) => name !== "render.lock" && name !== "crds")).toEqual(expect.arrayContaining(files));
    const before = new Map(
      names.filter((name) => name.includes(".")).map((name) => [name, read(root, `${folder}/${name}`)]),
    );
    rmSync(join(root, ".charts"), { recursive: true });
    expect(synth(root).stdout).toMatch(/: 0 files written, \d+ unchanged, 0 removed in N s/);
    for (const [name, text] of before) expect(read(root, `${folder}/${name}`)).toBe(text);
  });

  test("is synced as plain manifests, with its definitions in a wave before all others", async () => {
    const root = repositoryOf(rendered, source({}));
    await charts(root);
    synth(root);
    for (const name of readdirSync(join(root, folder, "crds"))) {
      expect(objectIn(root, `${folder}/crds/${name}`)).toMatchObject({
        metadata: { annotations: { "argocd.argoproj.io/sync-wave": expect.stringMatching(/^-\d+$/) } },
      });
    }
  });

  test("is refused when it is of another render, or was changed by hand", async () => {
    const root = repositoryOf(rendered, source({}));
    await charts(root);
    synth(root);
    rmSync(join(root, ".charts"), { recursive: true });
    writeSources(root, source({ replicas: 3 }));
    expect(synth(root).stderr).toBe(
      'dist/home/zones/render.lock: is of another render: the values changed, got "definitions 0.1.0 of https://charts.example.com"; run npm run charts\n\n1 problem, nothing was written\n',
    );
    writeSources(root, source({}));
    const [first = ""] = readdirSync(join(root, folder, "crds"));
    writeFileSync(join(root, folder, "crds", first), `${read(root, `${folder}/crds/${first}`)}# mine\n`);
    expect(synth(root).stderr).toBe(
      "dist/home/zones/render.lock: stands beside objects that were changed after they were made; run npm run charts\n\n1 problem, nothing was written\n",
    );
  });

  test("shows in a plan what a bump changes, at the head of its application", async () => {
    const root = repositoryOf(rendered, source({}));
    await charts(root);
    synth(root);
    git(root, "init", "--quiet");
    commitAll(root);
    writeSources(root, source({ spoons: false }));
    await charts(root);
    const { stdout } = run(root, ["plan", "--base", "HEAD"], { env: { PATH: process.env.PATH ?? "" } });
    expect(stdout).toContain("home / zones\n  chart definitions 0.1.0, the values changed\n");
    expect(stdout).toContain("- CustomResourceDefinition spoons.example.com");
    expect(stdout).not.toContain("render.lock");
  });

  test("may go the other way than those of the cluster, and needs no Helm where it says what it makes", () => {
    const creates = 'creates: { namespaced: ["/ConfigMap"], clusterScoped: [] }';
    const other = repositoryOf(
      { charts: { mode: "rendered", applications: { zones: "source" } } },
      source({}, creates),
    );
    expect(synth(other).status).toBe(0);
    expect(readdirSync(join(other, folder))).not.toContain("render.lock");
    const unknown = repositoryOf({ charts: { applications: { zone: "rendered" } } }, source({}, creates));
    expect(synth(unknown).stderr).toBe(
      'infrastructure/overlays/home.ts charts.applications: names no application of the cluster that has a chart, got "zone"; did you mean "zones"?\n\n1 problem, nothing was written\n',
    );
  });
});
