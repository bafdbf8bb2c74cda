import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveCharts } from "../helm/testing/chart-repository.ts";
import { chance } from "../helm/testing/charts/chance.ts";
import { definitions } from "../helm/testing/charts/definitions.ts";
import { umbrella } from "../helm/testing/charts/umbrella.ts";
import { installedHelm, withHelm } from "../helm/testing/installed-helm.ts";
import { packChart } from "../helm/testing/pack-chart.ts";
import type { TestServer } from "../helm/testing/server.ts";
import { applicationSource, overlaySource, repository, shareCache, smallRepository, writeSources } from "./testing.ts";

shareCache();

let server: TestServer;
beforeAll(async () => {
  server = await serveCharts([definitions, umbrella, chance].map(packChart));
});
afterAll(() => server.close());

/** What a person would see; the server has to answer at the same time. */
async function charts(root: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = process.env) {
  const program = [join(root, "lib/cli/k3s-gitops.cjs"), "charts", ...args];
  const own = { PATH: env.PATH, ...(env.HELM !== undefined && { HELM: env.HELM }) };
  const { stdout, stderr, code } = await promisify(execFile)(process.execPath, program, { cwd: root, env: own }).then(
    (said) => ({ ...said, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  const timeless = (text: string) => text.replaceAll(/in \d+\.\d s$/gm, "in N s").replaceAll(`${root}/`, "");
  return { status: code, stdout: timeless(stdout), stderr: timeless(stderr) };
}

function chartFields(name: string, values: object = {}): string {
  return `chart: { repository: "https://charts.example.com", name: "${name}", version: "0.1.0", schema: z.json(),
    values: () => (${JSON.stringify(values)}), creates: { namespaced: ["/ConfigMap"], clusterScoped: [] } }`;
}

function withChart(name: string, values: object = {}): Record<string, string> {
  const source = `import * as z from "zod";\n${applicationSource(chartFields(name, values))}`;
  return { [`applications/workloads/${name}.app.ts`]: source };
}

function repositoryWith(...sources: readonly Record<string, string>[]): string {
  return repository({
    ...smallRepository,
    "charts.access.json": JSON.stringify({ mirrors: { "https://charts.example.com": server.url } }),
    ...Object.assign({}, ...sources),
  });
}

const rendersOf = (root: string) =>
  existsSync(join(root, ".charts/renders")) ? readdirSync(join(root, ".charts/renders")) : [];

// Each of them starts several processes.
describe.skipIf(installedHelm === undefined)(`charts${withHelm}`, { timeout: 120_000 }, () => {
  test("are fetched and rendered, and never again until something changes", async () => {
    const root = repositoryWith(withChart("umbrella"), withChart("definitions"));
    expect(await charts(root)).toEqual({
      status: 0,
      stdout: "2 charts of 1 cluster: 2 fetched, 2 rendered, 0 as before, in N s\n",
      stderr: "",
    });
    const lock = readFileSync(join(root, "charts.lock.json"), "utf8");
    expect(lock.match(/"name":"\w+"/g)).toEqual(['"name":"definitions"', '"name":"umbrella"']);
    expect(rendersOf(root)).toHaveLength(2);

    writeSources(root, withChart("umbrella", { cache: { size: 2 } }));
    expect((await charts(root)).stdout).toBe("2 charts of 1 cluster: 0 fetched, 1 rendered, 1 as before, in N s\n");
    // With nothing to do, Helm is not even looked for.
    const without = { PATH: "/nowhere" };
    expect(await charts(root, ["--json"], without)).toEqual({
      status: 0,
      stdout: '{"version":1,"clusters":["home"],"fetched":0,"rendered":0,"unchanged":2}\n',
      stderr: "",
    });
    expect((await charts(root, ["--quiet"], without)).stdout).toBe("");
    expect(readFileSync(join(root, "charts.lock.json"), "utf8")).toBe(lock);
  });

  test("that fail are told together, and do not stop the others", async () => {
    const root = repositoryWith(withChart("umbrella"), withChart("chance"));
    const { status, stderr } = await charts(root);
    expect(status).toBe(1);
    expect(stderr).toContain("chance/templates/secret.yaml: makes another stringData.password of Secret chance");
    expect(stderr).toContain(
      "chance/templates/built.yaml: makes another metadata.annotations.built of ConfigMap built",
    );
    expect(stderr).toMatch(/\n\n2 problems; 1 chart of 1 cluster: 2 fetched, 1 rendered, 0 as before, in N s\n$/);
    expect(rendersOf(root)).toHaveLength(1);
  });

  test("of one cluster are rendered, those of all are locked", async () => {
    const root = repositoryWith(withChart("umbrella"), { "infrastructure/overlays/away.ts": overlaySource("away") });
    expect((await charts(root, ["--cluster", "away"])).stdout).toBe(
      "1 chart of 1 cluster: 1 fetched, 1 rendered, 0 as before, in N s\n",
    );
    expect((await charts(root, ["--cluster", "none"])).stderr).toContain("--cluster: names no cluster");
  });

  test("fail once without Helm, and nothing is written", async () => {
    const root = repositoryWith(withChart("umbrella"));
    const { status, stderr } = await charts(root, [], { PATH: "/nowhere" });
    expect({ status, stderr: stderr.replace(/; install.*/, ";") }).toEqual({
      status: 1,
      stderr:
        "helm: is not installed;\n\n1 problem; 0 charts of 1 cluster: 0 fetched, 0 rendered, 0 as before, in N s\n",
    });
    expect(existsSync(join(root, "charts.lock.json"))).toBe(false);
  });

  test("fail with sources of which nobody can know the charts", async () => {
    const root = repositoryWith(withChart("umbrella"));
    rmSync(join(root, "applications/workloads/whoami.app.ts"));
    writeSources(root, { "applications/workloads/broken.app.ts": "export default {" });
    const { status, stderr } = await charts(root);
    expect(status).toBe(1);
    expect(stderr).toContain("applications/workloads/broken.app.ts");
    expect(existsSync(join(root, "charts.lock.json"))).toBe(false);
  });
});
