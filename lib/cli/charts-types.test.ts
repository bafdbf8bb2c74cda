import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ChartLock } from "../charts/lock.ts";
import { sha256Of } from "../helm/archive.ts";
import { packChart } from "../helm/testing/pack-chart.ts";
import { checkTypes, repository, run, shareCache, smallRepository, writeSources } from "./testing.ts";

shareCache();

const app = "applications/workloads/shop.app.ts";
const generated = "applications/workloads/shop-values.ts";

/** @param values what the application sets */
function shopSource(values: string, version = "1.2.3"): string {
  return `import { defineApplication } from "../../lib/application/application.ts";
import { type ShopValues, shopValues } from "./shop-values.ts";

export default defineApplication({
  description: "A shop.",
  chart: {
    repository: "https://charts.example.com",
    name: "shop",
    version: "${version}",
    schema: shopValues,
    values: (): ShopValues => (${values}),
    creates: { namespaced: ["/ConfigMap"], clusterScoped: [] },
  },
});
`;
}

/** Before anything is generated, an application takes any values. */
const beginning = shopSource("{}")
  .replace('import { type ShopValues, shopValues } from "./shop-values.ts";', 'import * as z from "zod";')
  .replace("shopValues", "z.record(z.string(), z.json())")
  .replace(": ShopValues", "");

const chart = {
  "Chart.yaml": "name: shop\nversion: 1.2.3\n",
  "values.yaml": "replicas: 1\n",
  "templates/a.yaml": "{{ .Values.title }}\n",
};

/** A repository with the chart in its cache. */
function shopRepository(): string {
  const root = repository({ ...smallRepository, [app]: beginning });
  const { archive } = packChart(chart);
  const sha256 = sha256Of(archive);
  const locked = { repository: "https://charts.example.com", name: "shop", version: "1.2.3", sha256 };
  writeFileSync(join(root, "charts.lock.json"), new ChartLock([locked]).format());
  mkdirSync(join(root, ".charts/archives"), { recursive: true });
  writeFileSync(join(root, `.charts/archives/${sha256}.tgz`), archive);
  return root;
}

describe("charts types", () => {
  test("writes what refuses unknown values, in the editor and in synth", () => {
    const root = shopRepository();
    expect(run(root, ["charts", "types", "shop"])).toMatchObject({ status: 0, stdout: `${generated}\n`, stderr: "" });
    expect(readFileSync(join(root, generated), "utf8")).toBe(
      `// Generated from the chart shop 1.2.3 by k3s-gitops charts types shop; do not edit.
import { valuesSchema } from "../../lib/charts/values/values-schema.ts";

export interface ShopValues {
  readonly replicas?: string | number | null;
  readonly title?: unknown;
}

export const shopValues = valuesSchema<ShopValues>(\`
  {"replicas":"sn","title":"*"}
\`);
`,
    );
    writeSources(root, { [app]: shopSource('{ replicas: 2, title: "Shop" }') });
    expect(run(root, ["synth"]).status).toBe(0);
    writeSources(root, { [app]: shopSource("{ replica: 2 }") });
    expect(run(root, ["synth"]).stderr).toContain(
      `${app} chart.values replica: is no value of the chart; did you mean "replicas"?`,
    );
    expect(checkTypes(root).stdout).toContain("'replica' does not exist in type 'ShopValues'");
  });

  test("says whether files are what their charts say, and removes what a chart has no more", () => {
    const root = shopRepository();
    const stale = `// Generated from the chart shop 1.0.0 by k3s-gitops charts types shop; do not edit.\n`;
    writeSources(root, { "applications/workloads/shop-redis-values.ts": stale });
    expect(run(root, ["charts", "types", "--check"])).toMatchObject({
      status: 1,
      stderr: `${generated}: is not what its chart says; run npm run charts -- types
applications/workloads/shop-redis-values.ts: is not what its chart says; run npm run charts -- types
`,
    });
    expect(run(root, ["charts", "types"]).stdout).toBe(
      `${generated}\napplications/workloads/shop-redis-values.ts removed\n`,
    );
    expect(existsSync(join(root, "applications/workloads/shop-redis-values.ts"))).toBe(false);
    expect(run(root, ["charts", "types", "--check"])).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(run(root, ["charts", "types"])).toMatchObject({ status: 0, stdout: "" });
  });

  test("takes the chart of a folder, and says that it is another version", () => {
    const root = repository({ ...smallRepository, [app]: beginning.replace("1.2.3", "1.3.0") });
    for (const [path, text] of Object.entries(chart)) writeSources(root, { [`elsewhere/${path}`]: text });
    expect(run(root, ["charts", "types", "shop", "--from", join(root, "elsewhere")]).status).toBe(0);
    expect(readFileSync(join(root, generated), "utf8")).toMatch(
      /^\/\/ Generated from the chart shop 1\.2\.3, the nearest to 1\.3\.0 at hand, by k3s-gitops charts types shop; do not edit\.\n/,
    );
  });

  test("keeps several versions of a chart apart", () => {
    const root = shopRepository();
    const other = "applications/workloads/shop-2/shop-values.ts";
    for (const [path, text] of Object.entries(chart)) writeSources(root, { [`elsewhere/${path}`]: text });
    const types = (...options: string[]) => run(root, ["charts", "types", "shop", ...options]);
    expect(types().stdout).toBe(`${generated}\n`);
    expect(types("--from", join(root, "elsewhere"), "--to", "shop-2").stdout).toBe(`${other}\n`);
    const text = readFileSync(join(root, other), "utf8");
    expect(text).toContain("by k3s-gitops charts types shop --to shop-2; do not edit.");
    expect(text).toContain('from "../../../lib/charts/values/values-schema.ts"');
    expect(types("--check")).toMatchObject({ status: 0, stderr: "" });
    expect(types("--to", "../shop-2").stderr).toContain('--to: is no name of a folder, got "../shop-2"; use ');
  });

  test("knows the charts that objects of an application install", () => {
    const helmChart = `build: ({ chart }) => { new ApiObject(chart, "shop", { apiVersion: "helm.cattle.io/v1", kind: "HelmChart",
      metadata: { name: "shop" }, spec: { repo: "https://charts.example.com", chart: "shop", version: "1.2.3", valuesContent: "" } }); }`;
    const source = `import { ApiObject } from "cdk8s";
import { defineApplication } from "../../lib/application/application.ts";

export default defineApplication({ description: "A shop.", namespace: "kube-system", ${helmChart} });
`;
    const root = shopRepository();
    writeSources(root, { [app]: source });
    expect(run(root, ["charts", "types", "shop"])).toMatchObject({ stdout: `${generated}\n`, stderr: "" });
  });

  test("names what is not there", () => {
    const root = repository({ ...smallRepository, [app]: beginning });
    expect(run(root, ["charts", "types", "shopp"]).stderr).toContain(
      'application: is none of this repository, got "shopp"; did you mean "shop"?',
    );
    expect(run(root, ["charts", "types", "whoami"]).stderr).toContain(
      "application whoami: names no chart; name the folder or archive of one with --from",
    );
    expect(run(root, ["charts", "types", "shop"]).stderr).toContain(
      "chart shop 1.2.3 of https://charts.example.com: is not in the cache; run npm run charts, or name its folder or archive with --from",
    );
    expect(run(root, ["charts", "types", "--check"])).toMatchObject({
      status: 0,
      stderr: "1 chart not compared, not in the cache\n",
    });
  });
});
