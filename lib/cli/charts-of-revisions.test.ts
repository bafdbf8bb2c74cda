import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { formatCapabilities } from "../charts/capabilities.ts";
import { ChartLock, lockFile } from "../charts/lock.ts";
import { formatProblem } from "../errors.ts";
import { sha256Of } from "../helm/archive.ts";
import { Helm } from "../helm/helm-command.ts";
import { serveCharts } from "../helm/testing/chart-repository.ts";
import { umbrella } from "../helm/testing/charts/umbrella.ts";
import { installedHelm, withHelm } from "../helm/testing/installed-helm.ts";
import { packChart } from "../helm/testing/pack-chart.ts";
import type { TestServer } from "../helm/testing/server.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { temporaryFolder } from "../writer/testing.ts";
import { emit } from "../yaml/emit.ts";
import { chartsOfRevisions } from "./charts-of-revisions.ts";
import { planCommand } from "./plan-command.ts";
import { writeSources } from "./testing.ts";

const library = fileURLToPath(new URL("..", import.meta.url));
const repository = "https://charts.example.com";
const packed = packChart(umbrella);

let server: TestServer;
let root: string;
beforeAll(async () => {
  server = await serveCharts([packed]);
});
afterAll(() => server.close());
beforeEach(() => {
  root = temporaryFolder();
  git("init", "--quiet", "--initial-branch=main");
});

function git(...args: readonly string[]): void {
  const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
  const { status, stderr } = spawnSync("git", [...identity, ...args], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

function application(name: string, values: JsonObject, repoURL: string): string {
  const source = { repoURL, chart: "umbrella", targetRevision: "0.1.0", helm: { valuesObject: values } };
  return emit({
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name, namespace: "argocd" },
    spec: { project: name, source, destination: { name: "in-cluster", namespace: name } },
  });
}

/** Makes a commit with the values of the application `web`, whose chart is locked. */
function commit(values: JsonObject, more: Readonly<Record<string, string>> = {}): void {
  const chart = { name: packed.name, version: packed.version, sha256: sha256Of(packed.archive) };
  writeSources(root, {
    "charts.access.json": JSON.stringify({ mirrors: { [repository]: server.url } }),
    [lockFile]: new ChartLock(
      [repository, "https://evil.example.com"].map((from) => ({ ...chart, repository: from })),
    ).format(),
    "dist/home/apps/Application-web.yaml": application("web", values, repository),
    "dist/home/capabilities.txt": formatCapabilities({ kubernetes: "1.36.5", apiVersions: [] }),
    ...more,
  });
  git("add", "--all");
  git("commit", "--quiet", "--message", "a");
}

const quiet = { out: () => {}, err: () => {}, progress: () => {} };

async function charts(options: { readonly base: string; readonly head?: string }) {
  const means = {
    root,
    library: join(import.meta.dirname, ".."),
    environment: process.env,
    terminal: quiet,
    helm: () => Helm.find(process.env),
  };
  const { problems, ...outcome } = await chartsOfRevisions(options, means);
  return { ...outcome, problems: problems.map(formatProblem) };
}

function planned(head: string): string {
  const out: string[] = [];
  const terminal = { ...quiet, out: (text: string) => out.push(text) };
  const sources = { root, sources: [], modules: [], errors: [] };
  planCommand(sources, library, { base: "main", head, format: "text" }, terminal);
  return out.join("");
}

describe.skipIf(installedHelm === undefined)(`charts of revisions${withHelm}`, () => {
  test("are rendered as the files of each say, and a plan sees what they make", async () => {
    commit({ cache: { size: 1 } });
    git("checkout", "--quiet", "-b", "topic");
    commit({ cache: { size: 2 } });
    git("checkout", "--quiet", "main");
    expect(planned("topic")).toContain(
      "      what umbrella 0.1.0 makes is not shown: run npm run charts -- --base main --head topic\n",
    );
    expect(await charts({ base: "main", head: "topic" })).toEqual({
      clusters: ["home"],
      fetched: 1,
      rendered: 2,
      kept: 0,
      problems: [],
    });
    expect(planned("topic")).toContain(`home / web
  chart umbrella 0.1.0, with other input
  ~ ConfigMap web/web-cache
      data.size  "1" → "2"
`);
    expect(await charts({ base: "main" })).toMatchObject({ fetched: 0, rendered: 0, kept: 1, problems: [] });
  });

  test("are not fetched from where no chart of the base is from", async () => {
    commit({});
    git("checkout", "--quiet", "-b", "topic");
    commit({}, { "dist/home/apps/Application-evil.yaml": application("evil", {}, "https://evil.example.com") });
    expect(await charts({ base: "main", head: "topic" })).toMatchObject({
      fetched: 1,
      rendered: 1,
      problems: [
        "chart umbrella 0.1.0: is of a repository that no chart of main is of, and is not fetched, got https://evil.example.com; read what it is, and let somebody run npm run charts for it who trusts it",
      ],
    });
    expect(readdirSync(join(root, ".charts/renders"))).toHaveLength(1);
  });
});
