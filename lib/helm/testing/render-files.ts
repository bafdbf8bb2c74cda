import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RenderRequest } from "../../charts/render-key.ts";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { must } from "../../must.ts";
import { sha256Of } from "../archive.ts";
import { renderChart } from "../render-chart.ts";
import { installedHelm } from "./installed-helm.ts";
import { packChart } from "./pack-chart.ts";

/** Renders a chart of these files as release `my` in namespace `shop`. Needs Helm. */
export async function renderFiles(files: Readonly<Record<string, string>>, values: JsonObject = {}) {
  const { name, version, archive } = packChart(files);
  const folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
  try {
    const path = join(folder, "chart.tgz");
    writeFileSync(path, archive);
    const request: RenderRequest = {
      release: {
        repository: "https://charts.example.com",
        name,
        version,
        releaseName: "my",
        namespace: "shop",
        values,
      },
      digest: sha256Of(archive),
      capabilities: { kubernetes: "1.36.5", apiVersions: ["monitoring.coreos.com/v1/ServiceMonitor"] },
    };
    return await renderChart(must(installedHelm, "Helm"), request, path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
