import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ChartRelease } from "../charts/chart-release.ts";
import { ConfigError } from "../errors.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { ChartAccess } from "./access.ts";
import { readChart, whereOf } from "./chart-of.ts";
import { Helm } from "./helm-command.ts";
import { helmTemplate } from "./helm-template.ts";
import { pullCharts } from "./pull.ts";
import { renderedObjects } from "./rendered-objects.ts";
import { inTemporaryFolder } from "./temporary-folder.ts";

/**
 * The objects of a chart that no application names yet: nothing is locked, and nothing kept.
 * @param root the repository
 * @param kubernetes the minor version that it is for
 * @param environment names Helm, and who may fetch what
 * @throws ConfigError when the chart cannot be had, or without Helm, or when it fails
 */
export async function renderUnlocked(
  root: string,
  release: ChartRelease,
  kubernetes: string,
  environment: NodeJS.ProcessEnv,
): Promise<Manifest[]> {
  const helm = await Helm.find(environment);
  const access = ChartAccess.read(root, environment);
  return inTemporaryFolder("k3s-gitops-import-", async (folder) => {
    const path = join(folder, "chart.tgz");
    const problems = await pullCharts([release], { helm, access }, (chart, archive) => {
      readChart(chart, archive);
      writeFileSync(path, archive);
    });
    if (problems.length > 0) throw new ConfigError(problems);
    const output = await helmTemplate(helm, { release, capabilities: { kubernetes, apiVersions: [] } }, path, "UTC");
    return renderedObjects(whereOf(release), output, release.namespace).map(({ manifest }) => manifest);
  });
}
