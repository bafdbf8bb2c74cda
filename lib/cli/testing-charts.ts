import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ChartLock } from "../charts/lock.ts";
import { packChart } from "../helm/testing/pack-chart.ts";
import { applicationSource, repository, smallRepository } from "./testing.ts";

const { archive } = packChart({
  "Chart.yaml": "apiVersion: v2\nname: shop\nversion: 1.2.3\nannotations:\n  artifacthub.io/license: MIT\n",
  "values.yaml": "tag: stable\n",
  "templates/pod.yaml": [
    "apiVersion: v1",
    "kind: Pod",
    "metadata: { name: shop }",
    "spec:",
    "  containers:",
    "    - name: shop",
    "      image: registry.example.com/shop:{{ .Values.tag }}",
    "",
  ].join("\n"),
});
/** Of the archive of the chart. */
export const chartDigest = createHash("sha256").update(archive).digest("hex");

const chart = [
  'repository: "https://charts.example.com"',
  'name: "shop"',
  'version: "1.2.3"',
  "schema: z.unknown()",
  'values: () => ({ tag: "stable", tagg: "edge" })',
  'creates: { namespaced: ["/Pod"], clusterScoped: [] }',
].join(", ");
/** The small repository with an application that has a chart, of which nothing is known yet. */
export const withChart = {
  ...smallRepository,
  "applications/workloads/shop.app.ts": `import * as z from "zod";\n${applicationSource(`chart: { ${chart} }`)}`,
};

/** The same with the chart in the lock file and the cache, but not rendered. */
export function repositoryWithChart(): string {
  const root = repository(withChart);
  mkdirSync(join(root, ".charts/archives"), { recursive: true });
  writeFileSync(join(root, `.charts/archives/${chartDigest}.tgz`), archive);
  const locked = { repository: "https://charts.example.com", name: "shop", version: "1.2.3", sha256: chartDigest };
  writeFileSync(join(root, "charts.lock.json"), new ChartLock([locked]).format());
  return root;
}

/** Where Helm is found. */
export const helmEnvironment = { PATH: process.env.PATH ?? "", HELM: process.env.HELM ?? "" };
