import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { describeObject } from "../kubernetes/object-ref.ts";
import { testFolder } from "../repository/testing.ts";
import { renderUnlocked } from "./render-unlocked.ts";
import { serveCharts } from "./testing/chart-repository.ts";
import { umbrella } from "./testing/charts/umbrella.ts";
import { installedHelm, withHelm } from "./testing/installed-helm.ts";
import { packChart } from "./testing/pack-chart.ts";

const release = {
  repository: "https://charts.example.com",
  name: "umbrella",
  version: "0.1.0",
  releaseName: "my",
  namespace: "shop",
  values: { cache: { enabled: false } },
};

test.skipIf(installedHelm === undefined)(
  `a chart is fetched and rendered, and nothing of it stays${withHelm}`,
  async () => {
    const server = await serveCharts([packChart(umbrella)]);
    onTestFinished(() => server.close());
    const root = testFolder();
    writeFileSync(join(root, "charts.access.json"), JSON.stringify({ mirrors: { [release.repository]: server.url } }));
    const objects = await renderUnlocked(root, release, "1.36", process.env);
    expect(objects.map(describeObject)).toEqual(["ConfigMap my-umbrella"]);
    expect(existsSync(join(root, "charts.lock.json")) || existsSync(join(root, ".charts"))).toBe(false);
  },
  60_000,
);
